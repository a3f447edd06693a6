import type { WebContext } from '../request/web-env.ts'

/** What was just done, named in the address after a redirect (`?done=note-written`), by its words. */
export function DoneNotice(props: {
  readonly c: WebContext
  readonly texts: Readonly<Record<string, string>>
}) {
  const done = props.c.req.query('done') ?? ''
  const text = Object.entries(props.texts).find(([known]) => known === done)?.[1]
  if (text === undefined) return null
  return (
    <div class="notice done">
      <output>{text}</output>
    </div>
  )
}
