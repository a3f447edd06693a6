import type { StepSymbol } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'

const kinds = ['process', 'decision', 'start', 'end'] as const

/** Which of the regulation's symbols stands for the step. */
export function SymbolChoice(props: {
  readonly words: EditorWords
  readonly step: string
  readonly number: string
  readonly symbol: StepSymbol
}) {
  const { words, step, symbol } = props
  return (
    <>
      {/* Says which row was shown, so that no mark at all is told from a row that was not there. */}
      <input type="hidden" name={joinAddress('mark', step, symbol.id)} value="" />
      <select
        name={joinAddress('symbol', step, symbol.id, 'kind')}
        aria-label={words.cell(words.columns.symbol, props.number)}
        value={symbol.kind}
        data-shape={symbol.kind}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind} selected={kind === symbol.kind}>
            {words.symbols[kind]}
          </option>
        ))}
      </select>
    </>
  )
}
