import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Doubt } from '#sop'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop, deleteSop, listSops } from '../sop/sop.service.ts'
import { get } from '../sop/unfailing.ts'
import type { ImportedSop } from './import-record.ts'
import {
  addImportFile,
  getImport,
  getImportedSop,
  listImports,
  startImport,
} from './import.service.ts'
import {
  moveImportedSop,
  reopenDoubt,
  saveImportedSop,
  saveSureSops,
  settleDoubts,
} from './imported-sop.service.ts'
import { bringIn, bringInUnsure, readAll, smallSop, sopBytes } from './unfailing-import.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

const steps = smallSop('x').steps.map(({ id }) => id)
const doubts: readonly Doubt[] = [
  {
    code: 'text-unsure',
    place: { kind: 'step', step: steps[1] ?? '', field: 'activity' },
    found: 'Memeriksa',
  },
  { code: 'left-over', place: { kind: 'document' }, found: 'Catatan kaki' },
]

function write(text: string) {
  const command = { kind: 'set-step-text', step: steps[1] ?? '', field: 'activity', text } as const
  return { doubt: 0, commands: [command], settled: true }
}

async function look(context: Context, { importId, id }: ImportedSop): Promise<ImportedSop> {
  const found = await getImportedSop(context, { importId, id })
  if (!found.ok) throw new Error(found.code)
  return found.sop
}

describe('an upload', () => {
  it('is read file by file: SOPs, and problems with their places', async () => {
    const importId = await bringIn(here.as.drafter, {
      'satu.json': sopBytes('Satu'),
      'rusak.json': Buffer.from('{"format": '),
      'gambar.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0]),
    })
    const { files, counts } = await readAll(here.as.drafter, importId)
    expect(files.map(({ state }) => state)).toEqual(['read', 'refused', 'refused'])
    expect(files[0]?.sops).toMatchObject([{ title: 'Satu', openDoubts: 0, state: 'open' }])
    expect(files[1]?.problems).toMatchObject([{ code: 'malformed-json', line: 1 }])
    expect(files[2]?.problems).toMatchObject([{ code: 'not-utf8' }])
    expect(counts).toMatchObject({ files: 3, unread: 0, refused: 2, sure: 1, unsure: 0 })
  })

  it('keeps the same bytes once, and says which file they were', async () => {
    const importId = await bringIn(here.as.drafter, {
      'satu.json': sopBytes('Satu'),
      'salinan.json': sopBytes('Satu'),
    })
    const { files } = await readAll(here.as.drafter, importId)
    expect(files[1]).toMatchObject({
      state: 'refused',
      problems: [{ code: 'same-file', found: 'satu.json' }],
    })
  })

  it('says when the same bytes came before', async () => {
    const first = await bringIn(here.as.drafter, { 'satu.json': sopBytes('Satu') })
    const second = await bringIn(here.as.drafter, { 'lagi.json': sopBytes('Satu') })
    const [before, after] = [
      await readAll(here.as.drafter, first),
      await readAll(here.as.drafter, second),
    ]
    expect(before.files[0]?.earlier).toBeNull()
    expect(after.files[0]?.earlier).toEqual(before.createdAt)
  })

  it('takes texts that PostgreSQL does not take as they are', async () => {
    const importId = await bringIn(here.as.drafter, {
      'nol.json': Buffer.from(`{"format": "tatalaksana-sop/1", "a\\u0000\\ud800": "\\u0000"}`),
    })
    const { files } = await readAll(here.as.drafter, importId)
    expect(files[0]?.state).toBe('refused')
  })

  it('is listed to who may make SOPs in its unit, newest first', async () => {
    const first = await bringIn(here.as.drafter, { a: sopBytes('A') })
    const second = await bringIn(here.clinicDrafter, { b: sopBytes('B') })
    const ids = async (context: Context) => (await listImports(context)).map(({ id }) => id)
    expect(await ids(here.as.bureau)).toEqual([second, first])
    expect(await ids(here.as.drafter)).toEqual([second, first])
    expect(await ids(here.clinicDrafter)).toEqual([second])
    expect(await ids(here.transportDrafter)).toEqual([])
    expect(await ids(here.as.reader)).toEqual([])
    expect(await ids(there.as.bureau)).toEqual([])
    await readAll(here.as.bureau, first)
    await readAll(here.as.bureau, second)
  })
})

