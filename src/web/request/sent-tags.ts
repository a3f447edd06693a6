/** The tag of a public page, and the headers that go with it. */
export type SentTag = { readonly etag: string; readonly headers: Readonly<Record<string, string>> }

/** Which tag stood on each public page a moment ago, by its whole address. */
export type SentTags = {
  readonly find: (url: string) => SentTag | undefined
  readonly keep: (url: string, tag: SentTag) => void
  readonly forget: () => void
}

const mostUrls = 10_000

/** Remembers tags for a moment: of the many who hold a page, each is told at once that it still holds. */
export function createSentTags(
  momentMs: number,
  now: () => number = () => performance.now(),
): SentTags {
  const sent = new Map<string, SentTag & { readonly until: number }>()
  return {
    find(url) {
      const found = sent.get(url)
      return found !== undefined && found.until > now() ? found : undefined
    },
    keep(url, tag) {
      if (sent.size >= mostUrls) sent.clear()
      sent.set(url, { ...tag, until: now() + momentMs })
    },
    forget: () => sent.clear(),
  }
}
