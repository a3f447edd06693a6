import type { Sop } from '#sop'
import type { Tx } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { findUnitShortName } from '../government/government.queries.ts'
import { findNumberHolder, insertRatification, type RevisionKey } from './life-cycle.queries.ts'
import type { RatificationFields } from './move-fields.ts'
import { readNumberPattern, usualNumberPattern, writeNumber, writeScope } from './number-pattern.ts'
import { drawNumber, findNextNumber, findNumberRule, type NumberRule } from './number.queries.ts'

/** A revision about to be made official. */
type Ratifying = RevisionKey & {
  readonly unitId: string
  readonly content: Sop
  readonly fields: RatificationFields
  readonly personId: string
}

export async function getNumberRule(tx: Tx): Promise<NumberRule> {
  return (await findNumberRule(tx)) ?? { pattern: usualNumberPattern, manual: true }
}

/** The number that ratifying on that day would give, as long as nobody else is faster. */
export async function foretellNumber(
  tx: Tx,
  { unitId, day }: { readonly unitId: string; readonly day: string },
): Promise<string> {
  const { pattern, facts, scope } = await readRule(tx, { unitId, day })
  return writeNumber(pattern, { ...facts, number: await findNextNumber(tx, scope) })
}

/**
 * Gives a revision its number and makes its content official. A typed number that another SOP has
 * is refused, and nothing is written; a drawn one that was typed for another before is passed over.
 */
export async function ratify(tx: Tx, made: Ratifying): Promise<Outcome<{ number: string }>> {
  const { number } = made.fields
  if (number === '') return { ok: true, number: await ratifyWithDrawn(tx, made) }
  if (await store(tx, made, number)) return { ok: true, number }
  const holder = await findNumberHolder(tx, number)
  if (holder === undefined) throw new Error(`number '${number}' is taken by nobody`)
  return { ok: false, code: 'number-taken', number, ...holder }
}

async function ratifyWithDrawn(tx: Tx, made: Ratifying): Promise<string> {
  const { unitId, fields } = made
  const { pattern, facts, scope } = await readRule(tx, { unitId, day: fields.ratifiedOn })
  for (;;) {
    const number = writeNumber(pattern, { ...facts, number: await drawNumber(tx, scope) })
    if (await store(tx, made, number)) return number
  }
}

async function readRule(tx: Tx, { unitId, day }: { unitId: string; day: string }) {
  const rule = await getNumberRule(tx)
  const reading = readNumberPattern(rule.pattern)
  if (!reading.ok) throw new Error(`the number rule '${rule.pattern}' is not sound`)
  const facts = { unit: await findUnitShortName(tx, unitId), day }
  return { pattern: reading.pattern, facts, scope: writeScope(reading.pattern, facts) }
}

function store(tx: Tx, made: Ratifying, number: string): Promise<boolean> {
  const { ratifiedOn, effectiveOn, approver } = made.fields
  const identity = { ...made.content.identity, number, effectiveOn, approver }
  const content = { ...made.content, identity }
  const { personId } = made
  return insertRatification(tx, made, { number, ratifiedOn, effectiveOn, content, personId })
}
