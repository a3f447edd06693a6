import type { Words } from '../messages/words.ts'

/** Leads to the page before and the one after, of a list that nobody counts; nothing where there is but one. */
export function PageTurner(props: {
  readonly words: Words
  readonly page: number
  readonly hasMore: boolean
  readonly addressOf: (page: number) => string
}) {
  const { words, page, hasMore, addressOf } = props
  if (page === 1 && !hasMore) return null
  return (
    <nav class="pager" aria-label={words.list.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={addressOf(page - 1)}>
          {words.list.previous}
        </a>
      )}
      {hasMore && (
        <a class="button quiet" rel="next" href={addressOf(page + 1)}>
          {words.list.next}
        </a>
      )}
    </nav>
  )
}
