import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { setTimeout } from 'node:timers/promises'
import { generateSop } from '#sop'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { createSop } from '../sop/sop.service.ts'
import { fix } from '../sop/unfailing.ts'
import { remindOfDue, startReminder } from './reminder.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let sopId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  sopId = await makeInForce(here.as.drafter)
})
afterAll(() => db.close())

async function makeInForce(context: Context): Promise<string> {
  const { unitId } = context.actor
  const content = { ...generateSop(3, { steps: 2, performers: 2, loops: 0 }), title: 'Rujukan' }
  const made = await createSop(context, { unitId, content })
  if (!made.ok) throw new Error(made.code)
  await fix(context, made.sopId)
  return made.sopId
}

async function age(months: number, id = sopId): Promise<void> {
  await db.owner.query(
    'update review_clock set since = since - make_interval(months => $2) where sop_id = $1',
    [id, months],
  )
}

async function toldTo(context: Context): Promise<readonly string[]> {
  const { items } = await listNotices(context)
  const reminders = items.filter(({ kind }) => kind === 'review.due')
  return reminders.map(({ kind, address }) => `${kind} ${address}`)
}

const reminder = () => `review.due /sops/${sopId}/reviews`

it('nothing is told before a month ahead of its day', async () => {
  await age(4)
  expect(await remindOfDue(db, here.id)).toBe(0)
  await age(1)
  expect(await remindOfDue(db, here.id)).toBe(1)
})

it('who writes and verifies the SOPs of the unit is told, nobody else', async () => {
  await age(6)
  await remindOfDue(db, here.id)
  for (const told of [here.as.drafter, here.as.reviewer]) {
    expect(await toldTo(told)).toEqual([reminder()])
  }
  const { reader, approver, bureau, auditor } = here.as
  const others = [reader, approver, bureau, auditor, here.clinicDrafter, here.transportDrafter]
  for (const other of [...others, there.as.drafter]) expect(await toldTo(other)).toEqual([])
})

it('one due day is told once, also by several at once; the next one is told again', async () => {
  await age(6)
  const told = await Promise.all([1, 2, 3, 4].map(() => remindOfDue(db, here.id)))
  expect(told.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 1])
  expect(await remindOfDue(db, here.id)).toBe(0)
  expect(await toldTo(here.as.drafter)).toEqual([reminder()])
  await age(6)
  expect(await remindOfDue(db, here.id)).toBe(2)
  expect(await toldTo(here.as.drafter)).toHaveLength(3)
})

it('what fails half way is told by the next try', async () => {
  await age(6)
  await db.owner.query(
    `alter table notice add constraint refuses check (kind <> 'review.due') not valid`,
  )
  await expect(remindOfDue(db, here.id)).rejects.toThrow('refuses')
  await db.owner.query('alter table notice drop constraint refuses')
  expect(await remindOfDue(db, here.id)).toBe(1)
})

it('the reminder goes over all governments until it is stopped', async () => {
  const far = await makeInForce(there.as.drafter)
  await age(6)
  await age(6, far)
  const faults: unknown[] = []
  const running = startReminder({ db, report: (fault) => faults.push(fault), restMs: 20 })
  while ((await toldTo(there.as.drafter)).length === 0) await setTimeout(20)
  while ((await toldTo(here.as.drafter)).length === 0) await setTimeout(20)
  await running.stop()
  expect(faults).toEqual([])
})
