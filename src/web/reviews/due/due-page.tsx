import type { DueList } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type DuePageProps = {
  readonly words: Words
  readonly due: DueList
  /** May the person set how often SOPs are looked at? */
  readonly setsPeriods: boolean
}

/** What is due to be monitored or evaluated, each leading to its SOP's reviews. */
export function DuePage({ words, due, setsPeriods }: DuePageProps) {
  const w = words.reviews.due
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        {setsPeriods && (
          <div class="actions">
            <a class="button quiet" href="/reviews/periods">
              {w.periods}
            </a>
          </div>
        )}
      </div>
      {due.items.length === 0 ? (
        <div class="nothing">
          <h2>{w.empty}</h2>
          <p>{w.emptyText}</p>
        </div>
      ) : (
        <DueTable words={words} items={due.items} />
      )}
      <Pager words={words} due={due} />
    </>
  )
}

function DueTable({ words, items }: { readonly words: Words } & Pick<DueList, 'items'>) {
  const { columns } = words.reviews.due
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.sop}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.sopId} ${item.kind}`}>
            <th scope="row">
              <a href={`/sops/${item.sopId}/reviews`}>
                {item.title === '' ? words.list.untitled : item.title}
              </a>
              <small>{item.unitName}</small>
            </th>
            <td data-label={columns.kind}>{words.reviews.kinds[item.kind]}</td>
            <td data-label={columns.due}>{dayText(item.dueOn, words)}</td>
            <td data-label={columns.state}>
              <DueChip words={words} item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether it is late, and whether somebody is on it. */
function DueChip(props: {
  readonly words: Words
  readonly item: Pick<DueList['items'][number], 'isOverdue' | 'openReviewId'>
}) {
  const w = props.words.reviews.due
  const { isOverdue, openReviewId } = props.item
  return (
    <>
      {isOverdue ? (
        <span class="count-chip" data-level="warning">
          {w.overdue}
        </span>
      ) : (
        <span class="chip">{w.coming}</span>
      )}
      {openReviewId !== null && <small>{w.begun}</small>}
    </>
  )
}

function Pager({ words, due }: Pick<DuePageProps, 'words' | 'due'>) {
  const { page, hasMore } = due
  if (page === 1 && !hasMore) return null
  return (
    <nav class="pager" aria-label={words.list.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={`/reviews?page=${page - 1}`}>
          {words.list.previous}
        </a>
      )}
      {hasMore && (
        <a class="button quiet" rel="next" href={`/reviews?page=${page + 1}`}>
          {words.list.next}
        </a>
      )}
    </nav>
  )
}
