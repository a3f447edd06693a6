import type { Exit, Step, StepSymbol } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import type { TargetChoice } from './editor-view.ts'
import { writeTarget } from './field-command.ts'
import { IntentButton } from './intent-button.tsx'
import { offeredChoices } from './target-choices.ts'

type ExitRowProps = {
  readonly words: EditorWords
  readonly step: Step
  readonly symbol: StepSymbol
  readonly number: string
  readonly row: number
  readonly targets: readonly TargetChoice[]
  readonly columns: number
}

/** The ways out of one symbol: what each is called and where it leads. */
export function ExitRow(props: ExitRowProps) {
  const { words, step, symbol } = props
  const title = `${words.exits.title}, ${words.symbols[symbol.kind].toLowerCase()} ${props.number}`
  return (
    <tr class="exits">
      <td colSpan={props.columns}>
        <fieldset>
          <legend>{title}</legend>
          <ol>
            {symbol.exits?.map((exit, at) => (
              // A way out has no id of its own; its place is its name.
              <ExitFields key={at} {...props} exit={exit} at={at} />
            ))}
          </ol>
          <IntentButton
            class="quiet small"
            intent={joinAddress('add-exit', step.id, symbol.id)}
            label={words.exits.add}
          />
        </fieldset>
      </td>
    </tr>
  )
}

function ExitFields(props: ExitRowProps & { readonly exit: Exit; readonly at: number }) {
  const { words, step, symbol, number, exit, at } = props
  const name = (field: string) => joinAddress('exit', step.id, symbol.id, at, field)
  const chosen = writeTarget(exit.to)
  return (
    <li>
      <input
        class="exit-label"
        name={name('label')}
        aria-label={words.exits.labelOf(at + 1, number)}
        placeholder={words.exits.label}
        value={exit.label ?? ''}
      />
      <span aria-hidden="true">→</span>
      <select
        name={name('to')}
        aria-label={words.exits.toOf(at + 1, number)}
        value={chosen}
        data-open={exit.to.kind === 'open' ? '' : undefined}
      >
        <option value="open" selected={chosen === 'open'}>
          {words.exits.open}
        </option>
        {offeredChoices(props.targets, props.row, chosen).map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
        <option value="stop" selected={chosen === 'stop'}>
          {words.exits.stop}
        </option>
      </select>
      <IntentButton
        class="icon"
        intent={joinAddress('remove-exit', step.id, symbol.id, at)}
        label={words.exits.remove}
      >
        ✕
      </IntentButton>
    </li>
  )
}
