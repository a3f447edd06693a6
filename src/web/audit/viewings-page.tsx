import type { Actor, ViewingList } from '#server'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'
import { Sentence } from './sentence.tsx'

type ViewingsPageProps = {
  readonly words: Words
  readonly list: ViewingList
  readonly reader: Actor
}

/** Who has seen or taken what on a day. */
export function ViewingsPage({ words, list, reader }: ViewingsPageProps) {
  const w = words.audit.seen
  return (
    <>
      <p class="crumb">
        <a href="/audit">{words.audit.title}</a>
      </p>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <search>
        <form class="filters audit-filters" action="/audit/viewings">
          <label class="field">
            {w.day}
            <input type="date" name="day" value={list.day} required />
          </label>
          <button class="primary">{words.audit.show}</button>
        </form>
      </search>
      {list.viewings.length === 0 ? (
        <p class="nothing">{w.nothing}</p>
      ) : (
        <Viewings {...{ words, list, reader }} />
      )}
    </>
  )
}

function Viewings({ words, list, reader }: ViewingsPageProps) {
  const w = words.audit.seen
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{w.first}</th>
          <th scope="col">{w.what}</th>
        </tr>
      </thead>
      <tbody>
        {list.viewings.map((viewing) => (
          <tr key={`${viewing.personId} ${viewing.action} ${viewing.subjectId}`}>
            <td>
              <time dateTime={viewing.firstAt.toISOString()}>
                {timeText(viewing.firstAt, words)}
              </time>
            </td>
            <td>
              <b>{viewing.personName}</b>{' '}
              <Sentence
                {...{ words, reader }}
                template={
                  Object.hasOwn(w.actions, viewing.action) ? w.actions[viewing.action] : undefined
                }
                deed={{ ...viewing, details: {} }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
