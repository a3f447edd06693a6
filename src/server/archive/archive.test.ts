import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop } from '../sop/sop.service.ts'
import type { PublishedSop } from './archive-record.ts'
import {
  findArchive,
  getArchiveFront,
  getArchiveUnit,
  getPublishedSop,
  listArchiveEvents,
  listArchives,
  listByLetter,
  searchArchive,
  type ArchiveContext,
} from './archive.service.ts'
import {
  addRevision,
  contentOf,
  putNewInForce,
  putNextInForce,
  ratify,
  setInForce,
} from './testing/in-force.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let archive: ArchiveContext
let elsewhere: ArchiveContext

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  archive = await contextOf(here.id)
  elsewhere = await contextOf(there.id)
})
afterAll(() => db.close())

async function contextOf(governmentId: string): Promise<ArchiveContext> {
  const archive = (await listArchives(db)).find((one) => one.governmentId === governmentId)
  if (archive === undefined) throw new Error('no open archive')
  return { db, archive }
}

async function read(sopId: string, revision?: number): Promise<PublishedSop> {
  const found = await getPublishedSop(archive, sopId, revision)
  if (!found.ok) throw new Error(found.code)
  return found.sop
}

describe('what is public', () => {
  it('a revision is, from the moment in which it is in force', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Izin Satu'))
    expect(await read(sopId)).toMatchObject({ revision: 1, title: 'Izin Satu' })
    expect((await read(sopId)).end).toBeUndefined()
  })

  it('a draft is not, nor a revision that was not in force', async () => {
    const made = await createSop(here.as.drafter, { unitId: here.units.health, title: 'Draf' })
    const draft = made.ok ? made.sopId : ''
    const fixed = await addRevision(here.as.drafter, draft, contentOf('Belum berlaku'))
    expect(await getPublishedSop(archive, draft)).toMatchObject({ code: 'not-found' })
    expect(await getPublishedSop(archive, draft, fixed)).toMatchObject({ code: 'not-found' })

    const sopId = await putNewInForce(here.as.drafter, contentOf('Izin'))
    const next = await addRevision(here.as.drafter, sopId, contentOf('Izin baru'))
    expect(await getPublishedSop(archive, sopId, next)).toMatchObject({ code: 'not-found' })
    expect(await read(sopId)).toMatchObject({ revision: 1, title: 'Izin' })
    expect((await searchArchive(archive, 'baru', 1)).total).toBe(0)
  })

  it('a revision that was superseded stays to be read, with its end', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Izin Lama'))
    await putNextInForce(here.as.drafter, sopId, contentOf('Izin Baru'))
    expect((await read(sopId)).title).toBe('Izin Baru')
    const old = await read(sopId, 1)
    expect(old).toMatchObject({ title: 'Izin Lama', end: { kind: 'superseded' } })
    expect(old.versions.map(({ revision, end }) => [revision, end?.kind])).toEqual([
      [2, undefined],
      [1, 'superseded'],
    ])
  })

  it('a revoked SOP leaves the lists and stays to be read', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Izin Dicabut'))
    await setInForce(here.as.drafter, sopId, null)
    expect(await read(sopId)).toMatchObject({ revision: 1, end: { kind: 'revoked' } })
    expect((await searchArchive(archive, 'dicabut', 1)).total).toBe(0)
    expect((await getArchiveFront(archive)).total).toBe(0)
    await setInForce(here.as.drafter, sopId, 1)
    expect((await read(sopId)).end).toBeUndefined()
    expect((await searchArchive(archive, 'dicabut', 1)).total).toBe(1)
  })

  it('what ratifying made official is shown, also when it is written after the SOP', async () => {
    const content = contentOf('Izin')
    const official = { ...content, title: 'Izin Resmi' }
    const sopId = await putNewInForce(here.as.drafter, content)
    const place = { sopId, revision: 1 }
    await ratify(here.as.approver, place, { content: official, number: '7/SOP/2026' })
    expect(await read(sopId)).toMatchObject({
      title: 'Izin Resmi',
      number: '7/SOP/2026',
      since: '2026-03-01',
    })
    expect((await searchArchive(archive, 'resmi', 1)).items[0]?.number).toBe('7/SOP/2026')

    await putNextInForce(here.as.drafter, sopId, content)
    await inGovernment(db, here.id, (tx) =>
      sql`update ratification set ended_on = '2026-10-01', end_reason = 'Perda baru'`.execute(tx),
    )
    const end = { kind: 'superseded', on: '2026-10-01', reason: 'Perda baru' }
    expect((await read(sopId, 1)).end).toEqual(end)
  })

  it('whoever signs a later revision is masked in the earlier ones too, whose days stay', async () => {
    const signedBy = (title: string, name: string) => {
      const content = contentOf(title, 'Diterima Sri Wahyuni dan Budi Santoso')
      const approver = { position: 'Camat', name, nip: '' }
      return { ...content, identity: { ...content.identity, approver } }
    }
    const sopId = await putNewInForce(here.as.drafter, signedBy('Izin', 'Budi Santoso'))
    const stepOf = async (revision: number) =>
      (await read(sopId, revision)).content.steps[1]?.activity
    expect(await stepOf(1)).toBe('Diterima Sri Wahyuni dan [disamarkan]')
    await db.owner.query(`update published_revision set since = '2020-01-02' where sop_id = $1`, [
      sopId,
    ])
    await putNextInForce(here.as.drafter, sopId, signedBy('Izin', 'Dra. Sri Wahyuni, M.Si.'))
    expect(await stepOf(1)).toBe('Diterima [disamarkan] dan [disamarkan]')
    expect(await stepOf(2)).toBe('Diterima [disamarkan] dan [disamarkan]')
    expect((await read(sopId, 1)).since).toBe('2020-01-02')
    expect((await searchArchive(archive, 'wahyuni', 1)).total).toBe(0)
  })

  it('the day in force is the one that the document names, if it is a day', async () => {
    const named = (effectiveOn: string) => {
      const content = contentOf('Izin')
      return { ...content, identity: { ...content.identity, effectiveOn } }
    }
    const good = await putNewInForce(here.as.drafter, named('2026-01-31'))
    const bad = await putNewInForce(here.as.drafter, named('2026-02-31'))
    expect((await read(good)).since).toBe('2026-01-31')
    expect((await read(bad)).since).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect((await read(bad)).since).not.toBe('2026-02-31')
  })

  it('a document of any size is published', async () => {
    const huge = contentOf('Raksasa', ...Array.from({ length: 30 }, () => 'kata '.repeat(7000)))
    const words = Array.from({ length: 60_000 }, (_, at) => `kata${at}`).join(' ')
    const sopId = await putNewInForce(here.as.drafter, { ...huge, title: 'Raksasa' })
    await putNextInForce(here.as.drafter, sopId, contentOf('Raksasa', words))
    expect((await read(sopId)).revision).toBe(2)
    expect((await searchArchive(archive, 'kata17', 1)).total).toBe(1)
  })
})

