import type { DurationLanguage } from './print-duration.ts'

/** Prints a number: "1.250,5" in Indonesian, "1,250.5" in English. */
export function printNumber(amount: number, language: DurationLanguage): string {
  const [whole = '', part] = String(amount).split('.')
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.']
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)
  return part === undefined ? grouped : `${grouped}${point}${part}`
}
