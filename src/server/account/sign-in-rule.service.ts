import { z } from 'zod'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { usualSignInRule, type SignInRule } from '../session/sign-in-rule.ts'
import { maySetSignInRule } from './account.policy.ts'
import { findSignInRule, upsertSignInRule } from './sign-in-rule.queries.ts'

/** Within which minutes sessions end, used or idle. */
export const sessionLimits = { shortest: 15, longest: 30 * 24 * 60, shortestIdle: 5 } as const

const minutes = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number)
const ruleForm = z
  .object({
    secondFactor: z.enum(['nobody', 'approvers', 'everybody']),
    longestMinutes: minutes.pipe(z.number().min(sessionLimits.shortest).max(sessionLimits.longest)),
    idleMinutes: minutes.pipe(z.number().min(sessionLimits.shortestIdle)),
  })
  .refine((rule) => rule.idleMinutes <= rule.longestMinutes, { path: ['idleMinutes'] })

/** What is typed for a rule. */
export type TypedSignInRule = Readonly<Record<keyof SignInRule, string>>

/** What the asking administrator's government asks of who signs in. */
export async function getSignInRule({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly rule: SignInRule }>> {
  if (!maySetSignInRule(actor))
    return { ok: false, code: 'not-allowed', action: 'set-sign-in-rule' }
  const found = await inGovernment(db, actor.governmentId, findSignInRule)
  return { ok: true, rule: found ?? usualSignInRule }
}

/** Sets it: times hold for sessions that begin from now on, the second factor at the next request. */
export async function setSignInRule(
  { db, actor }: Context,
  typed: TypedSignInRule,
): Promise<Outcome<object>> {
  if (!maySetSignInRule(actor))
    return { ok: false, code: 'not-allowed', action: 'set-sign-in-rule' }
  const parsed = ruleForm.safeParse(typed)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => [String(path[0]), 'unknown'] as const)
    return { ok: false, code: 'invalid-fields', fields: Object.fromEntries(wrong) }
  }
  return inGovernment(db, actor.governmentId, async (tx) => {
    await upsertSignInRule(tx, parsed.data)
    const subject = { kind: 'government', id: actor.governmentId } as const
    const details = parsed.data
    await recordAudit(tx, { actor, action: 'sign-in-rule.set', subject, details })
    return { ok: true }
  })
}
