import { z } from '@hono/zod-openapi'
import { listOpenChanges, type OpenChange } from '#server'
import type { Site } from '../../request/settings.ts'
import { changePlace } from '../answer/cursor.ts'
import type { Columns } from '../answer/send-list.ts'
import type { ApiApp } from '../document/api-app.ts'
import { changeSchema } from '../schemas.ts'
import { addList } from './add-list.ts'
import { momentParameter, partOf, readStretch } from './parameters.ts'

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
  addList(api, site, {
    path: '/governments/{slug}/changes',
    operationId: 'listChanges',
    tag: 'changes',
    summary: 'Changes',
    description: 'What came in force, was superseded or revoked, oldest first.',
    listName: 'Change',
    schema: changeSchema,
    name: 'changes',
    query: z.strictObject({
      ...partOf(changePlace),
      since: momentParameter.optional().openapi({ description: 'Only what happened since then.' }),
    }),
    read: (context, { since, ...asked }) =>
      listOpenChanges(
        context,
        since === undefined ? undefined : new Date(since),
        readStretch(asked),
      ),
    shape: shapeChange,
    columns,
  })
}

function shapeChange({ unitId, unitName, ...change }: OpenChange): Change {
  return { ...change, unit: { id: unitId, name: unitName } }
}
