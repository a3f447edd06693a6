import { createRoute, z } from '@hono/zod-openapi'
import { listOpenChanges, type OpenChange } from '#server'
import type { Site } from '../../request/settings.ts'
import { changePlace } from '../answer/cursor.ts'
import { sendList, type Columns } from '../answer/send-list.ts'
import { listForms, readingList, type ApiApp } from '../document/api-app.ts'
import { changeSchema } from '../schemas.ts'
import { withGovernment } from './find-asked-government.ts'
import { momentParameter, ofGovernment, partOf, readStretch } from './parameters.ts'

type Change = z.infer<typeof changeSchema>

const columns: Columns<Change> = {
  at: ({ at }) => at,
  kind: ({ kind }) => kind,
  of: ({ of }) => of,
  id: ({ id }) => id,
  version: ({ version }) => version,
  name: ({ name }) => name,
  unitId: ({ unit }) => unit.id,
  unitName: ({ unit }) => unit.name,
  on: ({ on }) => on,
}

/** What came in force or ended, by which a copy elsewhere is kept up. */
export function addChangeOperations(api: ApiApp, site: Site): void {
  for (const form of listForms) {
    const list = readingList(form, {
      path: '/governments/{slug}/changes',
      operationId: 'listChanges',
      tag: 'changes',
      summary: 'Changes',
      description: 'What came in force, was superseded or revoked, oldest first.',
      listName: 'Change',
      schema: changeSchema,
    })
    const query = z.strictObject({
      ...partOf(changePlace),
      since: momentParameter.optional().openapi({ description: 'Only what happened since then.' }),
    })
    api.openapi(createRoute({ ...list, request: { params: ofGovernment, query } }), (c) =>
      withGovernment(c, site, async (context) => {
        const { since, ...asked } = c.req.valid('query')
        const from = since === undefined ? undefined : new Date(since)
        const found = await listOpenChanges(context, from, readStretch(asked))
        return sendList(c, {
          ...found,
          name: 'changes',
          items: found.items.map(shapeChange),
          columns,
        })
      }),
    )
  }
}

function shapeChange({ unitId, unitName, ...change }: OpenChange): Change {
  return { ...change, unit: { id: unitId, name: unitName } }
}
