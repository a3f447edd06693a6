import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { must } from '../government/unfailing-units.ts'
import { readListFile } from '../list/list-file.ts'
import { readListRows } from '../list/list-rows.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create } from '../sop/unfailing.ts'
import { addDuty } from './duty.service.ts'
import type { NeedAnswer } from './judge-need-list.ts'
import { needColumns } from './need-columns.ts'
import { getNeedListPlace, previewNeedList, saveNeedList } from './need-list.service.ts'
import { addNeed, dropNeed, getInventory } from './need.service.ts'
import { needOf } from './testing/need-of.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let drafter: Context
let unitId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  drafter = here.as.drafter
  unitId = here.units.health
})
afterAll(() => db.close())

const list = (...rows: readonly string[]) => rows.join('\n')
const settle = (...answers: readonly (readonly [number, NeedAnswer])[]) => new Map(answers)
const preview = async (text: string, answers = settle()) =>
  (await must(previewNeedList(drafter, { unitId, text, answers }))).rows
const save = (text: string, answers = settle(), context = drafter) =>
  must(saveNeedList(context, { unitId, text, answers }))
const inventory = async (unit = unitId) =>
  (await must(getInventory(here.as.bureau, unit))).inventory
const verdicts = async (text: string, answers = settle()) =>
  (await preview(text, answers)).map(({ state, doubts }) => [state, ...doubts].join(' '))

describe('reading a list', () => {
  it('finds the columns by their headings, in any order, below titles', () => {
    const rows = readListRows(
      list(
        'DAFTAR SOP\t\t\t\t',
        'TAHUN 2026\t\t\t\t',
        'No\tStatus/Keterangan\tJudul SOP\tTugas dan Fungsi\tNomor SOP\tTahun/Target\tPenanggung Jawab\tPrioritas\tUnit/Bidang',
        '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)',
        '1\tBelum\tRujukan\tMelayani\t-\t2027\tBudi\tTinggi\tDinkes',
        '\t\t\t\t\t\t\t\t',
        'No\tStatus/Keterangan\tJudul SOP\tTugas dan Fungsi\tNomor SOP\tTahun/Target\tPenanggung Jawab\tPrioritas\tUnit/Bidang',
        '2\tAda\tRawat Inap\t\t440/1\t2021\t\t\t',
      ),
      needColumns,
    )
    expect(rows).toMatchObject([
      {
        number: 1,
        title: 'Rujukan',
        duty: 'Melayani',
        status: 'Belum',
        sopNumber: '',
        target: '2027',
        person: 'Budi',
        priority: 'Tinggi',
        unit: 'Dinkes',
      },
      { number: 2, title: 'Rawat Inap', status: 'Ada', sopNumber: '440/1' },
    ])
  })

  it('a workbook of an office is read, its heading over two rows, its duties merged over several', async () => {
    const file = readFileSync(join(import.meta.dirname, 'fixtures', 'daftar-sop.xlsx'))
    const rows = readListRows((await readListFile(file)) ?? '', needColumns)
    expect(rows.map(({ title, duty }) => [title, duty])).toEqual([
      ['Penerbitan Kutipan Akta Kelahiran', 'Pelayanan pencatatan sipil'],
      ['Penerbitan Kutipan Akta Perkawinan', 'Pelayanan pencatatan sipil'],
      ['Pengesahan Anak', 'Pelayanan pencatatan sipil'],
      ['Pendataan Penduduk Rentan', 'Pendaftaran penduduk'],
      ['Penerbitan Kartu Identitas Anak', 'Pendaftaran penduduk'],
      ['', ''],
    ])
    expect(rows[0]).toMatchObject({ status: 'Ada', sopNumber: '470/12/2021' })
    expect(rows[2]).toMatchObject({ target: '2027-08-31', priority: 'Sedang' })
  })

  it('without a heading takes the usual order, and skips the numbers of the rows', () => {
    const expected = [{ number: 1, title: 'Rujukan', duty: 'Melayani', unit: 'Dinkes' }]
    expect(readListRows('Rujukan\tMelayani\tDinkes', needColumns)).toMatchObject(expected)
    expect(readListRows('1.\tRujukan\tMelayani\tDinkes', needColumns)).toMatchObject(expected)
  })
})

const heading =
  'Nama SOP;Tugas;Unit;Prioritas;Target;Penanggung Jawab;Status;Nomor;Tahun;Keterangan'

