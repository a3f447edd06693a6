import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateSop } from '#sop'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import type { Outcome } from '../failure.ts'
import { getInventory } from '../inventory/need.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop } from '../sop/sop.service.ts'
import { fix, saveTitle } from '../sop/unfailing.ts'
import {
  discardReview,
  finishReview,
  saveReview,
  type FilledReview,
} from './fill-review.service.ts'
import type { DueReview, HeldKind, ReviewContent, ReviewToFill } from './review-record.ts'
import {
  beginReview,
  getReview,
  getReviewHistory,
  getReviewPeriods,
  listDueReviews,
  setReviewPeriod,
} from './review.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let drafter: Context
let sopId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  drafter = here.as.drafter
  sopId = await makeInForce(drafter, 'Rujukan')
})
afterAll(() => db.close())

function succeed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome
  throw new Error(outcome.code)
}

/** An SOP of two steps, in force since today. */
async function makeInForce(context: Context, title: string): Promise<string> {
  const { unitId } = context.actor
  const content = { ...generateSop(3, { steps: 2, performers: 2, loops: 0 }), title }
  const made = succeed(await createSop(context, { unitId, content }))
  await fix(context, made.sopId)
  return made.sopId
}

/** Puts the day in force back by so many months and a day. */
async function age(months: number, id = sopId): Promise<void> {
  await db.owner.query(
    `update review_clock set since = since - make_interval(months => $2, days => 1) where sop_id = $1`,
    [id, months],
  )
}

async function dueOf(context: Context): Promise<readonly DueReview[]> {
  return succeed(await listDueReviews(context, {})).due.items
}

async function begin(kind: HeldKind, context = drafter): Promise<ReviewToFill> {
  const { reviewId } = succeed(await beginReview(context, { sopId, kind }))
  return succeed(await getReview(context, reviewId))
}

const signers = [
  { name: 'Galih Gaharu', position: 'Kepala Bagian' },
  { name: 'Puspa Teratai', position: 'Penyusun' },
]

function fill({ review }: ReviewToFill, over: Partial<ReviewContent> = {}): FilledReview {
  const content: ReviewContent = {
    steps: review.content.steps.map((step) => ({ ...step, verdict: 'well' })),
    criteria: review.content.criteria.map((one) => ({ ...one, answer: 'yes' })),
    conclusion: review.kind === 'evaluation' ? 'keep' : null,
    recommendation: '',
    signers,
    ...over,
  }
  const { id: reviewId, version, heldOn, method } = review
  return { reviewId, version, heldOn, method, content }
}

describe('what is due', () => {
  it('is nothing on the day in force, monitoring after six months, evaluation after a year', async () => {
    expect(await dueOf(drafter)).toEqual([])
    await age(6)
    expect(await dueOf(drafter)).toMatchObject([{ kind: 'monitoring', isOverdue: true, sopId }])
    await age(6)
    expect((await dueOf(drafter)).map(({ kind }) => kind)).toEqual(['monitoring', 'evaluation'])
  })

  it('is told a month before its day, not yet as overdue', async () => {
    await age(5)
    expect(await dueOf(drafter)).toMatchObject([{ kind: 'monitoring', isOverdue: false }])
  })

  it("is of the person's units and those below them, of all units for the bureau", async () => {
    await age(6)
    const clinic = await makeInForce(here.clinicDrafter, 'Rawat Jalan')
    await age(7, clinic)
    const titles = async (context: Context) => (await dueOf(context)).map(({ title }) => title)
    expect(await titles(drafter)).toEqual(['Rawat Jalan', 'Rujukan'])
    expect(await titles(here.clinicDrafter)).toEqual(['Rawat Jalan'])
    expect(await titles(here.transportDrafter)).toEqual([])
    expect(await titles(here.as.bureau)).toEqual(['Rawat Jalan', 'Rujukan'])
    expect(await titles(here.as.auditor)).toEqual(['Rawat Jalan', 'Rujukan'])
    expect(await titles(there.as.bureau)).toEqual([])
    expect(await listDueReviews(here.as.reader, {})).toMatchObject({ code: 'not-allowed' })
  })

  it('goes by the period that the bureau sets, with its source', async () => {
    await age(3)
    const period = { kind: 'monitoring', months: 3, source: 'Perwali 4/2026 Pasal 9' } as const
    expect(await setReviewPeriod(drafter, period)).toMatchObject({ code: 'not-allowed' })
    succeed(await setReviewPeriod(here.as.bureau, period))
    expect(await dueOf(drafter)).toMatchObject([{ kind: 'monitoring', isOverdue: true }])
    const { periods } = succeed(await getReviewPeriods(drafter))
    expect(periods.map(({ months }) => months)).toEqual([3, 12, 36])
    expect(succeed(await getReviewPeriods(there.as.drafter)).periods[0]?.months).toBe(6)
  })

  it('is no more once the SOP is not in force', async () => {
    await age(6)
    await db.owner.query('update sop set in_force = null where sop_id = $1', [sopId])
    expect(await dueOf(drafter)).toEqual([])
    expect(await beginReview(drafter, { sopId, kind: 'monitoring' })).toMatchObject({
      code: 'not-in-force',
    })
  })
})