describe('who may', () => {
  const uses: readonly [
    string,
    (context: Context, sop: ImportedSop) => Promise<{ ok: boolean }>,
  ][] = [
    ['see the upload', (context, sop) => getImport(context, sop.importId)],
    ['see what was found', getImportedSop],
    ['settle', (context, sop) => settleDoubts(context, sop, [write('x')])],
    ['reopen', (context, sop) => reopenDoubt(context, sop, 0)],
    ['drop', (context, sop) => moveImportedSop(context, sop, 'dropped')],
    ['save', (context, sop) => saveImportedSop(context, sop)],
    ['save all', (context, sop) => saveSureSops(context, sop.importId)],
    [
      'add a file',
      (context, { importId }) =>
        addImportFile(context, importId, { number: 9, name: 'x', size: 1, bytes: Buffer.of(1) }),
    ],
  ]

  it.each(uses)(
    '%s: refused to other offices and roles, unknown to other governments',
    async (_what, use) => {
      const sop = await bringInUnsure(here.as.drafter, doubts)
      const { reader, reviewer, approver } = here.as
      for (const context of [
        reader,
        reviewer,
        approver,
        here.transportDrafter,
        here.clinicDrafter,
      ]) {
        expect(await use(context, sop)).toMatchObject({ ok: false, code: 'not-allowed' })
      }
      const notFound = { ok: false, code: 'not-found', what: 'import' }
      expect(await use(there.as.bureau, sop)).toEqual(notFound)
      for (const importId of ['', 'x', randomUUID(), "' or true --"]) {
        expect(await use(here.as.bureau, { ...sop, importId })).toEqual(notFound)
      }
      expect(await look(here.as.drafter, sop)).toEqual(sop)
    },
  )

  it('an SOP of another upload, or of none, is not found', async () => {
    const [one, other] = [
      await bringInUnsure(here.as.drafter, doubts, 'Satu'),
      await bringInUnsure(here.as.drafter, doubts, 'Dua'),
    ]
    for (const id of [other.id, 'x', randomUUID()]) {
      expect(await saveImportedSop(here.as.drafter, { importId: one.importId, id })).toMatchObject({
        code: 'not-found',
      })
    }
  })

  it('an upload needs a unit in which the person may make SOPs', async () => {
    const { health, transport } = here.units
    expect(await startImport(here.as.drafter, transport)).toMatchObject({ code: 'not-allowed' })
    expect(await startImport(here.as.reader, health)).toMatchObject({ code: 'not-allowed' })
    expect(await startImport(there.as.drafter, health)).toMatchObject({ code: 'not-found' })
    expect(await startImport(here.as.drafter, 'x')).toMatchObject({ code: 'not-found' })
  })
})

describe('settling', () => {
  it('writes what was changed, who settled it, and leaves the others open', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    expect(sop.openDoubts).toBe(2)
    expect(await settleDoubts(here.as.drafter, sop, [write('Meneliti')])).toEqual({ ok: true })
    const settled = await look(here.as.drafter, sop)
    expect(settled.content.steps[1]?.activity).toBe('Meneliti')
    expect(settled.openDoubts).toBe(1)
    expect(settled.doubts[0]).toMatchObject({
      ...doubts[0],
      settled: { by: 'Perancang Kota Sini' },
    })
    expect(settled.doubts[1]).toEqual(doubts[1])
  })

  it('a change that is not settled is kept, and stays open', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    await settleDoubts(here.as.drafter, sop, [{ ...write('Meneliti'), settled: false }])
    const typed = await look(here.as.drafter, sop)
    expect([typed.content.steps[1]?.activity, typed.openDoubts]).toEqual(['Meneliti', 2])
  })

  it('an answer to what another has settled meanwhile is passed over', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    await settleDoubts(here.as.drafter, sop, [write('Meneliti')])
    await settleDoubts(here.as.bureau, sop, [
      write('Basi'),
      { doubt: 1, commands: [], settled: true },
    ])
    const both = await look(here.as.drafter, sop)
    expect(both.content.steps[1]?.activity).toBe('Meneliti')
    expect(both.doubts.map(({ settled }) => settled?.by)).toEqual([
      'Perancang Kota Sini',
      'Bagian Organisasi Kota Sini',
    ])
  })

  it('content that may not be stored is refused, and nothing is settled', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    const refused = await settleDoubts(here.as.drafter, sop, [write('x'.repeat(30_000))])
    expect(refused).toMatchObject({
      code: 'invalid-content',
      problems: [{ code: 'text-too-long' }],
    })
    expect(await look(here.as.drafter, sop)).toEqual(sop)
  })

  it('a settled doubt is opened again, with what was changed', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    await settleDoubts(here.as.drafter, sop, [write('Meneliti')])
    await reopenDoubt(here.as.drafter, sop, 0)
    const again = await look(here.as.drafter, sop)
    expect([again.doubts, again.openDoubts]).toEqual([doubts, 2])
    expect(again.content.steps[1]?.activity).toBe('Meneliti')
  })
})