describe('judging a list', () => {
  it('tells of each row what it would do and what is doubtful, and changes nothing', async () => {
    await must(addNeed(drafter, unitId, needOf('Rujukan')))
    const dropped = await must(addNeed(drafter, unitId, needOf('Apotek')))
    await must(dropNeed(drafter, dropped.needId, 'Digabung'))
    await create(drafter, 'Surat Masuk')
    const before = await inventory()
    expect(
      await verdicts(
        list(
          heading,
          'Rawat Inap;;;;;',
          'RUJUKAN;;;;;',
          'rawat inap;;;;;',
          'surat masuk;;;;;',
          'Pelayanan Inap Rawat;;;;;',
          'Apotek;;;;;',
          'Poli Gigi;;Dinas Angkasa;;;',
          'Poli Umum;;Dinas Perhubungan;;;',
          'Poli Anak;;;nomor satu;nanti;Entah',
          'Poli Mata;;puskesmas;Tinggi;TW II 2027;Perancang Kota Sini, S.E.',
          ';;;Tinggi;;',
          `${'x'.repeat(301)};;;;;`,
        ),
      ),
    ).toEqual([
      'new',
      'known',
      'known',
      'linked',
      'doubtful similar',
      'doubtful dropped',
      'doubtful unknown-unit',
      'doubtful foreign-unit',
      'doubtful unknown-priority unknown-time unknown-person',
      'new',
      'incomplete',
      'incomplete',
    ])
    expect(await inventory()).toEqual(before)
  })

  it('what is settled is no longer doubtful; answers that are none settle nothing', async () => {
    const text = list(heading, 'Poli;;X;nomor satu;nanti;Entah')
    const personId = drafter.actor.personId
    const answers: NeedAnswer = { unitId, priority: 'low', year: 2030, personId }
    const [row] = await preview(text, settle([1, answers]))
    expect(row).toMatchObject({ state: 'new', planned: { year: 2030, quarter: null }, personId })
    const nobody = { ...answers, year: null, personId: null }
    expect(await preview(text, settle([1, nobody]))).toMatchObject([
      { state: 'new', planned: null, personId: null },
    ])
    const foreign = { unitId: there.units.health, personId: there.as.drafter.actor.personId }
    expect(await verdicts(text, settle([1, { ...answers, ...foreign }]))).toEqual([
      'doubtful unknown-unit',
    ])
    const outsider = { ...answers, personId: here.transportDrafter.actor.personId }
    expect(await verdicts(text, settle([1, outsider]))).toEqual(['doubtful unknown-person'])
  })

  it('what is settled in one row holds in others that say the same, but for what they have of their own', async () => {
    const { clinic } = here.units
    const text = list(
      heading,
      'Satu;;Seksi A;nomor satu;nanti;Entah',
      'Dua;;Seksi A;nomor satu;nanti;Entah',
      'Tiga;;;nomor satu;nanti;Entah',
      'Empat;;Seksi A;;;',
    )
    const one: NeedAnswer = { unitId, priority: 'low', year: null, personId: null }
    const rows = await preview(text, settle([1, one], [4, { unitId: clinic }]))
    expect(rows.map(({ doubts }) => doubts)).toEqual([[], [], ['unknown-person'], []])
    expect(rows.map((row) => row.unitId)).toEqual([unitId, unitId, unitId, clinic])
  })

  it('a person is found by name or position in the unit and above, one of several is asked for', async () => {
    const { clinic } = here.units
    await db.owner.query(
      `insert into person (government_id, unit_id, name, position) values
       ($1, $2, 'Budi Santoso', 'Kepala Puskesmas'), ($1, $3, 'Rina Dewi, S.Kep.', 'Perawat'),
       ($1, $3, 'Rina Dewi, S.E.', 'Bendahara')`,
      [here.id, clinic, unitId],
    )
    const text = list(
      heading,
      'Satu;;Puskesmas;;;budi santoso, S.K.M.',
      'Dua;;Puskesmas;;;Kepala Puskesmas',
      'Tiga;;Puskesmas;;;Rina Dewi',
      'Empat;;;;;Budi Santoso',
    )
    const rows = await preview(text)
    expect(rows.map(({ doubts }) => doubts)).toEqual([
      [],
      [],
      ['several-people'],
      ['unknown-person'],
    ])
    expect(rows[0]?.personId).toBe(rows[1]?.personId)
    expect(rows[2]?.people.map(({ name }) => name)).toContain('Rina Dewi, S.E.')
    expect(rows[3]?.people.map(({ name }) => name)).not.toContain('Budi Santoso')
  })
})

