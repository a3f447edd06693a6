import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, fix } from '../sop/unfailing.ts'
import type { Board, BoardRequest, BoardRow } from './board-record.ts'
import { getBoard, getWholeBoard } from './board.service.ts'
import { addNeed, dropNeed } from './need.service.ts'
import { needOf } from './testing/need-of.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let bureau: Context

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  bureau = here.as.bureau
})
afterAll(() => db.close())

async function board(request: BoardRequest = {}): Promise<Board> {
  const read = await getBoard(bureau, request)
  if (!read.ok) throw new Error(read.code)
  return read.board
}

async function rowOf(unitId: string): Promise<BoardRow | undefined> {
  return (await board()).rows.find((row) => row.unitId === unitId)
}

const names = async (request: BoardRequest) =>
  (await board(request)).rows.map(({ unitName }) => unitName)

/** Sets back the clocks of an SOP by so many months and a day. */
async function age(sopId: string, months: number): Promise<void> {
  await db.owner.query(
    `update review_clock set since = since - make_interval(months => $2, days => 1) where sop_id = $1`,
    [sopId, months],
  )
}

describe('the board', () => {
  it('has a row a unit, also for one with nothing, and a new day changes no count', async () => {
    expect(await names({})).toEqual(['Dinas Kesehatan', 'Dinas Perhubungan', 'Puskesmas'])
    await create(here.as.drafter, 'Rujukan')
    const before = await board()
    await db.owner.query(
      `update board_day set counted_on = '2020-01-01' where government_id = $1`,
      [here.id],
    )
    expect(await board()).toEqual(before)
  })

  it('counts what is needed, drafted, under way and in force', async () => {
    const { health } = here.units
    const added = await addNeed(bureau, health, needOf('Rujukan'))
    await addNeed(bureau, health, needOf('Rawat Inap'))
    await create(here.as.drafter, 'Surat Masuk')
    await fix(here.as.drafter, await create(here.as.drafter, 'Surat Keluar'))
    expect(await rowOf(health)).toMatchObject({
      needed: 2,
      drafted: 1,
      underWay: 0,
      inForce: 1,
      overAged: 0,
      overdue: 0,
      below: 1,
    })
    await dropNeed(bureau, added.ok ? added.needId : '', 'Tidak perlu')
    expect(await rowOf(health)).toMatchObject({ needed: 1 })
  })

  it.each([
    [5, 0, 0],
    [6, 1, 0],
    [12, 2, 0],
    [36, 2, 1],
  ])(
    'of an SOP in force for %d months and a day counts %d overdue, %d over-aged',
    async (months, overdue, overAged) => {
      const sopId = await create(here.as.drafter, 'Surat Masuk')
      await fix(here.as.drafter, sopId)
      await age(sopId, months)
      expect(await rowOf(here.units.health)).toMatchObject({ overdue, overAged })
    },
  )

  it("goes by the government's own periods once it has them", async () => {
    const sopId = await create(here.as.drafter, 'Surat Masuk')
    await fix(here.as.drafter, sopId)
    await age(sopId, 3)
    expect((await board()).totals.overdue).toBe(0)
    await db.owner.query(`insert into review_period values ($1, 'monitoring', 3, 'Perwali')`, [
      here.id,
    ])
    expect((await board()).totals.overdue).toBe(1)
  })

  it('adds up to its totals, narrowed to a unit with those below it', async () => {
    for (const unitId of [here.units.health, here.units.clinic, here.units.transport]) {
      await addNeed(bureau, unitId, needOf('Surat Masuk'))
    }
    expect((await board()).totals.needed).toBe(3)
    const narrowed = await board({ unitId: here.units.health })
    expect(narrowed).toMatchObject({ unitCount: 2, totals: { needed: 2 } })
    expect(narrowed.line.map(({ name }) => name)).toEqual(['Dinas Kesehatan'])
  })

  it('sorts by what is late first, and is searched by name', async () => {
    await addNeed(bureau, here.units.transport, needOf('Uji Kir'))
    expect((await names({ sort: 'needed' }))[0]).toBe('Dinas Perhubungan')
    expect((await names({ sort: 'changed' })).at(-1)).toBe('Dinas Perhubungan')
    expect(await names({ search: 'dinas' })).toEqual(['Dinas Kesehatan', 'Dinas Perhubungan'])
    expect(await names({ search: 'kes dinas' })).toEqual(['Dinas Kesehatan'])
    expect(await names({ search: '%' })).toHaveLength(3)
  })

  it('counts both of two changes at once', async () => {
    const titles = Array.from({ length: 8 }, (_, at) => `Kebutuhan ${at}`)
    await Promise.all(titles.map((title) => addNeed(bureau, here.units.health, needOf(title))))
    expect(await rowOf(here.units.health)).toMatchObject({ needed: 8 })
  })

  it('has the totals of its rows, whoever changes which units at once, and when one is closed', async () => {
    const { health, clinic, transport } = here.units
    const units = [health, clinic, clinic, health]
    await Promise.all(units.map((unitId, at) => addNeed(bureau, unitId, needOf(`Butuh ${at}`))))
    await fix(here.as.drafter, await create(here.as.drafter, 'Rujukan'))
    expect(await board()).toMatchObject({ unitCount: 3, totals: { needed: 4, inForce: 1 } })
    await db.owner.query('update unit set closed_on = current_date where unit_id = $1', [clinic])
    expect(await board()).toMatchObject({ unitCount: 2, totals: { needed: 2, inForce: 1 } })
    await addNeed(bureau, transport, needOf('Uji Kir'))
    expect((await board()).totals.needed).toBe(3)
  })

  it('shows pages, of which one that is not there is the last', async () => {
    expect((await board({ page: 99 })).page).toBe(1)
    const whole = await getWholeBoard(bureau, { page: 3 })
    expect(whole.ok && whole.board.rows).toHaveLength(3)
  })

  it('is for the bureau and auditors, of their own government', async () => {
    expect(await getBoard(here.as.auditor, {})).toMatchObject({ ok: true })
    const { drafter, reader, reviewer, approver, administrator } = here.as
    for (const context of [drafter, reader, reviewer, approver, administrator]) {
      expect(await getBoard(context, {})).toMatchObject({ code: 'not-allowed' })
    }
    const unitId = here.units.health
    expect(await getBoard(there.as.bureau, { unitId })).toMatchObject({ what: 'unit' })
    expect(await getBoard(bureau, { unitId: 'x' })).toMatchObject({ what: 'unit' })
  })
})
