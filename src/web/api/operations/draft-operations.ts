import { createRoute, z } from '@hono/zod-openapi'
import {
  createServiceIn,
  findArchive,
  getService,
  makeOnce,
  saveStandardDraft,
  type Context as ServerContext,
  type KeyHolder,
  type StoredService,
} from '#server'
import { readStandardValue } from '#standard'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { names } from '../answer/preconditions.ts'
import { showFailedUse, showProblem } from '../answer/problem.ts'
import { showRefusedDraft, showUnreadStandard } from '../answer/show-refused-draft.ts'
import type { ApiApp } from '../document/api-app.ts'
import { answersWithKey, locationHeader } from '../document/responses.ts'
import { apiRoot } from '../document/write-document.ts'
import { readBody } from '../request/read-body.ts'
import { keyHolderOf, requireKey } from '../request/require-key.ts'
import { draftSchema, newServiceSchema, standardDocument } from '../schemas.ts'
import { ofGovernment, ofThing } from './parameters.ts'

const shared = { tags: ['drafts'], security: [{ key: [] }] }
const path = '/governments/{slug}/services'

/** Writing with a key: services are made, and their draft standards read and saved. */
export function addDraftOperations(api: ApiApp, site: Site): void {
  addGetDraft(api, site)
  addSaveDraft(api, site)
  addCreateService(api, site)
}

function addGetDraft(api: ApiApp, site: Site): void {
  const route = createRoute({
    ...shared,
    method: 'get',
    path: `${path}/{id}/draft`,
    operationId: 'getDraft',
    summary: 'A draft',
    description: 'The draft of a service’s standard, with the version that If-Match asks for.',
    request: { params: ofThing('service'), query: z.strictObject({}) },
    middleware: [requireKey(site)] as const,
    responses: answersWithKey({ status: 200, description: 'The draft.', schema: draftSchema }),
  })
  api.openapi(route, (c) =>
    withOwnService(c, site, ({ service }) => sendDraft(c, service, { status: 200 })),
  )
}

function addSaveDraft(api: ApiApp, site: Site): void {
  const route = createRoute({
    ...shared,
    method: 'put',
    path: `${path}/{id}/draft`,
    operationId: 'saveDraft',
    summary: 'Save a draft',
    description:
      'Replaces the draft of a service’s standard. If-Match names the version that was read; ' +
      'where somebody saved another meanwhile, nothing is written.',
    request: {
      params: ofThing('service'),
      query: z.strictObject({}),
      headers: z.looseObject({
        'if-match': z.string().max(1000).optional().openapi({
          description: 'ETag of the draft that was read; required.',
          example: '"3"',
        }),
      }),
      body: {
        required: true,
        content: { 'application/json': { schema: standardDocument } },
      },
    },
    middleware: [requireKey(site), readBody()] as const,
    responses: answersWithKey({
      status: 200,
      description: 'The draft as it stands now.',
      schema: draftSchema,
      more: ['changed-meanwhile', 'version-missing'],
    }),
  })
  api.openapi(route, (c) =>
    withOwnService(c, site, async ({ context, service }) => {
      const match = c.req.header('if-match')
      if (match === undefined) return showProblem(c, { code: 'version-missing' })
      const reading = readStandardValue(c.req.valid('json'))
      if (!reading.ok) return showUnreadStandard(c, reading.problems)
      const { id: serviceId, draftVersion } = service
      if (!names(match, tagOf(draftVersion))) return showProblem(c, { code: 'changed-meanwhile' })
      const saved = await saveStandardDraft(context, {
        serviceId,
        baseVersion: draftVersion,
        content: reading.standard,
      })
      if (!saved.ok) return showRefusedDraft(c, saved)
      const draft = { ...service, draftVersion: saved.version, draft: reading.standard }
      return sendDraft(c, draft, { status: 200 })
    }),
  )
}

function addCreateService(api: ApiApp, site: Site): void {
  const route = createRoute({
    ...shared,
    method: 'post',
    path,
    operationId: 'createService',
    summary: 'Make a service',
    description:
      'Makes a service with an empty draft. Sent again with the same Idempotency-Key within a day, it makes nothing more.',
    request: {
      params: ofGovernment,
      query: z.strictObject({}),
      headers: z.looseObject({
        'idempotency-key': z
          .string()
          .regex(/^[\x21-\x7E]{1,200}$/)
          .optional()
          .openapi({
            description: 'Chosen by the client for this one request.',
            example: '2f1c7a40-6f1d-4a8e-9b8e-1c1f5f3f9a11',
          }),
      }),
      body: {
        required: true,
        content: { 'application/json': { schema: newServiceSchema } },
      },
    },
    middleware: [requireKey(site), readBody()] as const,
    responses: answersWithKey({
      status: 201,
      description: 'The service, with its empty draft.',
      schema: draftSchema,
      headers: { Location: locationHeader },
    }),
  })
  api.openapi(route, (c) =>
    withHolder(c, site, async ({ context, holder }) => {
      const wanted = c.req.valid('json')
      const requestKey = c.req.valid('header')['idempotency-key']
      const sent = JSON.stringify(wanted)
      const made = await makeOnce(site.db, { holder, requestKey, sent }, async (tx) => {
        const created = await createServiceIn(tx, holder.actor, {
          name: wanted.name,
          unitId: wanted.unit.toLowerCase(),
          sopIds: (wanted.sops ?? []).map((id) => id.toLowerCase()),
        })
        return created.ok ? { ok: true, id: created.serviceId } : created
      })
      if (!made.ok) return showRefusedDraft(c, made)
      site.memory.forget()
      const found = await getService(context, made.id)
      if (!found.ok) return showFailedUse(c, found)
      const location = `${apiRoot}/governments/${c.req.valid('param').slug}/services/${made.id}/draft`
      return sendDraft(c, found.service, { status: 201, location })
    }),
  )
}

type Held = { readonly holder: KeyHolder; readonly context: ServerContext }

/** Answers for the holder of a key of the government that the address names. */
async function withHolder(
  c: WebContext,
  site: Site,
  answer: (held: Held) => Promise<Response>,
): Promise<Response> {
  const holder = keyHolderOf(c)
  const archive = await findArchive(site.db, c.req.param('slug') ?? '')
  const { actor } = holder
  if (archive?.governmentId !== actor.governmentId) return showProblem(c, { code: 'not-found' })
  return answer({ holder, context: { db: site.db, actor } })
}

/** The same for a service that the key may write. */
function withOwnService(
  c: WebContext,
  site: Site,
  answer: (held: Held & { readonly service: StoredService }) => Promise<Response> | Response,
): Promise<Response> {
  return withHolder(c, site, async (held) => {
    const found = await getService(held.context, c.req.param('id') ?? '')
    if (!found.ok) return showFailedUse(c, found)
    if (!found.service.may.write) return showProblem(c, { code: 'not-allowed' })
    return answer({ ...held, service: found.service })
  })
}

type Draft = Pick<StoredService, 'id' | 'slug' | 'unitId' | 'unitName' | 'draftVersion' | 'draft'>

function sendDraft(
  c: WebContext,
  { id, slug, unitId, unitName, draftVersion, draft }: Draft,
  { status, location }: { readonly status: 200 | 201; readonly location?: string },
): Response {
  const unit = { id: unitId, name: unitName }
  return c.json({ id, slug, version: draftVersion, unit, draft }, status, {
    etag: tagOf(draftVersion),
    'cache-control': 'no-store',
    ...(location !== undefined && { location }),
  })
}

function tagOf(version: number): string {
  return `"${version}"`
}
