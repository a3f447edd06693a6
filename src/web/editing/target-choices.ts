import { rowNumber, type Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import type { TargetChoice } from './editor-view.ts'
import { writeTarget } from './field-command.ts'

const longestActivity = 48

/** The steps that a way out may lead to, and the symbols of rows that have several. */
export function targetChoices(sop: Sop, words: EditorWords): TargetChoice[] {
  return sop.steps.flatMap((step, row) => {
    const text = words.exits.step(`${rowNumber(sop, row)}.`, shorten(step.activity))
    const whole = { value: writeTarget({ kind: 'step', step: step.id }), text, row }
    if (step.symbols.length < 2) return [whole]
    const inner = step.symbols.map((symbol) => ({
      value: writeTarget({ kind: 'step', step: step.id, symbol: symbol.id }),
      text: words.exits.symbolOf(text, words.symbols[symbol.kind].toLowerCase()),
      row,
    }))
    return [whole, ...inner]
  })
}

const mostChoices = 300
const nearRows = 60

/**
 * The choices that a row offers: all of them, or in a very long SOP those near the row and the one that
 * is chosen; rows times choices would else make a page of many megabytes.
 */
export function offeredChoices(
  all: readonly TargetChoice[],
  row: number,
  chosen: string,
): readonly TargetChoice[] {
  if (all.length <= mostChoices) return all
  return all.filter((choice) => Math.abs(choice.row - row) <= nearRows || choice.value === chosen)
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestActivity ? `${line.slice(0, longestActivity - 1)}…` : line
}
