import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyStandard } from '#standard'
import { contentOf, putNewInForce } from '../archive/testing/in-force.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { mergeUnits } from '../government/unit-succession.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { closeService, reopenService } from './close-service.service.ts'
import { createService } from './create-service.service.ts'
import { bringStandardsIntoForce } from './fix-standard.service.ts'
import { changeServiceSops, suggestSops } from './service-sops.service.ts'
import {
  getService,
  getStandardVersion,
  listServices,
  saveStandardDraft,
} from './standard.service.ts'
import {
  decreed,
  makeComplete,
  makeService,
  read,
  save,
  succeed,
  tryFix,
} from './testing/unfailing-services.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let drafter: Context
let approver: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  drafter = here.as.drafter
  approver = here.as.approver
})
afterAll(() => db.close())

function dayAfter(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(day)
}

async function published(serviceId: string) {
  const { rows } = await db.owner.query<{ version: number; until: string | null }>(
    'select version, until::text from published_standard where service_id = $1 order by version',
    [serviceId],
  )
  return rows
}

async function actions(serviceId: string): Promise<readonly string[]> {
  const { rows } = await db.owner.query<{ action: string }>(
    'select action from audit where subject_id = $1 order by number',
    [serviceId],
  )
  return rows.map(({ action }) => action)
}

describe('a service', () => {
  it('begins with an empty standard, and its address stays when its name changes', async () => {
    const serviceId = await makeService(drafter, '  Legalisir   Ijazah ')
    const made = await read(drafter, serviceId)
    expect(made).toMatchObject({ name: 'Legalisir Ijazah', slug: 'legalisir-ijazah' })
    expect(made).toMatchObject({ stage: 'unpromised', draft: emptyStandard('Legalisir Ijazah') })
    expect(made.missing).toHaveLength(14)
    await save(drafter, serviceId, emptyStandard('Pengesahan Ijazah'))
    expect(await read(drafter, serviceId)).toMatchObject({
      name: 'Pengesahan Ijazah',
      slug: 'legalisir-ijazah',
    })
    expect(await actions(serviceId)).toEqual(['service.created', 'standard.saved'])
  })

  it('has no twin in its unit; in another its address names the office', async () => {
    await makeService(drafter, 'Surat Pengantar')
    const unitId = here.units.health
    const twin = await createService(drafter, { name: 'SURAT pengantar', unitId, sopIds: [] })
    expect(twin).toMatchObject({ code: 'invalid-fields', fields: { name: 'taken' } })
    const other = await makeService(here.transportDrafter, 'Surat Pengantar')
    expect(await read(drafter, other)).toMatchObject({ slug: 'surat-pengantar-dinas-perhubungan' })
    const nameless = await createService(drafter, { name: ' \u0000 ', unitId, sopIds: [] })
    expect(nameless).toMatchObject({ fields: { name: 'missing' } })
  })

  it('twenty made at once under one address have twenty addresses', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `Izin${'!'.repeat(at)}`)
    const ids = await Promise.all(names.map((name) => makeService(drafter, name)))
    const slugs = await Promise.all(ids.map(async (id) => (await read(drafter, id)).slug))
    expect(new Set(slugs).size).toBe(20)
  })

  it('is read by staff of the government, written in the line of the unit, and not there for others', async () => {
    const serviceId = await makeService(drafter)
    const unitId = here.units.health
    for (const context of [here.clinicDrafter, here.transportDrafter, here.as.auditor]) {
      expect(await getService(context, serviceId)).toMatchObject({ ok: true })
      const draft = { serviceId, baseVersion: 1, content: emptyStandard('Lain') }
      expect(await saveStandardDraft(context, draft)).toMatchObject({ code: 'not-allowed' })
      const made = await createService(context, { name: 'Lain', unitId, sopIds: [] })
      expect(made).toMatchObject({ code: 'not-allowed' })
    }
    for (const context of [here.as.reader, here.as.administrator]) {
      expect(await getService(context, serviceId)).toMatchObject({ code: 'not-allowed' })
      expect(await listServices(context, {})).toMatchObject({ code: 'not-allowed' })
    }
    const stranger = there.as.bureau
    expect(await getService(stranger, serviceId)).toMatchObject({ code: 'not-found' })
    expect(await closeService(stranger, serviceId)).toMatchObject({ code: 'not-found' })
    expect(await getService(drafter, 'x')).toMatchObject({ code: 'not-found' })
    expect(await getService(drafter, randomUUID())).toMatchObject({ code: 'not-found' })
  })
})

