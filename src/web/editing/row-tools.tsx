import type { Step } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import { IntentButton } from './intent-button.tsx'

type RowToolsProps = {
  readonly words: EditorWords
  readonly step: Step
  readonly row: number
  readonly number: string
  readonly last: boolean
}

/** What can be done with a row as a whole; the rarer things behind "more". */
export function RowTools(props: RowToolsProps) {
  const { words, step, row, number } = props
  const of = (action: string) => words.cell(action, number)
  return (
    <div class="row-tools">
      <IntentButton
        class="icon"
        intent={joinAddress('move-step', step.id, -1)}
        label={of(words.row.up)}
        disabled={row === 0}
      >
        ↑
      </IntentButton>
      <IntentButton
        class="icon"
        intent={joinAddress('move-step', step.id, 1)}
        label={of(words.row.down)}
        disabled={props.last}
      >
        ↓
      </IntentButton>
      <IntentButton
        class="icon"
        intent={joinAddress('insert-step', row + 1)}
        label={of(words.row.insert)}
      >
        +
      </IntentButton>
      <details class="menu">
        <summary aria-label={of(words.row.more)} title={words.row.more}>
          ⋯
        </summary>
        <RowMenu {...props} />
      </details>
    </div>
  )
}

function RowMenu({ words, step, number }: RowToolsProps) {
  const plain = step.symbols.find(({ exits, kind }) => exits === undefined && kind !== 'end')
  return (
    <div class="menu-body">
      <IntentButton
        class="quiet"
        intent={joinAddress('duplicate-step', step.id)}
        label={words.row.duplicate}
      />
      <IntentButton
        class="quiet"
        intent={joinAddress('add-symbol', step.id)}
        label={words.row.addSymbol}
      />
      {plain !== undefined && (
        <IntentButton
          class="quiet"
          intent={joinAddress('add-exit', step.id, plain.id)}
          label={words.exits.split}
        />
      )}
      <IntentButton
        class="quiet danger"
        intent={joinAddress('remove-step', step.id)}
        label={words.row.remove}
      />
      <MenuField
        name={joinAddress('step', step.id, 'number')}
        label={words.row.number}
        value={number}
      />
      <MenuField
        name={joinAddress('step', step.id, 'phase')}
        label={words.row.phase}
        value={step.phase ?? ''}
      />
      <MenuField
        name={joinAddress('step', step.id, 'optional')}
        label={words.row.optional}
        value={step.optional?.when ?? ''}
      />
      {step.symbols.map((symbol) => (
        <SymbolMenu key={symbol.id} words={words} step={step} symbol={symbol} />
      ))}
    </div>
  )
}

function SymbolMenu(
  props: Pick<RowToolsProps, 'words' | 'step'> & { symbol: Step['symbols'][number] },
) {
  const { words, step, symbol } = props
  const name = (field: string) => joinAddress('symbol', step.id, symbol.id, field)
  return (
    <>
      {symbol.kind === 'decision' && (
        <MenuField
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

function MenuField(props: {
  readonly name: string
  readonly label: string
  readonly value: string
}) {
  return (
    <label>
      {props.label}
      <input name={props.name} value={props.value} />
    </label>
  )
}
