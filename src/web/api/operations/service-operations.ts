import { createRoute, z } from '@hono/zod-openapi'
import {
  getOpenService,
  listOpenServices,
  listOpenServiceVersions,
  type OpenService,
  type OpenServiceDetail,
} from '#server'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { namePlace } from '../answer/cursor.ts'
import { showFailedUse } from '../answer/problem.ts'
import { sendList, type Columns } from '../answer/send-list.ts'
import { sendOne } from '../answer/send-open.ts'
import { readingList, readingOne, type ApiApp } from '../document/api-app.ts'
import { lifeEvent, serviceDetailSchema, serviceSchema } from '../schemas.ts'
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

type Service = z.infer<typeof serviceSchema>

const columns: Columns<Service> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  name: ({ name }) => name.id,
  nameEn: ({ name }) => name.en,
  lifeEvents: ({ lifeEvents }) => lifeEvents.join(' '),
  version: ({ version }) => version,
  decree: ({ decree }) => decree,
  ...versionColumns,
}

const path = '/governments/{slug}/services'

/** Services with their standards. */
export function addServiceOperations(api: ApiApp, site: Site): void {
  addServices(api, site)
  addVersions(api, site)
  const one = readingOne({
    path: `${path}/{id}`,
    operationId: 'getService',
    tag: 'services',
    summary: 'A service',
    description: 'What a service promises now; of one that has ended, what it promised last.',
    schema: serviceDetailSchema,
  })
  const request = { params: ofThing('service'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...one, request }), (c) => {
    const { id } = c.req.valid('param')
    return sendService(c, site, id)
  })
}

function addServices(api: ApiApp, site: Site): void {
  addList(api, site, {
    path,
    operationId: 'listServices',
    tag: 'services',
    summary: 'Services',
    description: 'The services that a government promises now, by name.',
    listName: 'Service',
    schema: serviceSchema,
    name: 'services',
    query: z.strictObject({
      ...partOf(namePlace),
      ...filters,
      lifeEvent: lifeEvent.optional().openapi({ description: 'Only of this occasion in life.' }),
    }),
    read: (context, asked) => listOpenServices(context, readFilters(asked), readStretch(asked)),
    shape: shapeService,
    columns,
  })
}

function addVersions(api: ApiApp, site: Site): void {
  const list = readingList('', {
    path: `${path}/{id}/versions`,
    operationId: 'listServiceVersions',
    tag: 'services',
    summary: 'Versions of a service',
    description: 'All versions of its standard that are or were in force, newest first.',
    listName: 'Service',
    schema: serviceSchema,
  })
  const request = { params: ofThing('service'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...list, request }), (c) =>
    withGovernment(c, site, async (context) => {
      const found = await listOpenServiceVersions(context, c.req.valid('param').id)
      if (!found.ok) return showFailedUse(c, found)
      return sendList(c, { name: 'versions', items: found.versions.map(shapeService), columns })
    }),
  )
  const one = readingOne({
    path: `${path}/{id}/versions/{number}`,
    operationId: 'getServiceVersion',
    tag: 'services',
    summary: 'A version of a service',
    description: 'A version of its standard that is or was in force.',
    schema: serviceDetailSchema,
  })
  const ofOne = { params: ofVersion('service', 'version'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...one, request: ofOne }), (c) => {
    const { id, number } = c.req.valid('param')
    return sendService(c, site, id, readNumber(number))
  })
}

function sendService(
  c: WebContext,
  site: Site,
  ...asked: readonly [id: string, version?: number]
): Promise<Response> {
  return withGovernment(c, site, async (context) => {
    const found = await getOpenService(context, ...asked)
    if (!found.ok) return showFailedUse(c, found)
    // No Last-Modified: which SOPs deliver it may change without a new version.
    return sendOne(c, shapeDetail(found.service))
  })
}

function shapeService(service: OpenService): Service {
  const { id, slug, name, nameEn, lifeEvents, version, decree } = service
  return {
    id,
    slug,
    name: { id: name, en: nameEn },
    lifeEvents: [...lifeEvents],
    version,
    decree,
    ...shapeVersion(service),
  }
}

function shapeDetail(service: OpenServiceDetail): z.infer<typeof serviceDetailSchema> {
  const { standard, sopIds } = service
  return { ...shapeService(service), sops: [...sopIds], standard: { ...standard } }
}
