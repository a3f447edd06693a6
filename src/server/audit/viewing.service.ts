import type { ChainFault } from '#chain'
import type { Context } from '../context.ts'
import { inGovernment, type Database } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { auditRefusal } from './audit-page.service.ts'
import { mayReadAudit } from './audit.policy.ts'
import { recordAudit } from './audit.service.ts'
import {
  findBrokenSeals,
  insertViewing,
  listDay,
  lockOverDays,
  sealDay,
  type Viewing,
  type ViewingLine,
} from './viewing.queries.ts'

/**
 * Notes that the person has seen or taken something, once a day, and seals the days that are over.
 * No audit row of its own: reading must not make the pages that others have in memory stale.
 */
export async function recordViewing({ db, actor }: Context, viewing: Viewing): Promise<void> {
  await inGovernment(db, actor.governmentId, async (tx) => {
    await insertViewing(tx, viewing, actor)
    const days = await lockOverDays(tx, actor.timeZone)
    const subject = { kind: 'government', id: actor.governmentId } as const
    for (const details of days) {
      const event = { actor: sealer, action: 'viewings.sealed', subject, details }
      await sealDay(tx, { day: details.day, sealedBy: await recordAudit(tx, event) })
    }
  })
}

/** Sealing is nobody's deed. */
const sealer = { personId: null, name: 'Tatalaksana' }

export type ViewingList = { readonly day: string; readonly viewings: readonly ViewingLine[] }

/** Who has seen what on a day, today where none is named. */
export async function listViewings(
  { db, actor }: Context,
  day: string | undefined,
): Promise<Outcome<ViewingList>> {
  if (!mayReadAudit(actor)) return auditRefusal
  const list = await inGovernment(db, actor.governmentId, (tx) =>
    listDay(tx, { day, timeZone: actor.timeZone }),
  )
  return { ok: true, ...list }
}

/** Sealed days of which something was changed since. */
export async function checkViewings(db: Database, governmentId: string): Promise<ChainFault[]> {
  const broken = await inGovernment(db, governmentId, findBrokenSeals)
  return broken.map((seal) => ({ kind: 'viewings-differ', ...seal }))
}
