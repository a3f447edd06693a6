import { createRoute, z } from '@hono/zod-openapi'
import {
  getOpenSop,
  listOpenSopRevisions,
  listOpenSops,
  type OpenSop,
  type OpenSopDetail,
} from '#server'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { namePlace } from '../answer/cursor.ts'
import { showFailedUse } from '../answer/problem.ts'
import { sendList, type Columns } from '../answer/send-list.ts'
import { sendOne } from '../answer/send-open.ts'
import { readingList, readingOne, type ApiApp } from '../document/api-app.ts'
import { sopDetailSchema, sopSchema } from '../schemas.ts'
import { addList } from './add-list.ts'
import { withGovernment } from './find-asked-government.ts'
import {
  filters,
  ofThing,
  ofVersion,
  partOf,
  readFilters,
  readNumber,
  readStretch,
} from './parameters.ts'
import { shapeVersion, versionColumns } from './shape-version.ts'

type Sop = z.infer<typeof sopSchema>

const columns: Columns<Sop> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  number: ({ number }) => number,
  code: ({ code }) => code ?? '',
  revision: ({ revision }) => revision,
  ...versionColumns,
}

const path = '/governments/{slug}/sops'

/** SOPs with their revisions. */
export function addSopOperations(api: ApiApp, site: Site): void {
  addSops(api, site)
  addRevisions(api, site)
  const one = readingOne({
    path: `${path}/{id}`,
    operationId: 'getSop',
    tag: 'sops',
    summary: 'An SOP',
    description: 'The revision of an SOP in force; of one that has ended, the last that was.',
    schema: sopDetailSchema,
  })
  const request = { params: ofThing('SOP'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...one, request }), (c) => {
    const { id } = c.req.valid('param')
    return sendSop(c, site, id)
  })
}

function addSops(api: ApiApp, site: Site): void {
  addList(api, site, {
    path,
    operationId: 'listSops',
    tag: 'sops',
    summary: 'SOPs',
    description: 'The SOPs of a government that are in force, by title.',
    listName: 'Sop',
    schema: sopSchema,
    name: 'sops',
    query: z.strictObject({ ...partOf(namePlace), ...filters }),
    read: (context, asked) => listOpenSops(context, readFilters(asked), readStretch(asked)),
    shape: shapeSop,
    columns,
  })
}

function addRevisions(api: ApiApp, site: Site): void {
  const list = readingList('', {
    path: `${path}/{id}/revisions`,
    operationId: 'listSopRevisions',
    tag: 'sops',
    summary: 'Revisions of an SOP',
    description: 'All revisions of an SOP that are or were in force, newest first.',
    listName: 'Sop',
    schema: sopSchema,
  })
  const request = { params: ofThing('SOP'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...list, request }), (c) =>
    withGovernment(c, site, async (context) => {
      const found = await listOpenSopRevisions(context, c.req.valid('param').id)
      if (!found.ok) return showFailedUse(c, found)
      return sendList(c, { name: 'revisions', items: found.revisions.map(shapeSop), columns })
    }),
  )
  const one = readingOne({
    path: `${path}/{id}/revisions/{number}`,
    operationId: 'getSopRevision',
    tag: 'sops',
    summary: 'A revision of an SOP',
    description: 'A revision that is or was in force.',
    schema: sopDetailSchema,
  })
  const ofOne = { params: ofVersion('SOP', 'revision'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...one, request: ofOne }), (c) => {
    const { id, number } = c.req.valid('param')
    return sendSop(c, site, id, readNumber(number))
  })
}

function sendSop(
  c: WebContext,
  site: Site,
  ...asked: readonly [id: string, revision?: number]
): Promise<Response> {
  return withGovernment(c, site, async (context) => {
    const found = await getOpenSop(context, ...asked)
    if (!found.ok) return showFailedUse(c, found)
    return sendOne(c, shapeDetail(found.sop), found.sop.updatedAt)
  })
}

function shapeSop(sop: OpenSop): Sop {
  const { id, title, number, code, revision } = sop
  return { id, title, number, code, revision, ...shapeVersion(sop) }
}

function shapeDetail(sop: OpenSopDetail): z.infer<typeof sopDetailSchema> {
  return { ...shapeSop(sop), document: { ...sop.document } }
}