describe('a form', () => {
  it('of monitoring has a row a step, one of evaluation the seven criteria', async () => {
    expect((await begin('monitoring')).review.content.steps).toHaveLength(2)
    expect((await begin('evaluation')).review.content.criteria).toHaveLength(7)
  })

  it('is one, also where several begin at once', async () => {
    const people = [drafter, here.as.reviewer, here.as.bureau]
    const begun = await Promise.all(
      people.map((context) => beginReview(context, { sopId, kind: 'monitoring' })),
    )
    expect(new Set(begun.map((each) => succeed(each).reviewId)).size).toBe(1)
  })

  it('is saved half filled in, and who saves on an older version is told', async () => {
    const form = await begin('monitoring')
    succeed(await saveReview(drafter, fill(form, { recommendation: 'Mesin antrean' })))
    expect(await saveReview(here.as.reviewer, fill(form))).toMatchObject({
      code: 'changed-meanwhile',
      changedBy: drafter.actor.name,
    })
    const { review } = await begin('monitoring')
    expect([review.version, review.content.recommendation]).toEqual([2, 'Mesin antrean'])
  })

  it('keeps its rows, its day and its method, whatever is sent', async () => {
    const form = await begin('monitoring')
    const foreign = { stepId: 'x', verdict: 'well', note: '', action: '' } as const
    const sent = { ...fill(form, { steps: [foreign] }), heldOn: '2026-02-31', method: 'magic' }
    succeed(await saveReview(drafter, sent))
    const { review } = await begin('monitoring')
    expect(review).toMatchObject({ heldOn: form.review.heldOn, method: 'observation' })
    expect(review.content.steps.map(({ stepId }) => stepId)).not.toContain('x')
  })

  it('is finished only when it lacks nothing and its day has come', async () => {
    const form = await begin('evaluation')
    const early = { ...fill(form, { conclusion: null }), heldOn: '2999-01-01' }
    expect(await finishReview(drafter, early)).toMatchObject({
      code: 'review-incomplete',
      missing: ['held-on', 'conclusion'],
    })
    const before = { ...fill(form), heldOn: '2001-01-01' }
    expect(await finishReview(drafter, before)).toMatchObject({ missing: ['held-on'] })
  })

  it('given up leaves nothing, and another can be begun', async () => {
    const { review } = await begin('monitoring')
    succeed(await discardReview(drafter, { reviewId: review.id, version: 1 }))
    expect(await getReview(drafter, review.id)).toMatchObject({ what: 'review' })
    expect((await begin('monitoring')).review.id).not.toBe(review.id)
  })
})

