import type { Tx } from '../database/database.ts'
import type { SignInRule } from '../session/sign-in-rule.ts'

/** What the government has set; undefined where that is nothing. */
export function findSignInRule(tx: Tx): Promise<SignInRule | undefined> {
  return tx
    .selectFrom('session_rule')
    .select([
      'second_factor as secondFactor',
      'longest_minutes as longestMinutes',
      'idle_minutes as idleMinutes',
    ])
    .executeTakeFirst()
}

export async function upsertSignInRule(tx: Tx, rule: SignInRule): Promise<void> {
  const values = {
    second_factor: rule.secondFactor,
    longest_minutes: rule.longestMinutes,
    idle_minutes: rule.idleMinutes,
  }
  await tx
    .insertInto('session_rule')
    .values(values)
    .onConflict((conflict) => conflict.column('government_id').doUpdateSet(values))
    .execute()
}