describe('saving a list', () => {
  it('adds what is sure with duty, time, person and what the list says; the rest stays to be settled', async () => {
    await must(addDuty(drafter, unitId, { text: 'Melayani rujukan', source: 'Perwali 1/2020' }))
    const text = list(
      heading,
      'Rujukan;melayani Rujukan.;;Tinggi;TW II 2027;;Belum ada;;;Sering diminta',
      'Rawat Inap;Merawat;;;;;Sudah ada;440/12/2021;2021;',
      'Rawat Jalan;Merawat;;;;;;;;',
      'Poli;;X;;;;;;;',
    )
    const saved = await save(text)
    expect([saved.added, saved.dutiesAdded]).toEqual([3, 1])
    expect(saved.rows.map(({ state }) => state)).toEqual(['known', 'known', 'known', 'doubtful'])
    const { lines, duties } = await inventory()
    expect(duties.map((duty) => duty.text)).toEqual(['Melayani rujukan', 'Merawat'])
    const dutyOf = (title: string) => {
      const line = lines.find((each) => each.title === title)
      return duties.find(({ id }) => id === line?.dutyId)?.text
    }
    expect(['Rujukan', 'Rawat Inap', 'Rawat Jalan'].map(dutyOf)).toEqual([
      'Melayani rujukan',
      'Merawat',
      'Merawat',
    ])
    const { rows } = await db.owner.query(
      `select title, reason, priority, planned_year, planned_quarter from sop_need
       where government_id = $1 and title in ('Rujukan', 'Rawat Inap') order by title desc`,
      [here.id],
    )
    expect(rows).toEqual([
      {
        title: 'Rujukan',
        reason: 'Belum ada; Sering diminta',
        priority: 'high',
        planned_year: 2027,
        planned_quarter: 2,
      },
      {
        title: 'Rawat Inap',
        reason: 'Sudah ada; 440/12/2021; 2021',
        priority: 'medium',
        planned_year: null,
        planned_quarter: null,
      },
    ])
    const settled = await save(text, settle([4, { unitId }]))
    expect([settled.added, settled.rows[3]?.state]).toEqual([1, 'known'])
    const again = await save(text)
    expect([again.added, again.dutiesAdded]).toEqual([0, 0])
  })

  it('links what is there: the SOP of the same title meets the need', async () => {
    const sopId = await create(drafter, 'Surat Masuk')
    await save('Surat masuk')
    expect((await inventory()).lines).toMatchObject([
      { title: 'Surat masuk', sopId, state: 'drafted' },
    ])
    expect((await save('Surat masuk')).added).toBe(0)
  })

  it('what is called nearly so is another only when that was said', async () => {
    await save('Pelayanan Rujukan')
    const text = 'SOP Rujukan'
    expect((await save(text)).added).toBe(0)
    expect((await save(text, settle([1, { twin: 'same' }]))).rows[0]?.state).toBe('known')
    expect((await save(text, settle([1, { twin: 'other' }]))).added).toBe(1)
    expect((await save(text, settle([1, { twin: 'other' }]))).added).toBe(0)
  })

  it('sent three times at the same moment is saved once, its duties too', async () => {
    const text = Array.from({ length: 30 }, (_, at) => `Layanan ${at}x\tTugas ${at % 3}`).join('\n')
    const answers = await Promise.all([save(text), save(text), save(text)])
    expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 30])
    const { lines, duties } = await inventory()
    expect([lines.length, duties.length]).toEqual([30, 3])
  })

  it('of the whole government names a unit in each row; without one the row is asked about', async () => {
    const text = list('Judul SOP;OPD', 'Uji Kir;Dishub', 'Rujukan;Dinas Kesehatan', 'Entah;')
    const saved = await must(saveNeedList(here.as.bureau, { text, answers: settle() }))
    expect(saved.rows.map(({ state, doubts }) => [state, ...doubts])).toEqual([
      ['known'],
      ['known'],
      ['doubtful', 'no-unit'],
    ])
    expect((await inventory(here.units.transport)).lines).toMatchObject([{ title: 'Uji Kir' }])
  })

  it('every need and duty that was added stands in the audit', async () => {
    await save('Rujukan\tMelayani')
    await save('Rujukan\tMelayani')
    const { rows } = await db.owner.query<{ action: string }>(
      `select action from audit where government_id = $1 and subject_kind in ('need', 'duty') order by number`,
      [here.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['duty.added', 'need.added'])
  })
})

describe('who may', () => {
  it('drafters in their units, and the bureau', async () => {
    const { reader, reviewer, approver, auditor, administrator } = here.as
    const text = 'Rujukan'
    for (const context of [reader, reviewer, approver, auditor, administrator]) {
      for (const use of [previewNeedList, saveNeedList])
        for (const unit of [{ unitId }, {}])
          expect(await use(context, { ...unit, text, answers: settle() })).toMatchObject({
            code: 'not-allowed',
          })
      expect(await getNeedListPlace(context)).toMatchObject({ code: 'not-allowed' })
    }
    for (const context of [here.clinicDrafter, here.transportDrafter]) {
      const refused = await saveNeedList(context, { unitId, text, answers: settle() })
      expect(refused).toMatchObject({ code: 'not-allowed' })
    }
    const foreign = await saveNeedList(there.as.bureau, { unitId, text, answers: settle() })
    expect(foreign).toMatchObject({ code: 'not-found', what: 'unit' })
    expect((await save(text, settle(), here.as.bureau)).added).toBe(1)
  })

  it('offers a drafter the units in which he writes', async () => {
    const { unit, units } = await must(getNeedListPlace(drafter, unitId))
    expect([unit?.name, units.map(({ name }) => name)]).toEqual([
      'Dinas Kesehatan',
      ['Dinas Kesehatan', 'Puskesmas'],
    ])
    const all = await must(getNeedListPlace(here.as.bureau))
    expect([all.unit, all.units.length]).toEqual([undefined, 3])
  })
})

it('an empty list and one of over 2,000 rows are refused', async () => {
  const refused = (text: string) => previewNeedList(drafter, { unitId, text, answers: settle() })
  expect(await refused(' \n')).toMatchObject({ fields: { list: 'missing' } })
  expect(await refused('A\n'.repeat(2001))).toMatchObject({ fields: { list: 'too-long' } })
})
