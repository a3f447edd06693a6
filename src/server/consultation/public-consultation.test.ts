import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inArchive } from '../archive/in-archive.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { listComments } from './comment.service.ts'
import {
  findReceipt,
  getPublishedDraft,
  listPublishedDrafts,
  offerCommentForm,
  withdrawComment,
} from './public-consultation.service.ts'
import {
  intake,
  makeService,
  publicOf,
  publishedRound,
  roundOf,
  send,
  tokenFor,
} from './testing/round.ts'
import { beginConsultation } from './consultation.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let id: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  id = await publishedRound(db, here)
})
afterAll(() => db.close())

async function codeOf(typed: Parameters<typeof send>[2] = {}): Promise<string> {
  const sent = await send(publicOf(db, here), id, typed)
  if (sent.kind !== 'taken') throw new Error(sent.kind)
  return sent.code
}

async function shown(): Promise<readonly string[]> {
  const read = await getPublishedDraft(publicOf(db, here), id, 1)
  return (read?.comments ?? []).map(({ text }) => text)
}

describe('the public reads', () => {
  it('the draft, the minutes and who came by numbers, no names and no numbers of persons', async () => {
    const read = await getPublishedDraft(publicOf(db, here), id, 1)
    const all = JSON.stringify(read)
    expect(all).toContain('Forum Warga Seruni')
    expect(read?.draft.attendance).toMatchObject({ public: 7, officials: 2 })
    for (const secret of ['RAHASIA', '19800101', '3174012345678901'])
      expect(all).not.toContain(secret)
  })

  it('no round that is not published, and none of another government', async () => {
    await beginConsultation(here.as.drafter, await makeService(db, here))
    const { items } = await listPublishedDrafts(publicOf(db, here), 1)
    expect(items.map((item) => item.id)).toEqual([id])
    expect((await listPublishedDrafts(publicOf(db, there), 1)).items).toEqual([])
    expect(await getPublishedDraft(publicOf(db, there), id, 1)).toBeUndefined()
  })

  it.each([
    'consultation',
    'consultation_comment',
    'comment_receipt',
    'comment_intake',
    'comment_group',
    'consultation_tally',
  ])('nothing of %s itself', async (table) => {
    const peek = inArchive(db, here.id, (tx) => sql`select * from ${sql.table(table)}`.execute(tx))
    await expect(peek).rejects.toThrow('permission denied')
  })

  it('no comment that waits or was refused', async () => {
    await codeOf({ text: 'Lihat https://judi.example' })
    await codeOf({ text: 'Setuju.' })
    expect(await shown()).toEqual(['Setuju.'])
  })
})

describe('a comment', () => {
  it('that looks clean is shown at once, others wait with every reason named', async () => {
    await codeOf({ text: 'Hubungi Pak Galih di <b>0812-3456-7890</b>' })
    const read = await listComments(here.as.bureau, { consultationId: id, shelf: 'held', page: 1 })
    if (!read.ok) throw new Error(read.code)
    expect(read.list.items[0]?.reasons).toEqual(['markup', 'phone', 'name-of-person'])
  })

  it('of a robot that fills every field waits too: nothing is dropped', async () => {
    await codeOf({ trap: 'http://x' })
    expect((await roundOf(here, id)).tally).toMatchObject({ taken: 1, held: 1, shown: 0 })
  })

  it('sent twice from one form has one code and counts once, also at once', async () => {
    const token = tokenFor(publicOf(db, here), id)
    const codes = await Promise.all([1, 2, 3].map(() => codeOf({ token })))
    expect(new Set(codes).size).toBe(1)
    expect((await roundOf(here, id)).tally).toMatchObject({ taken: 1, shown: 1 })
  })

  it('with the words of another counts once; each sender has a code of his own', async () => {
    const one = await codeOf()
    const other = await codeOf({ address: '192.0.2.2' })
    expect(one).not.toBe(other)
    expect(await shown()).toEqual(['Mohon gratis.'])
    const citizens = publicOf(db, here)
    expect(await withdrawComment(citizens, id, one)).toBe('withdrawn')
    expect(await shown()).toEqual(['Mohon gratis.'])
    expect(await withdrawComment(citizens, id, other)).toBe('withdrawn')
    expect(await shown()).toEqual([])
  })

  it('that is withdrawn leaves neither text nor name behind, and may be sent anew', async () => {
    const code = await codeOf({ shownName: 'Sekar' })
    const citizens = publicOf(db, here)
    await Promise.all([1, 2].map(() => withdrawComment(citizens, id, code)))
    const { rows } = await db.owner.query(
      'select text, shown_name as name, state from consultation_comment where consultation_id = $1',
      [id],
    )
    expect(rows).toEqual([{ text: '', name: '', state: 'withdrawn' }])
    expect((await roundOf(here, id)).tally).toMatchObject({ shown: 0, withdrawn: 1, unanswered: 0 })
    expect(await findReceipt(citizens, id, code)).toMatchObject({ state: 'withdrawn', text: '' })
    await codeOf({ shownName: 'Sekar' })
    expect(await shown()).toEqual(['Mohon gratis.'])
  })

  it('cannot be withdrawn by another code, of another round, or after the round has ended', async () => {
    const code = await codeOf()
    const citizens = publicOf(db, here)
    const other = await publishedRound(db, here)
    expect(await withdrawComment(citizens, other, code)).toBe('unknown')
    expect(await withdrawComment(citizens, id, 'AAAA-AAAA-AAAA-AAAA')).toBe('unknown')
    expect(await withdrawComment(publicOf(db, there), id, code)).toBe('unknown')
    await db.owner.query('update consultation set finished_at = now() where consultation_id = $1', [
      id,
    ])
    expect(await withdrawComment(citizens, id, code)).toBe('finished')
    expect(await shown()).toEqual(['Mohon gratis.'])
  })

  it('is found by its code as people type it', async () => {
    const code = await codeOf()
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
    expect(await findReceipt(publicOf(db, here), id, typed)).toMatchObject({ state: 'shown' })
    expect(await findReceipt(publicOf(db, here), id, code.slice(1))).toBeUndefined()
  })

  it('needs a token of this form, neither too young nor too old', async () => {
    const citizens = publicOf(db, here)
    const young = offerCommentForm(citizens, id)
    expect(await send(citizens, id, { token: young })).toEqual({ kind: 'too-fast' })
    const elsewhere = tokenFor(citizens, await publishedRound(db, here))
    for (const token of [
      elsewhere,
      '',
      'x',
      `${tokenFor(citizens, id)}A`,
      `A${tokenFor(citizens, id)}`,
    ]) {
      expect(await send(citizens, id, { token })).toEqual({ kind: 'forged' })
    }
    expect((await roundOf(here, id)).tally.taken).toBe(0)
  })

  it('of nothing or of too much is not taken', async () => {
    const citizens = publicOf(db, here)
    expect(await send(citizens, id, { text: ' \u0000\n ' })).toEqual({ kind: 'empty' })
    expect(await send(citizens, id, { text: 'a'.repeat(4001) })).toEqual({ kind: 'too-long' })
    expect(await send(citizens, id, { shownName: 'a'.repeat(101) })).toEqual({ kind: 'too-long' })
  })

  it('is not taken by a round that does not exist, or of a closed archive', async () => {
    const citizens = publicOf(db, here)
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await send(citizens, nowhere)).toEqual({ kind: 'unknown' })
    await db.owner.query('update archive set is_open = false where government_id = $1', [here.id])
    expect(await send(citizens, id)).toEqual({ kind: 'unknown' })
  })
})