describe('other governments', () => {
  it('have nothing of this one in their archive', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Izin Sini', 'Memeriksa'))
    expect(await getPublishedSop(elsewhere, sopId)).toMatchObject({ code: 'not-found' })
    expect(await getPublishedSop(elsewhere, sopId, 1)).toMatchObject({ code: 'not-found' })
    expect((await searchArchive(elsewhere, 'memeriksa', 1)).total).toBe(0)
    expect(await getArchiveUnit(elsewhere, here.units.health, 1)).toMatchObject({ ok: false })
    expect((await getArchiveFront(elsewhere)).total).toBe(0)
    expect(await listArchiveEvents(elsewhere)).toEqual([])
  })

  it('that have not opened theirs are not found', async () => {
    const { slug } = elsewhere.archive
    await inGovernment(db, there.id, (tx) => sql`update archive set is_open = false`.execute(tx))
    expect(await findArchive(db, slug)).toBeUndefined()
    expect((await listArchives(db)).map((one) => one.slug)).not.toContain(slug)
    expect(await findArchive(db, archive.archive.slug)).toMatchObject({ governmentId: here.id })
  })
})

describe('the address of an archive', () => {
  it.each([
    ['Pemerintah Kota Tanjung Biru', 'tanjung-biru'],
    ['Pemerintah Kabupaten Tanjung Biru', 'kabupaten-tanjung-biru'],
    ['Pemerintah Provinsi Nusa Jauh', 'nusa-jauh'],
    ['Pemerintah Kabupaten Administrasi Pulau Kecil', 'pulau-kecil'],
  ])('of %s is %s', async (name, slug) => {
    expect(await openGovernment(name)).toBe(slug)
  })

  it('is one of its own for names that give none, are taken or too long', async () => {
    const names = ['東京', 'Pemerintah Kota Tanjung Biru', 'x'.repeat(300), '---', '']
    for (const name of names) expect(await openGovernment(name)).toMatch(/^[a-z0-9-]{8,80}$/)
  })

  async function openGovernment(name: string): Promise<string> {
    const id = randomUUID()
    await db.owner.query('insert into government (government_id, name) values ($1, $2)', [id, name])
    const { rows } = await db.owner.query<{ slug: string; is_open: boolean }>(
      'select slug, is_open from archive where government_id = $1',
      [id],
    )
    expect(rows[0]?.is_open).toBe(false)
    return rows[0]?.slug ?? ''
  }
})

