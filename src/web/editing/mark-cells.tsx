import type { Performer, StepSymbol } from '#sop'
import type { EditorWords } from '../messages/words.ts'
import { joinAddress } from './address.ts'
import { IntentButton } from './intent-button.tsx'

type MarkProps = {
  readonly words: EditorWords
  readonly step: string
  readonly number: string
  readonly symbol: StepSymbol
  readonly performers: readonly Performer[]
  readonly live: boolean
}

/**
 * A box for each performer: marked ones do the step, the first marked is the primary. With the
 * script one box of the row is reached by Tab and the others by arrow keys.
 */
export function MarkCells(props: MarkProps) {
  const { symbol, performers } = props
  const lead = symbol.performers[0]
  const reached = performers.some(({ id }) => id === lead) ? lead : performers[0]?.id
  return (
    <>
      {performers.map((performer) => (
        <MarkCell
          key={performer.id}
          {...props}
          performer={performer}
          tabbable={!props.live || performer.id === reached}
        />
      ))}
    </>
  )
}

function MarkCell(
  props: MarkProps & { readonly performer: Performer; readonly tabbable: boolean },
) {
  const { words, step, number, symbol, performer } = props
  const rank = symbol.performers.indexOf(performer.id)
  const address = [step, symbol.id] as const
  return (
    <td class="mark" data-column={performer.id}>
      <label>
        <input
          type="checkbox"
          name={joinAddress('mark', ...address)}
          value={performer.id}
          aria-label={words.mark(performer.name, number)}
          checked={rank >= 0}
          data-shape={symbol.kind}
          data-rank={rank >= 0 ? rank + 1 : undefined}
          tabIndex={props.tabbable ? 0 : -1}
        />
        <span class="mark-name" aria-hidden="true">
          {performer.name}
        </span>
      </label>
      {rank > 0 && (
        <IntentButton
          class="lead"
          intent={joinAddress('lead-performer', ...address, performer.id)}
          label={words.lead(performer.name)}
        >
          {rank + 1}
        </IntentButton>
      )}
    </td>
  )
}
