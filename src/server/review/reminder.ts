import { setTimeout } from 'node:timers/promises'
import { tellOfComments } from '../consultation/tell-comments.ts'
import { inGovernment, type Database } from '../database/database.ts'
import { listUnitLine } from '../inventory/unit-place.queries.ts'
import { tell } from '../notice/notice.service.ts'
import { remindOfStandards } from '../standard-review/remind-standards.ts'
import { forgetSenders } from '../survey-answer/forget-senders.ts'
import { remindOfFollowUps } from '../survey-follow-up/remind-follow-ups.ts'
import { claimReminders, listGovernmentIds } from './review.queries.ts'

export type ReminderOptions = {
  readonly db: Database
  readonly report: (fault: unknown) => void
  readonly restMs?: number
}

export type Reminder = { readonly stop: () => Promise<void> }

/** Reminds of what comes due and forgets what has served its day, every hour. Any number of processes may do so. */
export function startReminder({ db, report, restMs = 3_600_000 }: ReminderOptions): Reminder {
  const stopping = new AbortController()
  const { signal } = stopping
  const run = async () => {
    while (!signal.aborted) {
      await remindEverywhere(db, signal).catch(report)
      await setTimeout(restMs, undefined, { signal }).catch(() => undefined)
    }
  }
  const running = run()
  const stop = async () => {
    stopping.abort()
    await running
  }
  return { stop }
}

const mostAtOnce = 50

async function remindEverywhere(db: Database, signal: AbortSignal): Promise<void> {
  for (const governmentId of await listGovernmentIds(db)) {
    let told = mostAtOnce
    while (told === mostAtOnce && !signal.aborted) told = await remindOfDue(db, governmentId)
    told = mostAtOnce
    while (told === mostAtOnce && !signal.aborted) told = await tellOfComments(db, governmentId)
    await remindOfStandards(db, governmentId)
    told = mostAtOnce
    while (told === mostAtOnce && !signal.aborted) told = await remindOfFollowUps(db, governmentId)
    await forgetSenders(db, governmentId)
  }
}

/**
 * Tells those who write and verify a unit's SOPs of some that come due, and says of how many. What was
 * told is noted in the same transaction: nobody is told of one due day twice, whatever stops.
 */
export function remindOfDue(db: Database, governmentId: string): Promise<number> {
  return inGovernment(db, governmentId, async (tx) => {
    const due = await claimReminders(tx, mostAtOnce)
    for (const { sopId, title, kind, dueOn, unitId } of due) {
      const occasion = `review.due ${sopId} ${kind} ${dueOn}`
      const address = `/sops/${sopId}/reviews`
      const unitLine = (await listUnitLine(tx, unitId)).map(({ id }) => id)
      await tell(
        tx,
        { kind: 'review.due', occasion, address, title, toldBy: '' },
        { roles: ['drafter', 'reviewer'], unitLine, except: '' },
      )
    }
    return due.length
  })
}