describe('counts', () => {
  const unitCounts = async () =>
    Object.fromEntries((await getArchiveFront(archive)).units.map((one) => [one.name, one.count]))

  it('hold the offices below, and follow an SOP or an office that moves', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Satu'), here.units.clinic)
    await putNewInForce(here.as.drafter, contentOf('Dua'))
    await putNewInForce(here.as.drafter, contentOf('Tiga'), here.units.transport)
    expect(await unitCounts()).toEqual({ 'Dinas Kesehatan': 2, 'Dinas Perhubungan': 1 })

    const move = (text: string, to: string, id: string) =>
      db.owner.query(text, [to, id]).then(unitCounts)
    const moveUnit = 'update unit set parent_id = $1 where unit_id = $2'
    expect(await move(moveUnit, here.units.transport, here.units.clinic)).toEqual({
      'Dinas Kesehatan': 1,
      'Dinas Perhubungan': 2,
    })
    const moveSop = 'update sop set unit_id = $1 where sop_id = $2'
    expect(await move(moveSop, here.units.health, sopId)).toEqual({
      'Dinas Kesehatan': 2,
      'Dinas Perhubungan': 1,
    })
  })

  it('by letter follow a title that changes, with anything else under #', async () => {
    const sopId = await putNewInForce(here.as.drafter, contentOf('Antre'))
    await putNewInForce(here.as.drafter, contentOf('9 Langkah'))
    await putNextInForce(here.as.drafter, sopId, contentOf('berkas'))
    expect((await getArchiveFront(archive)).letters).toEqual([
      { letter: '#', count: 1 },
      { letter: 'B', count: 1 },
    ])
    expect((await listByLetter(archive, '#', 1)).items.map(({ title }) => title)).toEqual([
      '9 Langkah',
    ])
    expect((await listByLetter(archive, 'A', 9)).items).toEqual([])
  })

  it('are right after many came in force at once', async () => {
    const units = Object.values(here.units)
    await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        putNewInForce(here.as.drafter, contentOf(`Izin ${at}`), units[at % 3]),
      ),
    )
    expect(await getArchiveFront(archive)).toMatchObject({ total: 24 })
    expect(await unitCounts()).toEqual({ 'Dinas Kesehatan': 16, 'Dinas Perhubungan': 8 })
  })
})

describe('the page of an office', () => {
  it('has its own SOPs by title and the offices below', async () => {
    for (const title of ['Buku', 'arsip', 'Cap']) {
      await putNewInForce(here.as.drafter, contentOf(title))
    }
    await putNewInForce(here.as.drafter, contentOf('Dosis'), here.units.clinic)
    const found = await getArchiveUnit(archive, here.units.health, 1)
    expect(found.ok && found.page.unit.count).toBe(4)
    expect(found.ok && found.page.below.map(({ name }) => name)).toEqual(['Puskesmas'])
    expect(found.ok && found.page.list.items.map(({ title }) => title)).toEqual([
      'arsip',
      'Buku',
      'Cap',
    ])
    const clinic = await getArchiveUnit(archive, here.units.clinic, 1)
    expect(clinic.ok && clinic.page.above.map(({ name }) => name)).toEqual(['Dinas Kesehatan'])
  })

  it.each(['x', '../..', randomUUID()])('is not there for %s', async (unitId) => {
    expect(await getArchiveUnit(archive, unitId, 1)).toMatchObject({ code: 'not-found' })
  })
})

