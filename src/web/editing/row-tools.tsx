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
  /** The rarer things about this row are shown beneath it. */
  readonly open: boolean
}

/** What can be done with a row as a whole. */
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
      <IntentButton
        class="icon danger"
        intent={joinAddress('remove-step', step.id)}
        label={of(words.row.remove)}
      >
        ✕
      </IntentButton>
      <button
        class="icon"
        name="intent"
        value={joinAddress('more', step.id)}
        aria-label={of(words.row.more)}
        title={words.row.more}
        aria-expanded={props.open ? 'true' : 'false'}
      >
        ⋯
      </button>
    </div>
  )
}
