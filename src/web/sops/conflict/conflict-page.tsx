import type { DraftConflict } from '#server'
import type { Sop } from '#sop'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { changedParts } from './changed-parts.ts'
import { clashGroups, type ClashGroup } from './clash-groups.ts'
import { describeGroup, describePlace } from './describe-place.ts'
import { wholeGroup, type Side } from './resolve-conflict.ts'

export type ConflictPageProps = {
  readonly words: Words
  readonly sopId: string
  /** Version that the refused edit was made on. */
  readonly base: number
  readonly conflict: DraftConflict
  /** The choices that were posted did not go together. */
  readonly unresolved?: true
}

/** Tells who changed what, and lets the person choose wherever both did. */
export function ConflictPage(props: ConflictPageProps) {
  const { words, sopId, conflict } = props
  const w = words.conflict
  return (
    <form method="post" action={`/sops/${sopId}/conflict`} class="conflict">
      <CsrfField />
      <input type="hidden" name="base" value={props.base} />
      <input type="hidden" name="version" value={conflict.version} />
      <input type="hidden" name="mine" value={JSON.stringify(conflict.mine)} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead(conflict.changedBy, timeText(conflict.changedAt, words))}</p>
      {props.unresolved === true && (
        <p class="notice error" role="alert">
          {w.unresolved}
        </p>
      )}
      <Choices {...props} />
      <Peaceful {...props} />
      <p class="actions">
        <button class="primary" name="intent" value="resolve">
          {w.submit}
        </button>
        <button class="quiet danger" name="intent" value="discard">
          {w.cancel}
        </button>
      </p>
    </form>
  )
}

function Choices(props: ConflictPageProps) {
  const { words, conflict } = props
  const groups = groupsToChoose(conflict)
  if (groups.length === 0) return null
  return (
    <section>
      <h2>{words.conflict.choose}</h2>
      {groups.map((group) => (
        <Clash key={group.key} {...props} group={group} />
      ))}
    </section>
  )
}

function groupsToChoose(conflict: DraftConflict): readonly ClashGroup[] {
  return conflict.base === undefined ? [wholeGroup] : clashGroups(conflict)
}

function Clash(props: ConflictPageProps & { readonly group: ClashGroup }) {
  const { words, conflict, group } = props
  const legend =
    group === wholeGroup
      ? words.findings.whole
      : describeGroup(conflict.base ?? conflict.theirs, group.key, words)
  return (
    <fieldset class="clash">
      <legend>{legend}</legend>
      <div class="sides">
        <SideChoice {...props} side="mine" label={words.conflict.mine} sop={conflict.mine} />
        <SideChoice
          {...props}
          side="theirs"
          label={words.conflict.theirs(conflict.changedBy)}
          sop={conflict.theirs}
        />
      </div>
    </fieldset>
  )
}

function SideChoice(
  props: ConflictPageProps & {
    readonly group: ClashGroup
    readonly side: Side
    readonly label: string
    readonly sop: Sop
  },
) {
  const { words, group, side, sop } = props
  return (
    <label class="side">
      <input type="radio" name={`choice/${group.key}`} value={side} checked={side === 'mine'} />
      <b>{props.label}</b>
      <dl>
        {group.places.map((place) => {
          const { label, text } = describePlace(sop, place, words)
          return (
            <div key={place}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          )
        })}
      </dl>
    </label>
  )
}

/** What does not clash is kept from both; told, so that nobody is surprised. */
function Peaceful({ words, conflict }: ConflictPageProps) {
  const { base, mine, theirs, changedBy } = conflict
  if (base === undefined) return null
  const w = words.conflict
  const clashing = new Set(clashGroups(conflict).map(({ key }) => key))
  const list = (after: Sop) =>
    changedParts(base, after)
      .filter(({ key }) => !clashing.has(key))
      .map(({ key, change }) => {
        const name = describeGroup(change === 'removed' ? base : after, key, words)
        return change === 'changed' ? name : `${name} (${w[change].toLowerCase()})`
      })
  return (
    <section class="columns">
      <PartList title={w.theirsOnly(changedBy)} lines={list(theirs)} kept={w.bothKept} />
      <PartList title={w.mineOnly} lines={list(mine)} kept={w.bothKept} />
    </section>
  )
}

function PartList(props: {
  readonly title: string
  readonly lines: readonly string[]
  readonly kept: string
}) {
  if (props.lines.length === 0) return null
  return (
    <div>
      <h2>{props.title}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="lead-text">{props.kept}</p>
    </div>
  )
}
