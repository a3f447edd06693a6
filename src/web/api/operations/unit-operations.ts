import { createRoute, z } from '@hono/zod-openapi'
import { listArchives, listOpenUnits, type Archive, type OpenUnit } from '#server'
import type { Site } from '../../request/settings.ts'
import { namePlace } from '../answer/cursor.ts'
import { sendList, type Columns } from '../answer/send-list.ts'
import { listForms, readingList, type ApiApp } from '../document/api-app.ts'
import { governmentSchema, unitSchema } from '../schemas.ts'
import { addList } from './add-list.ts'
import { partOf, readStretch } from './parameters.ts'

/** What a government's data are given under, until it says otherwise. */
const usualLicence = 'CC-BY-4.0'

type Government = z.infer<typeof governmentSchema>
type Unit = z.infer<typeof unitSchema>

const governmentColumns: Columns<Government> = {
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  timeZone: ({ timeZone }) => timeZone,
  licence: ({ licence }) => licence,
}
const unitColumns: Columns<Unit> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  parent: ({ parent }) => parent ?? '',
}

/** Who publishes, and the offices of each. */
export function addUnitOperations(api: ApiApp, site: Site): void {
  for (const form of listForms) {
    const governments = readingList(form, {
      path: '/governments',
      operationId: 'listGovernments',
      tag: 'governments',
      summary: 'Governments',
      description: 'The governments whose services and SOPs are open, by name; all of them.',
      listName: 'Government',
      schema: governmentSchema,
    })
    const request = { query: z.strictObject({}) }
    api.openapi(createRoute({ ...governments, request }), async (c) => {
      const items = (await listArchives(site.db)).map(shapeGovernment)
      return sendList(c, { name: 'governments', items, columns: governmentColumns })
    })
  }
  addUnits(api, site)
}

function addUnits(api: ApiApp, site: Site): void {
  addList(api, site, {
    path: '/governments/{slug}/units',
    operationId: 'listUnits',
    tag: 'units',
    summary: 'Offices',
    description: 'The offices of a government, by name.',
    listName: 'Unit',
    schema: unitSchema,
    name: 'units',
    query: z.strictObject(partOf(namePlace)),
    read: (context, asked) => listOpenUnits(context, readStretch(asked)),
    shape: shapeUnit,
    columns: unitColumns,
  })
}

function shapeGovernment({ slug, name, timeZone }: Archive): Government {
  return { slug, name, timeZone, licence: usualLicence }
}

function shapeUnit({ id, name, parentId }: OpenUnit): Unit {
  return { id, name, parent: parentId }
}
