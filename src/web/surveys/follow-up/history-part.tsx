import type { FollowUpContent, FollowUpVersion } from '#server'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

/** Who changed what of an action, the newest first. */
export function HistoryPart(props: {
  readonly words: Words
  readonly versions: readonly FollowUpVersion[]
}) {
  const { words, versions } = props
  const w = words.followUp.history
  return (
    <section class="survey-part" aria-labelledby="history">
      <h2 id="history">{w.title}</h2>
      <ol class="comments">
        {versions.map(({ version, content, savedAt, savedBy }, place) => (
          <li key={version}>
            <p>{w.version(String(version), savedBy, timeText(savedAt, words))}</p>
            <p>{changesOf(content, versions[place + 1]?.content, words)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function changesOf(
  now: FollowUpContent,
  before: FollowUpContent | undefined,
  words: Words,
): string {
  const w = words.followUp
  if (before === undefined) return w.history.first
  const { fields } = w
  const named = [
    [fields.service, now.serviceId !== before.serviceId, ''],
    [fields.cause, now.cause !== before.cause, ''],
    [fields.action, now.action !== before.action, ''],
    [fields.ownerUnit, now.ownerUnitId !== before.ownerUnitId, ''],
    [fields.ownerPosition, now.ownerPosition !== before.ownerPosition, before.ownerPosition],
    [fields.due, now.dueOn !== before.dueOn, before.dueOn],
    [fields.state, now.state !== before.state, w.states[before.state]],
    [fields.begunOn, now.begunOn !== before.begunOn, before.begunOn ?? ''],
    [fields.endedOn, now.endedOn !== before.endedOn, before.endedOn ?? ''],
    [fields.result, now.result !== before.result, ''],
  ] as const
  const changed = named.flatMap(([name, isChanged, was]) =>
    isChanged ? [was === '' ? name : `${name} (${was})`] : [],
  )
  return changed.length === 0 ? w.history.nothing : w.history.changed(changed.join(', '))
}