describe('the draft', () => {
  it('of two who save on one version the second gets both, and nothing is lost', async () => {
    const serviceId = await makeService(drafter)
    const { draft, draftVersion: baseVersion } = await read(drafter, serviceId)
    const theirs = { ...draft, summary: { id: 'Dari satu', en: '' } }
    const mine = { ...draft, searchWords: ['ijazah'] }
    await save(drafter, serviceId, theirs)
    const late = await saveStandardDraft(here.as.bureau, { serviceId, baseVersion, content: mine })
    expect(late).toMatchObject({ code: 'standard-conflict', mine, theirs, version: 2 })
    expect((await read(drafter, serviceId)).draft).toEqual(theirs)
    const again = await saveStandardDraft(drafter, { serviceId, baseVersion, content: theirs })
    expect(again).toEqual({ ok: true, version: 2 })
  })

  it('twenty saves at once on one version: one is kept, nineteen are told', async () => {
    const serviceId = await makeService(drafter)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        saveStandardDraft(drafter, {
          serviceId,
          baseVersion: 1,
          content: { ...emptyStandard('Izin'), searchWords: [`kata ${at}`] },
        }),
      ),
    )
    const codes = outcomes.map((outcome) => (outcome.ok ? 'kept' : outcome.code))
    expect(codes.toSorted()).toEqual(['kept', ...Array(19).fill('standard-conflict')])
  })

  it('takes no document of another shape, and none that is huge', async () => {
    const serviceId = await makeService(drafter)
    const content = { ...emptyStandard('Izin'), searchWords: ['a'.repeat(5000)] }
    const wrong = await saveStandardDraft(drafter, { serviceId, baseVersion: 1, content })
    expect(wrong).toMatchObject({ code: 'invalid-standard' })
    const huge = { ...content, searchWords: ['a'.repeat(600_000)] }
    const refused = await saveStandardDraft(drafter, { serviceId, baseVersion: 1, content: huge })
    expect(refused).toMatchObject({ code: 'too-large' })
  })
})

