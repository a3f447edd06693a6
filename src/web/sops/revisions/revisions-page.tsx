import type { AuditEntry, RevisionSummary, StoredSop } from '#server'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

/** The fixed states of an SOP, newest first, and who did what. */
export function RevisionsPage(props: {
  readonly words: Words
  readonly sop: StoredSop
  readonly revisions: readonly RevisionSummary[]
  readonly entries: readonly AuditEntry[]
}) {
  const { words, sop, revisions } = props
  return (
    <>
      <p class="crumb">
        <a href={`/sops/${sop.id}`}>{sop.title === '' ? words.list.untitled : sop.title}</a>
      </p>
      <h1>{words.revisions.title}</h1>
      {revisions.length === 0 ? (
        <p class="nothing">{words.revisions.none}</p>
      ) : (
        <RevisionTable {...props} />
      )}
      {props.entries.length > 0 && <AuditList words={words} entries={props.entries} />}
    </>
  )
}

function RevisionTable(props: {
  readonly words: Words
  readonly sop: StoredSop
  readonly revisions: readonly RevisionSummary[]
}) {
  const { words, sop, revisions } = props
  const w = words.revisions
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{w.number}</th>
          <th scope="col">{w.fixedAt}</th>
          <th scope="col">{w.fixedBy}</th>
          <th scope="col">{w.note}</th>
          <th scope="col">{words.changes.link}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.number}>
            <th scope="row">
              <a href={`/sops/${sop.id}/revisions/${revision.number}`}>
                {w.title1(revision.number)}
              </a>
              <small>{revision.title}</small>
            </th>
            <td>{timeText(revision.fixedAt, words)}</td>
            <td>{revision.fixedBy}</td>
            <td>{revision.note}</td>
            <td>
              {revision.number > 1 && (
                <a
                  href={`/sops/${sop.id}/changes?from=${revision.number - 1}&to=${revision.number}`}
                >
                  {words.changes.previous}
                  <span class="hidden">{`: ${w.title1(revision.number)}`}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AuditList({ words, entries }: { words: Words; entries: readonly AuditEntry[] }) {
  return (
    <section>
      <h2>{words.revisions.audit}</h2>
      <ol class="audit" reversed>
        {entries.map((entry) => (
          <li key={entry.number}>
            <time dateTime={entry.at.toISOString()}>{timeText(entry.at, words)}</time>{' '}
            <b>{entry.actorName}</b> {actionText(words, entry.action)}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** An action that has no words yet is told by its code. */
function actionText({ revisions }: Words, action: string): string {
  const known = Object.entries(revisions.actions).find(([code]) => code === action)
  return known?.[1] ?? action
}
