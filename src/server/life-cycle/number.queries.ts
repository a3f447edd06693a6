import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** A government's rule for numbers, as it stands in the database. */
export type NumberRule = { readonly pattern: string; readonly manual: boolean }

export function findNumberRule(tx: Tx): Promise<NumberRule | undefined> {
  return tx.selectFrom('number_rule').select(['pattern', 'manual']).executeTakeFirst()
}

export async function saveNumberRule(tx: Tx, rule: NumberRule): Promise<void> {
  await tx
    .insertInto('number_rule')
    .values(rule)
    .onConflict((conflict) => conflict.column('government_id').doUpdateSet(rule))
    .execute()
}

/**
 * Draws the next number of a sequence. Its row is held until the transaction ends: who ratifies at
 * the same moment waits, and a transaction that fails gives its number back.
 */
export async function drawNumber(tx: Tx, scope: string): Promise<number> {
  const { last } = await tx
    .insertInto('number_sequence')
    .values({ scope, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'scope'])
        .doUpdateSet({ last: sql<number>`number_sequence.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The number that would be drawn next, without drawing it. */
export async function findNextNumber(tx: Tx, scope: string): Promise<number> {
  const row = await tx
    .selectFrom('number_sequence')
    .select('last')
    .where('scope', '=', scope)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}