describe('fixing', () => {
  it('puts a complete draft in force by its decree, and shows it to the public', async () => {
    const serviceId = await makeComplete(drafter)
    expect(await tryFix(approver, serviceId)).toEqual({ ok: true, number: 1, inForce: true })
    const service = await read(drafter, serviceId)
    expect(service).toMatchObject({ stage: 'promised', inForce: 1, since: decreed.since })
    expect(service.versions).toMatchObject([{ number: 1, decree: decreed.decree }])
    expect(await published(serviceId)).toEqual([{ version: 1, until: null }])
    const kept = await getStandardVersion(drafter, serviceId, 1)
    expect(kept).toMatchObject({ ok: true, version: { content: service.draft } })
    expect(await actions(serviceId)).toEqual([
      'service.created',
      'standard.saved',
      'standard.fixed',
      'standard.took-effect',
    ])
  })

  it('is refused while components are missing, and names them', async () => {
    const serviceId = await makeComplete(drafter)
    const { draft } = await read(drafter, serviceId)
    const delivery = { ...draft.delivery, product: { id: ' ', en: '' } }
    await save(drafter, serviceId, { ...draft, delivery })
    expect(await tryFix(approver, serviceId)).toEqual({
      ok: false,
      code: 'standard-incomplete',
      missing: ['product'],
    })
  })

  it('is for the approver of the unit and the bureau', async () => {
    const serviceId = await makeComplete(drafter)
    const others = [drafter, here.as.reviewer, here.as.auditor, here.transportDrafter]
    for (const context of others) {
      expect(await tryFix(context, serviceId)).toMatchObject({ code: 'not-allowed' })
    }
    expect(await tryFix(here.as.bureau, serviceId)).toMatchObject({ ok: true })
  })

  it('of a new standard waits for the public; an earlier decree needs none', async () => {
    const serviceId = await makeComplete(drafter)
    expect(await tryFix(approver, serviceId, { origin: 'consultation' })).toMatchObject({
      code: 'consultation-unfinished',
    })
    expect(await published(serviceId)).toEqual([])
  })

  it('takes days in their order only', async () => {
    const serviceId = await makeComplete(drafter)
    const faultsOf = async (fields: Parameters<typeof tryFix>[2]) => {
      const refused = await tryFix(approver, serviceId, fields)
      return refused.ok || refused.code !== 'wrong-fields' ? refused : refused.fields
    }
    expect(await faultsOf({ decree: ' ', decreedOn: dayAfter(1), since: 'besok' })).toEqual({
      decree: 'missing',
      decreedOn: 'in-future',
      since: 'not-a-date',
    })
    expect(await faultsOf({ since: '2026-01-01' })).toEqual({ since: 'before-ratification' })
    succeed(await tryFix(approver, serviceId))
    const earlier = { decreedOn: '2025-01-01', since: '2025-02-01' }
    expect(await faultsOf(earlier)).toEqual({ since: 'before-previous' })
  })

  it('of 50 who press at once one wins, and the others are told who was faster', async () => {
    const serviceId = await makeComplete(drafter)
    const { draftVersion: version } = await read(drafter, serviceId)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => tryFix(approver, serviceId, { version })),
    )
    const codes = outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.code))
    expect(codes.toSorted()).toEqual([...Array(49).fill('changed-meanwhile'), 'won'])
    expect((await read(drafter, serviceId)).versions).toHaveLength(1)
  })

  it('for a later day comes in force on that day, once, and the earlier standard holds until then', async () => {
    const serviceId = await makeComplete(drafter)
    succeed(await tryFix(approver, serviceId))
    const later = await tryFix(approver, serviceId, { since: dayAfter(5) })
    expect(later).toEqual({ ok: true, number: 2, inForce: false })
    await bringStandardsIntoForce(db, here.id)
    expect(await read(drafter, serviceId)).toMatchObject({ inForce: 1, comesOn: dayAfter(5) })
    await db.owner.query('alter table standard_version disable trigger user')
    await db.owner.query(
      'update standard_version set since = $2 where service_id = $1 and number = 2',
      [serviceId, dayAfter(-1)],
    )
    await db.owner.query('alter table standard_version enable trigger user')
    await Promise.all([1, 2, 3].map(() => bringStandardsIntoForce(db, here.id)))
    expect(await read(drafter, serviceId)).toMatchObject({ inForce: 2, comesOn: null })
    expect(await published(serviceId)).toMatchObject([{ until: dayAfter(0) }, { until: null }])
    const effects = (await actions(serviceId)).filter((action) => action === 'standard.took-effect')
    expect(effects).toHaveLength(2)
  })
})

describe('closing', () => {
  it('ends the promise; taken up again the same standard is promised', async () => {
    const serviceId = await makeComplete(drafter)
    succeed(await tryFix(approver, serviceId))
    expect(await closeService(drafter, serviceId)).toMatchObject({ code: 'not-allowed' })
    for (const _ of [1, 2]) expect(await closeService(approver, serviceId)).toEqual({ ok: true })
    expect(await read(drafter, serviceId)).toMatchObject({ stage: 'closed', inForce: null })
    expect(await published(serviceId)).toMatchObject([{ until: dayAfter(0) }])
    expect(await tryFix(approver, serviceId)).toMatchObject({ code: 'service-closed' })
    await bringStandardsIntoForce(db, here.id)
    expect(await read(drafter, serviceId)).toMatchObject({ inForce: null })
    for (const _ of [1, 2]) expect(await reopenService(approver, serviceId)).toEqual({ ok: true })
    expect(await published(serviceId)).toEqual([{ version: 1, until: null }])
    const ends = (await actions(serviceId)).filter((action) => action.startsWith('service.'))
    expect(ends).toEqual(['service.created', 'service.closed', 'service.reopened'])
  })
})

