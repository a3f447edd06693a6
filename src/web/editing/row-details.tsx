import type { Step, StepSymbol } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import { IntentButton } from './intent-button.tsx'

type RowDetailsProps = {
  readonly words: EditorWords
  readonly step: Step
  readonly number: string
}

/** The rarer things about a row: its number, its section, its condition, further symbols. */
export function RowDetails({ words, step, number }: RowDetailsProps) {
  const name = (field: string) => joinAddress('step', step.id, field)
  const plain = step.symbols.find(({ exits, kind }) => exits === undefined && kind !== 'end')
  return (
    <div class="row-details">
      <div class="fields">
        <DetailField name={name('number')} label={words.row.number} value={number} />
        <DetailField name={name('phase')} label={words.row.phase} value={step.phase ?? ''} />
        <DetailField
          name={name('optional')}
          label={words.row.optional}
          value={step.optional?.when ?? ''}
        />
        {step.symbols.map((symbol) => (
          <SymbolDetails key={symbol.id} words={words} step={step} symbol={symbol} />
        ))}
      </div>
      <p class="actions">
        <IntentButton
          class="quiet small"
          intent={joinAddress('duplicate-step', step.id)}
          label={words.row.duplicate}
        />
        <IntentButton
          class="quiet small"
          intent={joinAddress('add-symbol', step.id)}
          label={words.row.addSymbol}
        />
        {plain !== undefined && (
          <IntentButton
            class="quiet small"
            intent={joinAddress('add-exit', step.id, plain.id)}
            label={words.exits.split}
          />
        )}
      </p>
    </div>
  )
}

function SymbolDetails(props: {
  readonly words: EditorWords
  readonly step: Step
  readonly symbol: StepSymbol
}) {
  const { words, step, symbol } = props
  const name = (field: string) => joinAddress('symbol', step.id, symbol.id, field)
  return (
    <>
      {symbol.kind === 'decision' && (
        <DetailField
          name={name('question')}
          label={words.row.question}
          value={symbol.question ?? ''}
        />
      )}
      <label class="check">
        <input type="hidden" name={name('join')} value="" />
        <input type="checkbox" name={name('join')} value="all" checked={symbol.join === 'all'} />
        {words.row.join}
      </label>
    </>
  )
}

function DetailField(props: {
  readonly name: string
  readonly label: string
  readonly value: string
}) {
  return (
    <label class="field">
      {props.label}
      <input name={props.name} value={props.value} />
    </label>
  )
}
