import { z } from '@hono/zod-openapi'
import { lifeEvents } from '#standard'

// What the API answers with, in the order of its fields. The document is written from it.

export const uuid = (description: string) => z.uuid().openapi({ description })
export const day = (description: string) =>
  z.iso.date().openapi({ description, example: '2026-01-05' })
export const line = (description: string, example?: string) =>
  z.string().openapi({ description, ...(example !== undefined && { example }) })
export const count = (description: string) => z.int().min(1).openapi({ description, example: 1 })
export const moment = (description: string) =>
  z.iso.datetime().openapi({ description, example: '2026-01-05T02:00:00.000Z' })

/** A whole document of a format that has a schema of its own (`document-schemas.ts`). */
const documentOf = (name: string) =>
  z.looseObject({}).meta({ $ref: `#/components/schemas/${name}` })

/** Read by its own reader, which says in words what is wrong. */
export const standardDocument = documentOf('ServiceStandard')

export const unitName = z
  .strictObject({ id: uuid('Stays the same while the office exists.'), name: line('Name.') })
  .openapi('UnitName', { description: 'An office by its id and name.' })

const end = z
  .union([
    z.strictObject({
      kind: z.enum(['superseded', 'revoked']).openapi({
        description: 'superseded: a newer version replaced it; revoked: nothing did.',
      }),
      on: day('First day on which it no longer held.'),
    }),
    z.null(),
  ])
  .openapi('End', { description: 'How its time ended; null: it is in force.' })

const inForce = {
  since: day('First day of its time in force.'),
  updatedAt: moment('When this version was published or ended here.'),
  end,
}

export const governmentSchema = z
  .strictObject({
    slug: line('Names the government in addresses; never changes.', 'tanjung-seruni'),
    name: line('Name.', 'Pemerintah Kota Tanjung Seruni'),
    timeZone: line('IANA name of the zone of its days.', 'Asia/Jakarta'),
    licence: line('SPDX name of the licence of what it publishes.', 'CC-BY-4.0'),
  })
  .openapi('Government', { description: 'A government whose services and SOPs are open.' })

export const unitSchema = z
  .strictObject({
    id: uuid('Stays the same while the office exists.'),
    name: line('Name.', 'Dinas Kependudukan dan Pencatatan Sipil'),
    parent: z.uuid().nullable().openapi({ description: 'The office above; null: topmost.' }),
  })
  .openapi('Unit', { description: 'An office (perangkat daerah, unit kerja).' })

const serviceFields = {
  id: uuid('Stays the same whatever becomes of the service.'),
  slug: line('Names the service in the portal; never changes.', 'ktp-hilang'),
  name: z.strictObject({
    id: line('In Indonesian.', 'Penggantian KTP-el yang hilang'),
    en: line('In English; empty where nobody has translated it.', 'Replacing a lost identity card'),
  }),
  unit: unitName,
  lifeEvents: z.array(line('Occasion in life.', 'identity')),
  version: count('Number of the version of its standard.'),
  decree: line('Decree by which that version was fixed.', 'Keputusan Nomor 100.3.3/1/2026'),
  ...inForce,
}

export const serviceSchema = z.strictObject(serviceFields).openapi('Service', {
  description: 'A version of a service (jenis pelayanan), without its text.',
})

export const serviceDetailSchema = z
  .strictObject({
    ...serviceFields,
    sops: z.array(z.uuid()).openapi({ description: 'SOPs by which it is delivered now, by id.' }),
    standard: standardDocument,
  })
  .openapi('ServiceDetail', {
    description:
      'A version of a service with its standard; `from.step` is a step of the SOP as it is given here.',
  })

const sopFields = {
  id: uuid('Stays the same through all revisions.'),
  title: line('Title.', 'Penerbitan KTP-el'),
  number: line('Its official number; empty where it has none.', '100.3.3/12/SOP/2026'),
  code: z
    .string()
    .nullable()
    .openapi({ description: 'Verification code, looked up under /v/; null: not ratified here.' }),
  unit: unitName,
  revision: count('Number of the revision.'),
  ...inForce,
}

export const sopSchema = z
  .strictObject(sopFields)
  .openapi('Sop', { description: 'A revision of an SOP, without its text.' })

export const sopDetailSchema = z
  .strictObject({ ...sopFields, document: documentOf('SopDocument') })
  .openapi('SopDetail', {
    description:
      'A revision of an SOP with its text, names of signatories masked; its steps are called by their place.',
  })

export const changeSchema = z
  .strictObject({
    at: z.iso.datetime({ precision: 6 }).openapi({
      description: 'When it happened here, to the microsecond.',
      example: '2026-01-05T02:00:00.000000Z',
    }),
    kind: z.enum(['in-force', 'superseded', 'revoked']).openapi({ description: 'What happened.' }),
    of: z.enum(['service', 'sop']).openapi({ description: 'To what.' }),
    id: uuid('Id of the service or SOP.'),
    version: count('Number of the version or revision.'),
    name: line('Name of the service, title of the SOP.'),
    unit: unitName,
    on: day('Day from which it holds, or no longer holds.'),
  })
  .openapi('Change', { description: 'Something that came in force, or whose time ended.' })

export const draftSchema = z
  .strictObject({
    id: uuid('Id of the service.'),
    slug: line('Names the service in the portal; never changes.'),
    version: count('Version of the draft; also its ETag, for If-Match.'),
    unit: unitName,
    draft: standardDocument,
  })
  .openapi('Draft', { description: 'The draft of a service’s standard, as staff edit it.' })

export const newServiceSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(300)
      .openapi({ description: 'In Indonesian, as people ask for it.' }),
    unit: z.uuid().openapi({ description: 'The office that gives it, by id.' }),
    sops: z
      .array(z.uuid())
      .max(50)
      .optional()
      .openapi({ description: 'SOPs by which it is delivered, by id.' }),
  })
  .openapi('NewService', { description: 'A service to be made.' })

export const problemSchema = z
  .strictObject({
    type: line('What kind of problem, with an explanation at that address.', '/api#not-found'),
    title: line('The same in a few words, in the language of the request.'),
    status: z.int().min(400).max(599).openapi({ description: 'Status of the answer.' }),
    detail: line('What it is about, and what to do.'),
    instance: line('Path that was asked for.'),
    errors: z
      .array(
        z.strictObject({
          where: line('Name of the parameter, or path in the body.', 'limit'),
          found: line('What stands there, shortened; absent where nothing does.').optional(),
          expected: line('What is expected there.', 'at most 200'),
        }),
      )
      .openapi({ description: 'Each thing that is wrong; twenty at most.' }),
  })
  .openapi('Problem', { description: 'Why there is no answer (RFC 9457).' })

/** A part of a list, with the way to the next. */
export function listSchema<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .strictObject({
      items: z.array(item),
      next: z
        .string()
        .nullable()
        .openapi({ description: 'Cursor of the next part; null: this is the last one.' }),
    })
    .openapi(`${name}List`, { description: 'A part of a list.' })
}

export const lifeEvent = z.enum(lifeEvents)
