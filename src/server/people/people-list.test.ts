import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { must } from '../government/unfailing-units.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import type { ListAnswer } from './judge-list.ts'
import { readListRows } from '../list/list-rows.ts'
import { peopleColumns } from './people-columns.ts'
import { previewPeopleList, savePeopleList } from './people-list.service.ts'
import { listPeople } from './people.service.ts'
import { readRoles } from './role-words.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

const readPeopleList = (text: string) => readListRows(text, peopleColumns)

describe('reading a list', () => {
  const expected = [
    { number: 1, name: 'Ratna Dewi', position: 'Analis', unit: 'Dinkes', roles: 'Penyusun' },
    {
      number: 2,
      name: 'Budi, S.E.',
      position: 'Kepala',
      unit: 'Dishub',
      roles: 'Pemeriksa; Pengesah',
    },
  ]

  it.each([
    [
      'tabs, as copied from a spreadsheet',
      'Ratna Dewi\tAnalis\tDinkes\tPenyusun\nBudi, S.E.\tKepala\tDishub\tPemeriksa; Pengesah',
    ],
    [
      'commas',
      '\uFEFFNama,Jabatan,Unit Kerja,Peran\r\nRatna Dewi,Analis,Dinkes,Penyusun\r\n"Budi, S.E.",Kepala,Dishub,"Pemeriksa; Pengesah"\r\n',
    ],
    [
      'semicolons, columns in another order, others beside them',
      'No;OPD;Nama;Peran;Jabatan\n1;Dinkes;Ratna  Dewi;Penyusun;Analis\n\n2;Dishub;"Budi, S.E.";"Pemeriksa; Pengesah";Kepala\n',
    ],
  ])('%s', (_what, text) => {
    const rows = readPeopleList(text)
    expect(rows).toEqual(expected)
  })

  it('a text of nothing has no rows, and a row of one cell is still one', () => {
    expect(readPeopleList(' \n\n')).toEqual([])
    expect(readPeopleList('Ratna')).toMatchObject([{ name: 'Ratna', unit: '', roles: '' }])
  })

  it('roles are read by their words, several of them, and not guessed', () => {
    expect(readRoles('Penyusun, PEMERIKSA dan penyusun')).toEqual(['drafter', 'reviewer'])
    expect(readRoles('Bagian Organisasi / Admin')).toEqual(['bureau', 'administrator'])
    expect(readRoles('')).toEqual([])
    expect(readRoles('Penyusun, Juru Kunci')).toBeUndefined()
  })
})

describe('a list', () => {
  const list = (...rows: readonly string[]) => rows.join('\n')
  const settle = (...answers: readonly (readonly [number, ListAnswer])[]) => new Map(answers)
  const preview = async (text: string, answers = settle()) =>
    (await must(previewPeopleList(here.as.administrator, { text, answers }))).rows
  const save = async (text: string, answers = settle()) =>
    must(savePeopleList(here.as.administrator, { text, answers }))
  const people = async () => must(listPeople(here.as.administrator, {}))

  it('tells of each row what it would do and what is doubtful, and changes nothing', async () => {
    const before = await people()
    const rows = await preview(
      list(
        'Ratna\tAnalis\tdinas kesehatan\tPenyusun',
        'Ratna\tAnalis\tDinkes\tPemeriksa',
        'Ratna\tAnalis\tDinkes\tPenyusun',
        'Budi\tStaf\tDinas Angkasa\tPenyusun',
        'Cici\tStaf\tDishub\tJuru Kunci',
        'Dodi\tStaf\tDishub\t',
        'Perancang Kota Sini\tStaf\tDishub\tPembaca',
        'Perancang Kota Sini\tStaf\tDinkes\tPenyusun',
        'Perancang Kota Sini\tStaf\tDinkes\tPengesah',
        '\tStaf\tDishub\tPembaca',
      ),
    )
    expect(rows.map(({ state, doubts }) => [state, ...doubts].join(' '))).toEqual([
      'new',
      'roles',
      'known',
      'doubtful unknown-unit',
      'doubtful unknown-role',
      'doubtful no-role',
      'doubtful twin',
      'known',
      'roles',
      'incomplete',
    ])
    expect(rows[6]?.twinIn).toBe('Dinas Kesehatan')
    expect(await people()).toEqual(before)
  })

  it('is saved as far as it is sure; a second time nothing doubles, and the rest stays to be settled', async () => {
    const text = list(
      'Ratna\tAnalis\tDinkes\tPenyusun; Pemeriksa',
      'Budi\tStaf\tDinas Angkasa\tPenyusun',
    )
    const first = await save(text)
    expect([first.added, first.extended, ...first.rows.map(({ state }) => state)]).toEqual([
      1,
      0,
      'known',
      'doubtful',
    ])
    const second = await save(text)
    expect([second.added, second.extended]).toEqual([0, 0])
    const settled = await save(text, settle([2, { unitId: here.units.transport }]))
    expect([settled.added, ...settled.rows.map(({ state }) => state)]).toEqual([
      1,
      'known',
      'known',
    ])
    const { people: found } = await must(listPeople(here.as.administrator, { search: 'Ratna' }))
    expect(found.map(({ assignments }) => assignments.map(({ role }) => role))).toEqual([
      ['drafter', 'reviewer'],
    ])
  })

  it('what is settled in one row holds in others that say the same', async () => {
    const text = list(
      'Budi\tStaf\tDinas Angkasa\tJuru Kunci',
      'Cici\tStaf\tDinas Angkasa\tJuru Kunci',
      'Dodi\tStaf\tDinas Laut\tJuru Kunci',
    )
    const rows = await preview(text, settle([1, { unitId: here.units.health, role: 'reader' }]))
    expect(rows.map(({ doubts }) => doubts)).toEqual([[], [], ['unknown-unit']])
  })

  it('a namesake elsewhere is somebody else only when that was said', async () => {
    const text = 'Perancang Kota Sini\tStaf\tDishub\tPembaca'
    expect((await save(text)).added).toBe(0)
    expect((await save(text, settle([1, { twin: 'same' }]))).added).toBe(0)
    expect((await save(text, settle([1, { twin: 'other' }]))).added).toBe(1)
    expect((await save(text, settle([1, { twin: 'other' }]))).added).toBe(0)
  })

  it('sent twice at the same moment is saved once', async () => {
    const text = Array.from({ length: 30 }, (_, at) => `Pegawai ${at}\tStaf\tDinkes\tPembaca`).join(
      '\n',
    )
    const before = (await people()).total
    const answers = await Promise.all([save(text), save(text), save(text)])
    expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 30])
    expect((await people()).total).toBe(before + 30)
  })

  it('a unit of another government settles nothing; an empty list and one of over 2,000 are refused', async () => {
    const { there } = await makeTwoGovernments(db)
    const answers = settle([1, { unitId: there.units.health }])
    expect(await preview('Budi\tStaf\tX\tPembaca', answers)).toMatchObject([{ state: 'doubtful' }])
    const refused = async (text: string) =>
      previewPeopleList(here.as.administrator, { text, answers: settle() })
    expect(await refused('')).toMatchObject({ fields: { list: 'missing' } })
    expect(await refused('A\n'.repeat(2001))).toMatchObject({ fields: { list: 'too-long' } })
  })

  it('is for administrators alone', async () => {
    for (const [role, context] of Object.entries(here.as)) {
      if (role === 'administrator') continue
      for (const use of [previewPeopleList, savePeopleList]) {
        expect(await use(context, { text: 'A', answers: settle() })).toMatchObject({
          code: 'not-allowed',
        })
      }
    }
  })
})
