import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import { findUnitShortName } from '../government/government.queries.ts'
import { readLifeCycle } from './check-life-cycle.ts'
import { maySetRules } from './government-rules.policy.ts'
import type { LifeCycle } from './life-cycle-definition.ts'
import {
  findLifeCycleMaker,
  findNewestLifeCycle,
  findToday,
  getLifeCycle,
  insertLifeCycle,
} from './life-cycle.queries.ts'
import { readNumberPattern, writeNumber } from './number-pattern.ts'
import { saveNumberRule, type NumberRule } from './number.queries.ts'
import { getNumberRule } from './ratify.ts'

/** How a government moves and numbers its SOPs. */
export type GovernmentRules = {
  readonly lifeCycle: LifeCycle
  /** 0: the usual one. */
  readonly version: number
  readonly madeAt?: Date
  readonly madeBy?: string
  readonly numberRule: NumberRule
  /** What the rule would give the first SOP of the asking person's unit. */
  readonly exampleNumber: string
  readonly mayChange: boolean
}

const notAllowed: Failure = { ok: false, code: 'not-allowed', action: 'set-rules' }
const longestLifeCycle = 200_000

export function getGovernmentRules({ db, actor }: Context): Promise<GovernmentRules> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    const version = await findNewestLifeCycle(tx)
    const maker = await findLifeCycleMaker(tx, version)
    const numberRule = await getNumberRule(tx)
    const reading = readNumberPattern(numberRule.pattern)
    const unit = await findUnitShortName(tx, actor.unitId)
    const facts = { unit, day: await findToday(tx), number: 1 }
    return {
      lifeCycle: await getLifeCycle(tx, version),
      version,
      ...maker,
      numberRule,
      exampleNumber: reading.ok ? writeNumber(reading.pattern, facts) : '',
      mayChange: maySetRules(actor),
    }
  })
}

/**
 * Makes a life cycle the one that revisions begin with from now on; those under way keep theirs.
 * `version` is the one that the person saw.
 */
export async function setLifeCycle(
  { db, actor }: Context,
  { text, version }: { readonly text: string; readonly version: number },
): Promise<Outcome<{ readonly version: number }>> {
  if (!maySetRules(actor)) return notAllowed
  if (text.length > longestLifeCycle) {
    return { ok: false, code: 'too-large', bytes: text.length, limitBytes: longestLifeCycle }
  }
  const reading = readLifeCycle(text)
  if (!reading.ok) return { ok: false, code: 'wrong-life-cycle', problems: reading.problems }
  const { lifeCycle } = reading
  return inGovernment(db, actor.governmentId, async (tx) => {
    const newest = await findNewestLifeCycle(tx)
    const next = newest + 1
    const made = { version: next, lifeCycle, personId: actor.personId }
    if (newest !== version || !(await insertLifeCycle(tx, made))) {
      const latest = await findNewestLifeCycle(tx)
      const maker = await findLifeCycleMaker(tx, latest)
      const by = { changedBy: maker?.madeBy ?? '', changedAt: maker?.madeAt ?? new Date(0) }
      return { ok: false, code: 'changed-meanwhile', version: latest, ...by }
    }
    const subject = { kind: 'government', id: actor.governmentId } as const
    const details = { version: next, lifeCycle }
    await recordAudit(tx, { actor, action: 'life-cycle.set', subject, details })
    return { ok: true, version: next }
  })
}

/** Sets by what rule SOPs are numbered from now on; numbers that were given stay. */
export async function setNumberRule(
  { db, actor }: Context,
  rule: NumberRule,
): Promise<Outcome<object>> {
  if (!maySetRules(actor)) return notAllowed
  const reading = readNumberPattern(rule.pattern)
  if (!reading.ok) return { ok: false, code: 'wrong-number-pattern', problem: reading.problem }
  return inGovernment(db, actor.governmentId, async (tx) => {
    await saveNumberRule(tx, rule)
    const subject = { kind: 'government', id: actor.governmentId } as const
    await recordAudit(tx, { actor, action: 'number-rule.set', subject, details: rule })
    return { ok: true }
  })
}