describe('saving', () => {
  it('waits for every doubt, then makes a draft', async () => {
    const sop = await bringInUnsure(here.as.drafter, doubts)
    expect(await saveImportedSop(here.as.drafter, sop)).toEqual({
      ok: false,
      code: 'doubts-open',
      count: 2,
    })
    const all = doubts.map((_, doubt) => ({ doubt, commands: [], settled: true }))
    await settleDoubts(here.as.drafter, sop, all)
    const saved = await saveImportedSop(here.as.drafter, sop)
    if (!saved.ok) throw new Error(saved.code)
    expect(await get(here.as.drafter, saved.sopId)).toMatchObject({
      title: 'Belum Pasti',
      state: 'draft',
      unitId: here.units.health,
      content: sop.content,
    })
    expect(await look(here.as.drafter, sop)).toMatchObject({ state: 'saved', sopId: saved.sopId })
    for (const change of [
      settleDoubts(here.as.drafter, sop, all),
      moveImportedSop(here.as.drafter, sop, 'dropped'),
    ]) {
      expect(await change).toMatchObject({ code: 'no-longer-open' })
    }
  })

  it('twice, by two people at once, makes one SOP', async () => {
    const sop = await bringInUnsure(here.as.drafter, [])
    const saves = [here.as.drafter, here.as.bureau, here.as.drafter, here.as.bureau].map(
      (context) => saveImportedSop(context, sop),
    )
    const ids = (await Promise.all(saves)).map((saved) => (saved.ok ? saved.sopId : saved.code))
    expect(new Set(ids).size).toBe(1)
    expect((await listSops(here.as.drafter, {})).total).toBe(1)
  })

  it('twins, by two people at once, makes one SOP and tells the other of it', async () => {
    const uploads = [here.as.drafter, here.as.bureau].map(async (context) => {
      const importId = await bringIn(context, { 'satu.json': sopBytes('Satu') })
      const { files } = await readAll(context, importId)
      return { context, place: { importId, id: files[0]?.sops[0]?.id ?? '' } }
    })
    const twins = await Promise.all(uploads)
    const saves = await Promise.all(
      twins.map(({ context, place }) => saveImportedSop(context, place)),
    )
    const outcomes = saves.map((saved) => (saved.ok ? 'saved' : saved.code))
    expect(new Set(outcomes)).toEqual(new Set(['saved', 'has-twin']))
    expect((await listSops(here.as.drafter, {})).total).toBe(1)
  })

  it('a title that the unit has already is told, and made only when asked', async () => {
    const title = 'Belum Pasti'
    const made = await createSop(here.as.drafter, { unitId: here.units.health, title })
    const sop = await bringInUnsure(here.as.drafter, [], 'BELUM pasti')
    const sopId = made.ok ? made.sopId : ''
    const twin = { ok: false, code: 'has-twin', sopId, title }
    expect(await saveImportedSop(here.as.drafter, sop)).toEqual(twin)
    expect(await saveImportedSop(here.as.drafter, sop, 'beside')).toMatchObject({ ok: true })
  })

  it('a file may become the next draft of the SOP that the unit has: its steps keep their ids', async () => {
    const first = await saveImportedSop(here.as.drafter, await bringInUnsure(here.as.drafter, []))
    const sopId = first.ok ? first.sopId : ''
    const kept = await get(here.as.drafter, sopId)
    // The same texts under other ids, as another program would write them.
    const text = JSON.stringify({
      ...kept.content,
      identity: { ...kept.content.identity, unit: 'Versi baru' },
    })
    const importId = await bringIn(here.as.drafter, {
      a: Buffer.from(text.replaceAll(/"s(\d)"/g, '"baris-$1"')),
    })
    const { files } = await readAll(here.as.drafter, importId)
    const place = { importId, id: files[0]?.sops[0]?.id ?? '' }
    expect(await saveImportedSop(here.as.drafter, place)).toMatchObject({ code: 'has-twin', sopId })
    expect(await saveImportedSop(here.as.drafter, place, 'renew')).toEqual({ ok: true, sopId })
    const { content } = await get(here.as.drafter, sopId)
    expect(content.identity.unit).toBe('Versi baru')
    expect(content.steps).toEqual(kept.content.steps)
    expect((await listSops(here.as.drafter, {})).total).toBe(1)
  })

  it('a file that was saved before is told by its bytes; one whose SOP lies in the bin is not', async () => {
    const first = await bringInUnsure(here.as.drafter, [])
    const saved = await saveImportedSop(here.as.drafter, first)
    const sopId = saved.ok ? saved.sopId : ''
    const again = await bringInUnsure(here.as.drafter, doubts)
    const retitled = { kind: 'set-title', text: 'Judul lain' } as const
    await settleDoubts(here.as.drafter, again, [
      { doubt: 0, commands: [retitled], settled: true },
      { doubt: 1, commands: [], settled: true },
    ])
    expect(await saveImportedSop(here.as.drafter, again)).toMatchObject({ code: 'has-twin', sopId })
    await deleteSop(here.as.drafter, sopId)
    expect(await saveImportedSop(here.as.drafter, again)).toMatchObject({ ok: true })
  })

  it('all that is sure goes at once; what is unsure or has a twin stays', async () => {
    await createSop(here.as.drafter, { unitId: here.units.health, title: 'Dua' })
    const importId = await bringIn(here.as.drafter, {
      a: sopBytes('Satu'),
      b: sopBytes('Dua'),
      c: sopBytes('Tiga'),
    })
    await readAll(here.as.drafter, importId)
    const tally = { ok: true, saved: 2, twins: 1, refused: 0 }
    expect(await saveSureSops(here.as.drafter, importId)).toEqual(tally)
    expect(await saveSureSops(here.as.drafter, importId)).toEqual({ ...tally, saved: 0 })
    expect((await listSops(here.as.drafter, {})).total).toBe(3)
  })

  it('and dropping give up the file’s bytes when nothing of it is open', async () => {
    const sop = await bringInUnsure(here.as.drafter, [])
    const bytes = async () =>
      (
        await db.owner.query<{ kept: boolean }>(
          'select bytes is not null as kept from import_file where import_id = $1',
          [sop.importId],
        )
      ).rows[0]?.kept
    expect(await bytes()).toBe(true)
    await moveImportedSop(here.as.drafter, sop, 'dropped')
    expect(await bytes()).toBe(false)
    expect(await saveImportedSop(here.as.drafter, sop)).toMatchObject({ code: 'no-longer-open' })
    await moveImportedSop(here.as.drafter, sop, 'open')
    expect(await saveImportedSop(here.as.drafter, sop)).toMatchObject({ ok: true })
  })
})

it('every change leaves an audit row with its author', async () => {
  const sop = await bringInUnsure(here.as.drafter, doubts)
  const all = doubts.map((_, doubt) => ({ doubt, commands: [], settled: true }))
  await settleDoubts(here.as.bureau, sop, all)
  await reopenDoubt(here.as.drafter, sop, 1)
  await settleDoubts(here.as.drafter, sop, all)
  await saveImportedSop(here.as.drafter, sop)
  const { rows } = await db.owner.query(
    `select array_agg(action order by number) as actions from audit where subject_id = $1`,
    [sop.importId],
  )
  expect(rows).toEqual([
    {
      actions: [
        'import.started',
        'import.file-added',
        'import.file-read',
        'import.settled',
        'import.reopened',
        'import.settled',
        'import.saved',
      ],
    },
  ])
})