describe('minutes', () => {
  it('start the clock anew, and never change again', async () => {
    await age(6)
    const form = await begin('monitoring')
    succeed(await finishReview(drafter, fill(form)))
    expect(await dueOf(drafter)).toEqual([])
    expect(await saveReview(drafter, { ...fill(form), version: 2 })).toMatchObject({
      code: 'review-finished',
    })
    await expect(
      db.owner.query('update sop_review set held_on = held_on where review_id = $1', [
        form.review.id,
      ]),
    ).rejects.toThrow('append-only')
  })

  it('stand in the history of their SOP', async () => {
    const form = await begin('monitoring')
    const steps = form.review.content.steps.map((step) => ({
      ...step,
      verdict: 'badly' as const,
      note: 'Berkas menumpuk',
    }))
    succeed(await finishReview(drafter, fill(form, { steps })))
    const { history } = succeed(await getReviewHistory(here.as.auditor, sopId))
    expect(history).toMatchObject({
      reviews: [{ id: form.review.id, kind: 'monitoring', revision: 1, badSteps: 2 }],
      due: [{ kind: 'monitoring' }, { kind: 'evaluation' }],
      mayWrite: false,
    })
  })

  it('that conclude a revision make a need of the unit, once', async () => {
    const form = await begin('evaluation')
    const filled = fill(form, { conclusion: 'revise', recommendation: 'Sesuaikan dengan SPBE' })
    const both = await Promise.all([finishReview(drafter, filled), finishReview(drafter, filled)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { inventory } = succeed(await getInventory(drafter, here.units.health))
    expect(inventory.lines).toMatchObject([{ title: 'Rujukan', state: 'needed', sopId }])
    await saveTitle(drafter, sopId, 'Rujukan Berjenjang')
    await fix(drafter, sopId)
    const later = succeed(await getInventory(drafter, here.units.health))
    expect(later.inventory.lines).toMatchObject([{ state: 'in-force' }])
  })

  it('of a revision that was replaced meanwhile are kept, and follow nothing', async () => {
    const form = await begin('evaluation')
    await saveTitle(drafter, sopId, 'Rujukan Berjenjang')
    await fix(drafter, sopId)
    const filled = fill(form, { conclusion: 'revise', recommendation: 'Perbarui' })
    succeed(await finishReview(drafter, filled))
    const { inventory } = succeed(await getInventory(drafter, here.units.health))
    expect(inventory.lines).toMatchObject([{ needId: null, state: 'in-force' }])
  })
})

describe('who may', () => {
  const changes: readonly [
    string,
    (context: Context, form: ReviewToFill) => Promise<Outcome<object>>,
  ][] = [
    ['begin', (context) => beginReview(context, { sopId, kind: 'evaluation' })],
    ['save', (context, form) => saveReview(context, fill(form))],
    ['finish', (context, form) => finishReview(context, fill(form))],
    [
      'give up',
      (context, { review }) => discardReview(context, { reviewId: review.id, version: 1 }),
    ],
  ]

  it.each(changes)(
    '%s: staff of the unit and those above it, and the bureau',
    async (_, change) => {
      const form = await begin('monitoring')
      const { reader, auditor, administrator } = here.as
      for (const context of [
        reader,
        auditor,
        administrator,
        here.clinicDrafter,
        here.transportDrafter,
      ]) {
        expect(await change(context, form)).toMatchObject({ code: 'not-allowed' })
      }
      expect(await change(there.as.bureau, form)).toMatchObject({ code: 'not-found' })
      expect(await change(here.as.approver, form)).toMatchObject({ ok: true })
    },
  )

  it('reading is for staff, of their own government', async () => {
    const { review } = await begin('monitoring')
    expect(await getReview(here.transportDrafter, review.id)).toMatchObject({ mayWrite: false })
    expect(await getReview(here.as.reader, review.id)).toMatchObject({ code: 'not-allowed' })
    expect(await getReview(there.as.bureau, review.id)).toMatchObject({ code: 'not-found' })
    expect(await getReviewHistory(here.as.reader, sopId)).toMatchObject({ code: 'not-allowed' })
    expect(await getReviewHistory(there.as.bureau, sopId)).toMatchObject({ code: 'not-found' })
    for (const id of ['', 'x', '\0']) {
      expect(await getReview(drafter, id)).toMatchObject({ what: 'review' })
      expect(await beginReview(drafter, { sopId: id, kind: 'monitoring' })).toMatchObject({
        what: 'sop',
      })
    }
  })
})