describe('the window closes by the clock', () => {
  /** Takes a comment in a transaction whose `now()` stands in the given relation to the closing. */
  async function takeAt(closesAt: string): Promise<string> {
    await db.owner.query('begin')
    try {
      await db.owner.query(`select set_config('app.government_id', $1, true)`, [here.id])
      await db.owner.query(
        `update consultation set closes_at = ${closesAt} where consultation_id = $1`,
        [id],
      )
      const { rows } = await db.owner.query<{ result: string }>(
        `select take_comment($1, 'fee', 'Tepat waktu', '', '{}', sha256('a'), sha256('b'), sha256('c')) as result`,
        [id],
      )
      return rows[0]?.result ?? ''
    } finally {
      await db.owner.query('rollback')
    }
  }

  it('at the closing second itself it is too late, a microsecond before it is not', async () => {
    expect(await takeAt('now()')).toBe('closed')
    expect(await takeAt(`now() + interval '1 microsecond'`)).toBe('taken')
  })

  it('at midnight after the seventh working day, by the clock of the government', async () => {
    const { rows } = await db.owner.query<{ clock: string; day: string }>(
      `select to_char(closes_at at time zone 'Asia/Jakarta', 'HH24:MI:SS.US') as clock,
         ((closes_at at time zone 'Asia/Jakarta')::date - 1)::text as day
       from consultation where consultation_id = $1`,
      [id],
    )
    const { closing } = await roundOf(here, id)
    expect(rows).toEqual([{ clock: '00:00:00.000000', day: closing?.deadline.lastDay }])
  })
})

describe('the intake', () => {
  it('ends for an address at its limit, others go on', async () => {
    id = await publishedRound(db, here, { ...intake, mostPerSender: 2 })
    const citizens = publicOf(db, here)
    const many = await Promise.all(
      [1, 2, 3, 4].map((at) => send(citizens, id, { text: `Pendapat ${at}` })),
    )
    expect(many.map(({ kind }) => kind).toSorted()).toEqual([
      'taken',
      'taken',
      'too-often',
      'too-often',
    ])
    expect(await send(citizens, id, { address: '192.0.2.9' })).toMatchObject({ kind: 'taken' })
  })

  it('ends for the round at its limit', async () => {
    id = await publishedRound(db, here, { ...intake, mostComments: 1 })
    const citizens = publicOf(db, here)
    const two = await Promise.all(
      [1, 2].map((at) => send(citizens, id, { text: `Pendapat ${at}`, address: `192.0.2.${at}` })),
    )
    expect(two.map(({ kind }) => kind).toSorted()).toEqual(['full', 'taken'])
  })

  it('keeps no address', async () => {
    await codeOf({ address: '198.51.100.77' })
    const { rows } = await db.owner.query<{ all: string }>(
      `select (select string_agg(i::text, ' ') from comment_intake i) || (
         select string_agg(a::text, ' ') from audit a where government_id = $1) as all`,
      [here.id],
    )
    expect(rows[0]?.all).not.toContain('198.51.100.77')
    expect(rows[0]?.all).not.toContain('Mohon gratis')
  })
})
