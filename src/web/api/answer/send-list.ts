import { writeCsv } from '../../inventory/write-csv.ts'
import type { WebContext } from '../../request/web-env.ts'
import { chooseType } from './chosen-type.ts'
import { writeCursor } from './cursor.ts'
import { showProblem } from './problem.ts'
import { sendOpen } from './send-open.ts'

type Cell = string | number

/** The columns of a list as a sheet: their names, and what stands in them. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => Cell>>

type OpenPage<Item> = {
  /** Name of the file that a sheet is saved as. */
  readonly name: string
  readonly items: readonly Item[]
  readonly next?: Readonly<Record<string, Cell>>
  readonly columns: Columns<Item>
}

/** Answers with a part of a list, as JSON or as a sheet, and says in both where it goes on. */
export function sendList<Item>(c: WebContext, page: OpenPage<Item>): Response {
  const isSheet = c.req.path.endsWith('.csv')
  const type = isSheet ? 'csv' : chooseType(c.req.header('accept'), ['json', 'csv'])
  if (type === undefined) return showProblem(c, { code: 'not-acceptable' })
  const { items, name, columns } = page
  const next = page.next === undefined ? null : writeCursor(page.next)
  const headers = next === null ? {} : { link: `<${addressOf(c, next)}>; rel="next"` }
  if (type === 'json') {
    const body = JSON.stringify({ items, next })
    return sendOpen(c, { body, type: 'application/json', headers })
  }
  const rows = items.map((item) => Object.values(columns).map((read) => read(item)))
  return sendOpen(c, {
    body: writeCsv([Object.keys(columns), ...rows]),
    type: 'text/csv; charset=utf-8',
    headers: { ...headers, 'content-disposition': `attachment; filename="${name}.csv"` },
  })
}

/** The address of the next part, below the host that was asked. */
function addressOf(c: WebContext, cursor: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('cursor', cursor)
  return `${pathname.replace(/^\/+/, '/')}?${searchParams.toString()}`
}
