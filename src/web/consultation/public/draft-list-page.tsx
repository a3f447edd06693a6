import type { DraftSummary } from '#server'
import { countText } from '../../archive/count-text.ts'
import { dateText, timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { draftPath, draftsPath, type PortalPlace } from '../../portal/portal-address.ts'
import { saidIn } from '../standard-content.tsx'

type ListProps = {
  readonly words: Words
  readonly place: PortalPlace
  readonly list: {
    readonly items: readonly DraftSummary[]
    readonly page: number
    readonly hasMore: boolean
  }
}

/** Published drafts: open for comments, being improved, finished. */
export function DraftListPage({ words, place, list }: ListProps) {
  const w = words.consultation.public.list
  const { items, page, hasMore } = list
  return (
    <>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      {items.length === 0 && <p>{w.empty}</p>}
      <ul class="drafts">
        {items.map((draft) => (
          <li key={draft.id}>
            <a href={draftPath(place, draft.id)}>{saidIn(words, draft.name)}</a>
            <p>
              {draft.unitName}. <b>{words.consultation.stages[draft.stage]}</b>.{' '}
              {endText(draft, words)}. {w.comments(countText(draft.shown, words))}.
            </p>
          </li>
        ))}
      </ul>
      {(page > 1 || hasMore) && (
        <nav class="pager" aria-label={words.list.pages}>
          {page > 1 && <a href={`${draftsPath(place)}?page=${page - 1}`}>{w.newer}</a>}{' '}
          {hasMore && <a href={`${draftsPath(place)}?page=${page + 1}`}>{w.older}</a>}
        </nav>
      )}
    </>
  )
}

function endText({ stage, closesAt }: DraftSummary, words: Words): string {
  const w = words.consultation.public.list
  const end = lastMoment(closesAt, words)
  return stage === 'open' ? w.until(end) : w.closedSince(end)
}

/** The last day of a window. */
export function lastDay(closesAt: Date, words: Words): string {
  return dateText(new Date(closesAt.getTime() - 1), words)
}

/** The last minute of a window, whose end is the first instant that is too late. */
export function lastMoment(closesAt: Date, words: Words): string {
  return timeText(new Date(closesAt.getTime() - 1), words)
}