describe('a search', () => {
  const titles = async (search: string) =>
    (await searchArchive(archive, search, 1)).items.map(({ title }) => title)

  beforeEach(async () => {
    await putNewInForce(
      here.as.drafter,
      contentOf('Pelayanan Surat Pengantar', 'Memeriksa kelengkapan berkas'),
    )
    await putNewInForce(
      here.as.drafter,
      contentOf('Izin Keramaian', 'Menerima permohonan', 'Menyusun surat pengantar kelurahan'),
    )
  })

  it.each([
    ['pengantar', ['Pelayanan Surat Pengantar', 'Izin Keramaian']],
    ['diperiksanya', ['Pelayanan Surat Pengantar']],
    ['PEMERIKSAAN lengkap', ['Pelayanan Surat Pengantar']],
    ['kera', ['Izin Keramaian']],
    ['izin untuk yang dan', ['Izin Keramaian']],
    ['izin akta', []],
    ['a', []],
    ['', []],
    ['   ', []],
    ['&|!():*', []],
    ["'; drop table sop; --", []],
    ['<script>alert(1)</script>', []],
    ['\\', []],
    ["it''s", []],
    ['\u0000kera', ['Izin Keramaian']],
    ['kera '.repeat(500), ['Izin Keramaian']],
  ])('for %j finds %j', async (search, expected) => {
    expect(await titles(search)).toEqual(expected)
  })

  it('shows the step in which the words stand, where the title has them not', async () => {
    const [first, second] = (await searchArchive(archive, 'pengantar', 1)).items
    expect(first?.step).toBeUndefined()
    expect(second?.step).toEqual({ number: 3, text: 'Menyusun surat pengantar kelurahan' })
  })

  it('finds an SOP by its number', async () => {
    const content = contentOf('Bernomor')
    const numbered = { ...content, identity: { ...content.identity, number: '065/991/SOP/2026' } }
    await putNewInForce(here.as.drafter, numbered)
    expect(await titles('065/991/SOP/2026')).toEqual(['Bernomor'])
  })

  it('offers titles that are written nearly so', async () => {
    const { items, similar } = await searchArchive(archive, 'keremaian', 1)
    expect(items).toEqual([])
    expect(similar.map(({ title }) => title)).toEqual(['Izin Keramaian'])
  })

  it('lists 100 at most, a letter 500, says so, and gives them page by page', async () => {
    const drafter = here.as.drafter
    const sopId = await putNewInForce(drafter, contentOf('Serupa', 'Menyapu halaman'))
    await db.owner.query(
      `with more as (
        insert into sop (government_id, unit_id, title, number, step_count, created_by, updated_by, revision)
        select government_id, unit_id, title, number, 1, created_by, updated_by, 1
        from sop, generate_series(1, 510) where sop_id = $1 returning sop_id
      )
      insert into sop_revision (government_id, sop_id, number, title, content, content_hash, fixed_by)
      select r.government_id, more.sop_id, 1, r.title, r.content, r.content_hash, r.fixed_by
      from sop_revision r, more where r.sop_id = $1`,
      [sopId],
    )
    await db.owner.query('update sop set in_force = 1 where title = $1', ['Serupa'])
    const found = await searchArchive(archive, 'menyapu', 5)
    expect(found).toMatchObject({ total: 100, isCut: true, page: 5, pageCount: 5 })
    expect(found.items).toHaveLength(20)
    expect((await searchArchive(archive, 'menyapu', 99)).page).toBe(5)
    const byLetter = await listByLetter(archive, 'S', 99)
    expect(byLetter).toMatchObject({ total: 500, isCut: true, page: 10, pageCount: 10 })
    expect(byLetter.items).toHaveLength(50)
    expect((await listByLetter(archive, 'I', 1)).isCut).toBe(false)
  })
})

it('what happened is told newest first', async () => {
  const sopId = await putNewInForce(here.as.drafter, contentOf('Satu'))
  await putNextInForce(here.as.drafter, sopId, contentOf('Dua'))
  await setInForce(here.as.drafter, sopId, null)
  const events = await listArchiveEvents(archive)
  expect(events.map(({ kind, title }) => [kind, title])).toEqual([
    ['revoked', 'Dua'],
    ['in-force', 'Dua'],
    ['superseded', 'Satu'],
    ['in-force', 'Satu'],
  ])
})
