import type { ConsultationSummary, Task, TaskList } from '#server'
import { timeText } from '../layout/date-text.ts'
import { Pager } from '../layout/pager.tsx'
import type { Words } from '../messages/words.ts'
import { nameOf } from '../sops/life/life-words.ts'

type TaskPageProps = StandardDuties & { readonly list: TaskList }

/** What is due of standards: rounds to publish or to finish, and the charter. */
type StandardDuties = {
  readonly words: Words
  readonly rounds: readonly ConsultationSummary[]
  /** How many standards the charter must still tell of. */
  readonly charterDue: number
}

/** Everything that waits for the reader, the oldest first. */
export function TaskPage(props: TaskPageProps) {
  const { words, list } = props
  const w = words.life.tasks
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="facts">{w.count(list.total)}</p>
        </div>
      </div>
      <Duties {...props} />
      {list.total === 0 ? (
        <div class="nothing">
          <h2>{w.none}</h2>
          <p>{w.noneText}</p>
        </div>
      ) : (
        <TaskTable words={words} list={list} />
      )}
      <Pager
        words={words.list}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => `/tasks?page=${page}`}
      />
    </>
  )
}

function Duties({ words, rounds, charterDue }: StandardDuties) {
  const w = words.consultation.tasks
  if (rounds.length === 0 && charterDue === 0) return null
  return (
    <section aria-labelledby="standards" class="after-list">
      <h2 id="standards">{w.title}</h2>
      <ul>
        {rounds.map(({ id, serviceName, unitName, stage }) => (
          <li key={id}>
            <a href={`/consultations/${id}`}>{serviceName}</a>, {unitName}:{' '}
            {stage === 'minutes' ? w.publish : w.improve}
          </li>
        ))}
        {charterDue > 0 && (
          <li>
            <a href="/charter">{w.charter(charterDue)}</a>
          </li>
        )}
      </ul>
    </section>
  )
}

function TaskTable({ words, list }: { readonly words: Words; readonly list: TaskList }) {
  const w = words.life.tasks
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">SOP</th>
          <th scope="col">{w.what}</th>
          <th scope="col">{w.since}</th>
        </tr>
      </thead>
      <tbody>
        {list.tasks.map((task) => (
          <tr key={`${task.sopId} ${task.kind}`}>
            <th scope="row">
              <a href={addressOf(task)}>{task.title === '' ? words.list.untitled : task.title}</a>
              <small>{task.unitName}</small>
            </th>
            <td>{taskText(task, words)}</td>
            <td>{timeText(task.since, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function addressOf({ sopId, kind }: Task): string {
  return kind === 'answer' || kind === 'settle' ? `/sops/${sopId}/notes` : `/sops/${sopId}`
}

function taskText({ kind, stage, count }: Task, words: Words): string {
  const w = words.life.tasks
  if (kind === 'answer' || kind === 'settle') return `${w.kinds[kind]}: ${w.notes(count)}`
  return w.kinds[kind](stage === null ? '' : nameOf(stage.name, words))
}
