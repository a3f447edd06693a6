import { createRoute, type z } from '@hono/zod-openapi'
import type { ArchiveContext, OpenList } from '#server'
import type { Site } from '../../request/settings.ts'
import { sendList, type Columns } from '../answer/send-list.ts'
import { listForms, readingList, type ApiApp, type ReadingList } from '../document/api-app.ts'
import { withGovernment } from './find-asked-government.ts'
import { ofGovernment } from './parameters.ts'

type List<Path extends string, Query, Row, Item> = ReadingList<Path> & {
  /** Name of the file that a sheet is saved as. */
  readonly name: string
  readonly query: z.ZodObject & z.ZodType<Query>
  readonly read: (
    context: ArchiveContext,
    asked: Query,
  ) => Promise<OpenList<Row, Readonly<Record<string, string | number>>>>
  readonly shape: (row: Row, context: ArchiveContext) => Item
  readonly columns: Columns<Item>
}

/** A list of a government, in parts, in each of its forms. */
export function addList<const Path extends string, Query, Row, Item>(
  api: ApiApp,
  site: Site,
  { name, query, read, shape, columns, ...operation }: List<Path, Query, Row, Item>,
): void {
  for (const form of listForms) {
    const request = { params: ofGovernment, query }
    const route = createRoute({ ...readingList(form, operation), request })
    api.openapi(route, (c) =>
      withGovernment(c, site, async (context) => {
        const found = await read(context, c.req.valid('query'))
        const items = found.items.map((row) => shape(row, context))
        return sendList(c, { ...found, name, items, columns })
      }),
    )
  }
}
