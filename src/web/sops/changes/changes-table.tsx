import { diffWords, type WordedChange } from '#sop'
import type { Words } from '../../messages/words.ts'

export type ChangesTableProps = {
  readonly words: Words
  readonly about: WordedChange['about']
  readonly changes: readonly WordedChange[]
}

/** Changes of one sort, those of one row or column together; nothing where there are none. */
export function ChangesTable({ words, about, changes }: ChangesTableProps) {
  if (changes.length === 0) return null
  const w = words.changes
  const groups = [...Map.groupBy(changes, ({ id }) => id).values()]
  return (
    <section>
      <h2 id={`changes-${about}`}>{w[about]}</h2>
      <table class="list change-list" aria-labelledby={`changes-${about}`}>
        <thead>
          <tr>
            <th scope="col">{w[about]}</th>
            <th scope="col">{w.part}</th>
            <th scope="col">{w.before}</th>
            <th scope="col">{w.after}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <ChangeGroup key={group[0]?.id} words={words} group={group} />
        ))}
      </table>
    </section>
  )
}

type Group = { readonly words: Words; readonly group: readonly WordedChange[] }

function ChangeGroup({ words, group }: Group) {
  const w = words.changes
  return (
    <tbody>
      {group.map((change, at) => (
        // Several changes of one row differ by nothing but their place.
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={group.length}>
              <Subject words={words} group={group} />
            </th>
          )}
          <td data-label={w.part}>{change.part === '' ? w.whole : change.part}</td>
          <td data-label={w.before}>
            <Side change={change} side="before" />
          </td>
          <td data-label={w.after}>
            <Side change={change} side="after" />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Subject({ words, group }: Group) {
  const w = words.changes
  const [first] = group
  if (first === undefined) return null
  const statuses = [...new Set(group.map(({ status }) => status))]
  return (
    <>
      {first.about !== 'head' && <span class="change-subject">{first.subject}</span>}
      {statuses.map((status) => (
        <span key={status} class={`status ${status}`}>
          {w.statuses[status]}
        </span>
      ))}
      {first.likeness !== undefined && <small>{w.unsure(Math.round(first.likeness * 100))}</small>}
    </>
  )
}

/** One side of a change: the words that only this side has are marked. */
function Side({
  change,
  side,
}: {
  readonly change: WordedChange
  readonly side: 'before' | 'after'
}) {
  const { before, after, status } = change
  const text = change[side]
  if (text === '') return <span class="none">–</span>
  // What a removal leaves behind is told, not added.
  if (status === 'moved' || (status === 'removed' && side === 'after')) return text
  if (status !== 'changed' || `${before}${after}`.includes('\n')) {
    return text.split('\n').map((line, at) => (
      <p key={at}>
        <Marked side={side} text={line} />
      </p>
    ))
  }
  const other = side === 'before' ? 'added' : 'removed'
  return diffWords(before, after)
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text: words }, at) => [
      at === 0 ? '' : ' ',
      kind === 'same' ? words : <Marked key={at} side={side} text={words} />,
    ])
}

function Marked({ side, text }: { readonly side: 'before' | 'after'; readonly text: string }) {
  return side === 'before' ? <del>{text}</del> : <ins>{text}</ins>
}
