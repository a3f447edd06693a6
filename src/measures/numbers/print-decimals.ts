import { printNumber } from '#time'
import { roundTo } from '../survey/grade-scale.ts'

/**
 * Prints a figure with so many decimals, rounded as grades are: "88,31" in Indonesian, "88.31" in English;
 * a minus before what rounds to less than nought.
 */
export function printDecimals(value: number, decimals: number, language: 'id' | 'en'): string {
  const rounded = roundTo(Math.abs(value), decimals)
  const [whole = '', part] = rounded.toFixed(decimals).split('.')
  const point = language === 'id' ? ',' : '.'
  const printed = printNumber(Number(whole), language) + (part === undefined ? '' : point + part)
  return value < 0 && rounded > 0 ? `−${printed}` : printed
}