describe('SOPs of a service', () => {
  const sopOf = (title: string, context = drafter) => putNewInForce(context, contentOf(title))

  it('are offered by words of the title, those of the unit first', async () => {
    const other = await putNewInForce(here.transportDrafter, contentOf('Legalisir Ijazah'))
    const own = await sopOf('Legalisir Ijazah')
    await sopOf('Perjalanan Dinas')
    const like = { text: 'legalisir ijazah luar negeri', unitId: here.units.health }
    const { sops } = succeed(await suggestSops(drafter, like))
    expect(sops.map(({ id }) => id)).toEqual([own, other])
    expect(await suggestSops(here.as.reader, like)).toMatchObject({ code: 'not-allowed' })
    expect(succeed(await suggestSops(drafter, { ...like, text: '%_' })).sops).toEqual([])
  })

  it('are linked, ordered and unlinked; what is not there or of others is passed over', async () => {
    const [one, two] = [await sopOf('Satu'), await sopOf('Dua')]
    const foreign = await putNewInForce(there.as.drafter, contentOf('Asing'))
    const serviceId = await makeService(drafter, 'Izin', [one])
    const sopIds = [two, one, foreign, randomUUID(), 'x']
    succeed(await changeServiceSops(drafter, serviceId, { kind: 'link', sopIds }))
    const linked = async () => (await read(drafter, serviceId)).sops.map(({ id }) => id)
    expect(await linked()).toEqual([one, two])
    succeed(await changeServiceSops(drafter, serviceId, { kind: 'move', sopId: two, by: -1 }))
    expect(await linked()).toEqual([two, one])
    succeed(await changeServiceSops(drafter, serviceId, { kind: 'unlink', sopId: two }))
    expect(await linked()).toEqual([one])
    const refused = await changeServiceSops(approver, serviceId, { kind: 'unlink', sopId: one })
    expect(refused).toMatchObject({ code: 'not-allowed' })
    expect((await read(drafter, serviceId)).sopsInForce.map(({ id }) => id)).toEqual([one])
  })
})

describe('the list', () => {
  it('filters by words, unit and stage, and counts what the other choices would show', async () => {
    const health = await makeComplete(drafter, 'Surat Keterangan Sehat')
    succeed(await tryFix(approver, health))
    await makeService(here.clinicDrafter, 'Rawat Jalan')
    await makeService(here.transportDrafter, 'Izin Trayek')
    const ended = await makeService(drafter, 'Dihapus')
    succeed(await closeService(approver, ended))
    const names = async (request: Parameters<typeof listServices>[1]) => {
      const { list } = succeed(await listServices(here.as.auditor, request))
      return list.items.map(({ name }) => name)
    }
    expect(await names({})).toEqual(['Izin Trayek', 'Rawat Jalan', 'Surat Keterangan Sehat'])
    expect(await names({ unitId: here.units.health })).toHaveLength(2)
    expect(await names({ stage: 'unpromised' })).toEqual(['Izin Trayek', 'Rawat Jalan'])
    expect(await names({ stage: 'closed' })).toEqual(['Dihapus'])
    expect(await names({ search: 'SEHAT ket' })).toEqual(['Surat Keterangan Sehat'])
    expect(await names({ search: `%_'\\` })).toHaveLength(3)
    expect(await names({ pageSize: 1, page: 99 })).toEqual(['Surat Keterangan Sehat'])
    const { list } = succeed(await listServices(drafter, { unitId: here.units.health }))
    expect(list.counts.stages).toEqual({ unpromised: 1, promised: 1, closed: 1 })
    expect(list.counts.units.get(here.units.transport)).toBe(1)
    expect(list.items.map(({ missing }) => missing)).toEqual([14, 0])
    const foreign = succeed(await listServices(there.as.drafter, {}))
    expect(foreign.list.total).toBe(0)
  })
})

it('services go along when their unit is merged, while others change them', async () => {
  const ids = await Promise.all(
    Array.from({ length: 8 }, (_, at) => makeComplete(here.transportDrafter, `Izin ${at}`)),
  )
  const merging = mergeUnits(here.as.bureau, {
    unitIds: [here.units.transport],
    into: { unitId: here.units.health },
    happenedOn: dayAfter(0),
    legalBasis: 'Perda 1/2026',
  })
  const fixing = ids.map((id) => tryFix(here.as.bureau, id))
  const outcomes = await Promise.all([merging, ...fixing])
  expect(outcomes.map(({ ok }) => ok)).toEqual(outcomes.map(() => true))
  const { rows } = await db.owner.query(
    'select distinct s.unit_id as service, p.unit_id as published from service s join published_standard p using (service_id) where s.government_id = $1',
    [here.id],
  )
  expect(rows).toEqual([{ service: here.units.health, published: here.units.health }])
})
