/** Leads through the pages of a list; nothing where there is but one. */
export function Pager(props: {
  readonly words: {
    readonly pages: string
    readonly previous: string
    readonly next: string
    readonly page: (page: number, count: number) => string
  }
  readonly page: number
  readonly pageCount: number
  readonly addressOf: (page: number) => string
}) {
  const { words, page, pageCount, addressOf } = props
  if (pageCount < 2) return null
  return (
    <nav class="pager" aria-label={words.pages}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={addressOf(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pageCount)}</span>
      {page < pageCount && (
        <a class="button quiet" rel="next" href={addressOf(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  )
}
