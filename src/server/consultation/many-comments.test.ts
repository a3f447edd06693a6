import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { commentShelves } from './comment.queries.ts'
import { judgeComments, listComments } from './comment.service.ts'
import { getPublishedDraft } from './public-consultation.service.ts'
import { intake, publicOf, publishedRound, roundOf, send } from './testing/round.ts'

let db: ScratchDatabase
let here: SmallGovernment
let few: string
let many: string
const count = 100_000

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  few = await publishedRound(db, here)
  many = await publishedRound(db, here, { ...intake, mostComments: 2 * count })
  await fill(few, 1000)
  await fill(many, count)
  await db.owner.query('analyze consultation_comment, comment_group')
}, 120_000)
afterAll(() => db.close())

/** Comments of a robot, half of them held, in groups of a hundred that begin alike; past the triggers. */
async function fill(consultationId: string, rows: number): Promise<void> {
  await db.owner.query(`set session_replication_role = replica`)
  await db.owner.query(
    `insert into consultation_comment
       (government_id, consultation_id, part, text, shown_name, text_hash, likeness, state, sent_at)
     select $1, $2, 'fee', 'Pendapat ke-' || n, '', sha256(n::text::bytea),
       sha256((n / 200)::text::bytea), case n % 2 when 0 then 'held' else 'shown' end,
       now() + n * interval '1 millisecond'
     from generate_series(1, $3::integer) as n`,
    [here.id, consultationId, rows],
  )
  await db.owner.query(
    `insert into comment_group
     select government_id, consultation_id, likeness, count(*), min(sent_at) from consultation_comment
     where consultation_id = $1 and state = 'held' group by 1, 2, 3`,
    [consultationId],
  )
  await db.owner.query(
    `update consultation_tally set taken = $2, held = $2 / 2, shown = $2 / 2, unanswered = $2 / 2
     where consultation_id = $1`,
    [consultationId, rows],
  )
  await db.owner.query(`set session_replication_role = default`)
}

/** The shortest of several tries, in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 12; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return Math.min(...times)
}

it.each(commentShelves)(
  'the shelf %s costs the same with a hundred times the comments',
  async (shelf) => {
    const page = (consultationId: string) => () =>
      listComments(here.as.bureau, { consultationId, shelf, page: 1 })
    const small = await timeOf(page(few))
    expect(await timeOf(page(many))).toBeLessThan(2 * small + 5)
  },
)

it('the public page costs the same with a hundred times the comments', async () => {
  const page = (id: string) => () => getPublishedDraft(publicOf(db, here), id, 1)
  const small = await timeOf(page(few))
  expect(await timeOf(page(many))).toBeLessThan(2 * small + 5)
})

it('one more comment is taken as fast', async () => {
  let number = 0
  const more = (id: string) => () =>
    send(publicOf(db, here), id, { text: `Satu lagi ${number++}`, address: `192.0.2.${number}` })
  const small = await timeOf(more(few))
  expect(await timeOf(more(many))).toBeLessThan(2 * small + 5)
})

it('a hundred that begin alike are refused at once', async () => {
  const read = await listComments(here.as.bureau, { consultationId: many, shelf: 'held', page: 2 })
  const [group] = read.ok ? read.list.items : []
  expect(group?.alike).toBe(100)
  const before = (await roundOf(here, many)).tally.refused
  const which = { consultationId: many, likeness: group?.likeness ?? '' }
  await judgeComments(here.as.bureau, which, { verdict: 'refused', refusal: 'Dikirim mesin' })
  expect((await roundOf(here, many)).tally.refused - before).toBe(100)
})
