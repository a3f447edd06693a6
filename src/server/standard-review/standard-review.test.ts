import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeService, smallStandard } from '../consultation/testing/round.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { remindOfStandards } from './remind-standards.ts'
import type { StandardReviewContent, StandardReviewKind } from './standard-review-record.ts'
import {
  beginStandardReview,
  getStandardReview,
  getStandardReviews,
  listStandardsDue,
  saveStandardReview,
} from './standard-review.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let serviceId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  serviceId = await makeService(db, here)
})
afterAll(() => db.close())

/** Brings a standard in force, so many days ago. */
async function promiseSince(daysAgo: number): Promise<void> {
  await db.owner.query(
    `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
       decreed_on, since, origin, fixed_by)
     values ($1, $2, 1, $3, sha256('x'), '1', '2026-01-02', government_today($1) - $4::integer,
       'before', $5)`,
    [here.id, serviceId, JSON.stringify(smallStandard), daysAgo, here.as.drafter.actor.personId],
  )
  await db.owner.query('update service set version = 1, in_force = 1 where service_id = $1', [
    serviceId,
  ])
}

async function due(): Promise<readonly (readonly [string, boolean])[]> {
  const read = await listStandardsDue(here.as.bureau)
  if (!read.ok) throw new Error(read.code)
  return read.due.map(({ kind, isLate }) => [kind, isLate])
}

async function begin(kind: StandardReviewKind = 'evaluation'): Promise<string> {
  const begun = await beginStandardReview(here.as.drafter, { serviceId, kind })
  if (!begun.ok) throw new Error(begun.code)
  return begun.reviewId
}

const whole: StandardReviewContent = {
  findings: { duration: 'Sering lewat dari janji.' },
  conclusion: 'change',
  recommendation: 'Janji disesuaikan.',
}

async function todayHere(): Promise<string> {
  const { rows } = await db.owner.query<{ day: string }>(
    `select government_today($1)::text as day`,
    [here.id],
  )
  return rows[0]?.day ?? ''
}

async function finish(reviewId: string, content = whole, by: Context = here.as.drafter) {
  const heldOn = await todayHere()
  return saveStandardReview(by, { reviewId, version: 1, heldOn, content, finishes: true })
}

it('nothing is due of a young standard; its own page tells when it will be', async () => {
  await promiseSince(10)
  expect(await due()).toEqual([])
  const read = await getStandardReviews(here.as.drafter, serviceId)
  expect(read.ok && read.due.map(({ kind, isLate }) => [kind, isLate])).toEqual([
    ['evaluation', false],
    ['review', false],
  ])
})

it('evaluation comes due a month ahead of a year, review of three; minutes start the year anew', async () => {
  await promiseSince(340)
  expect(await due()).toEqual([['evaluation', false]])
  await db.owner.query('alter table standard_version disable trigger all')
  await db.owner.query('update standard_version set since = since - 800')
  await db.owner.query('alter table standard_version enable trigger all')
  expect(await due()).toEqual([
    ['evaluation', true],
    ['review', true],
  ])
  expect(await finish(await begin())).toEqual({ ok: true })
  expect(await due()).toEqual([['review', true]])
})

it('two who press at once fill in the same form', async () => {
  await promiseSince(10)
  const [one, other] = await Promise.all([begin(), begin()])
  expect(one).toBe(other)
})

it('what lacks something is not finished', async () => {
  await promiseSince(10)
  const reviewId = await begin()
  const content = { findings: {}, conclusion: null, recommendation: '' }
  expect(await finish(reviewId, content)).toMatchObject({ missing: ['conclusion'] })
  expect(await finish(reviewId, { ...content, conclusion: 'change' })).toMatchObject({
    missing: ['recommendation'],
  })
  const future = { reviewId, version: 1, heldOn: '2999-01-01', content: whole, finishes: true }
  expect(await saveStandardReview(here.as.drafter, future)).toMatchObject({ missing: ['held-on'] })
})

it('of two who finish at once one does, and minutes never change', async () => {
  await promiseSince(10)
  const reviewId = await begin()
  const both = await Promise.all([finish(reviewId), finish(reviewId, whole, here.as.bureau)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await finish(reviewId)).toMatchObject({ code: 'review-finished' })
  const change = db.owner.query(`update standard_review set content = '{}' where review_id = $1`, [
    reviewId,
  ])
  await expect(change).rejects.toThrow('never change')
  const read = await getStandardReview(here.as.reader, reviewId)
  expect(read).toMatchObject({ code: 'not-allowed' })
})

it('who saves on an older version is told', async () => {
  await promiseSince(10)
  const reviewId = await begin()
  const filled = { reviewId, version: 1, heldOn: '', content: whole, finishes: false }
  expect(await saveStandardReview(here.as.drafter, filled)).toEqual({ ok: true })
  expect(await saveStandardReview(here.as.bureau, filled)).toMatchObject({
    code: 'changed-meanwhile',
    version: 2,
  })
})

it('those of the unit are told of a due day once, also by several at once', async () => {
  await promiseSince(400)
  const told = await Promise.all([1, 2, 3].map(() => remindOfStandards(db, here.id)))
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(1)
  const { items } = await listNotices(here.as.drafter)
  expect(items.map(({ kind, address }) => [kind, address])).toEqual([
    ['standard.due', `/services/${serviceId}/evaluations`],
  ])
  expect((await listNotices(here.transportDrafter)).items).toEqual([])
})

it('other offices, roles and governments are refused', async () => {
  await promiseSince(10)
  const at = { serviceId, kind: 'evaluation' } as const
  for (const who of [
    here.transportDrafter,
    here.as.reader,
    here.as.auditor,
    here.as.administrator,
  ]) {
    expect(await beginStandardReview(who, at)).toMatchObject({ code: 'not-allowed' })
  }
  expect(await beginStandardReview(there.as.bureau, at)).toMatchObject({ code: 'not-found' })
  const reviewId = await begin()
  expect(await finish(reviewId, whole, here.transportDrafter)).toMatchObject({
    code: 'not-allowed',
  })
  expect(await getStandardReview(there.as.bureau, reviewId)).toMatchObject({ code: 'not-found' })
  expect(await listStandardsDue(here.as.reader)).toMatchObject({ code: 'not-allowed' })
})
