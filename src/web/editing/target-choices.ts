import { rowNumber, type Sop } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import type { TargetChoice } from './editor-view.ts'
import { writeTarget } from './field-command.ts'

const longestActivity = 48

/** The steps that a way out may lead to, and the symbols of rows that have several. */
export function targetChoices(sop: Sop, words: EditorWords): TargetChoice[] {
  return sop.steps.flatMap((step, row) => {
    const text = words.exits.step(`${rowNumber(sop, row)}.`, shorten(step.activity))
    const whole = { value: writeTarget({ kind: 'step', step: step.id }), text }
    if (step.symbols.length < 2) return [whole]
    const inner = step.symbols.map((symbol) => ({
      value: writeTarget({ kind: 'step', step: step.id, symbol: symbol.id }),
      text: words.exits.symbolOf(text, words.symbols[symbol.kind].toLowerCase()),
    }))
    return [whole, ...inner]
  })
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestActivity ? `${line.slice(0, longestActivity - 1)}…` : line
}
