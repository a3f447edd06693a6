import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import type { AccountRecord } from './account-record.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Where the account of a name is; of a name that is nobody's, a place where there is none. */
export async function findAccountPlace(
  db: Database,
  signInName: string,
): Promise<{ readonly governmentId: string; readonly personId: string }> {
  const { rows } = await sql<{ governmentId: string; personId: string }>`
    select government_id as "governmentId", person_id as "personId"
    from find_account(${signInName})`.execute(db.kysely)
  return rows[0] ?? { governmentId: nobody, personId: nobody }
}

/** The account of somebody who still works here, locked until the transaction ends. */
export function lockAccount(tx: Tx, personId: string): Promise<AccountRecord | undefined> {
  return tx
    .selectFrom('account')
    .innerJoin('person', 'person.person_id', 'account.person_id')
    .select([
      'account.person_id as personId',
      'account.sign_in_name as signInName',
      'account.password_hash as passwordHash',
      'account.totp_secret as totpSecret',
      'account.totp_secret_next as totpSecretNext',
      'account.attempts',
      'account.failures_untold as failuresUntold',
      sql<boolean>`coalesce(account.wait_until > now(), false)`.as('waiting'),
    ])
    .where('account.person_id', '=', personId)
    .where('person.left_at', 'is', null)
    .forUpdate('account')
    .executeTakeFirst()
}

/** What the account page shows; `sealedNext` is the secret that is not confirmed yet. */
export function findAccountSummary(tx: Tx, personId: string) {
  return tx
    .selectFrom('account')
    .select((query) => [
      'sign_in_name as signInName',
      'password_changed_at as passwordChangedAt',
      'totp_secret_next as sealedNext',
      query('totp_secret', 'is not', null).as('hasAuthenticator'),
      query
        .exists(
          query
            .selectFrom('identity')
            .whereRef('identity.person_id', '=', 'account.person_id')
            .select('subject'),
        )
        .as('isLinked'),
      query
        .selectFrom('recovery_code')
        .whereRef('recovery_code.person_id', '=', 'account.person_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('recoveryCodesLeft'),
    ])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Makes the account; false where the name is taken, in whatever government. */
export async function insertAccount(
  tx: Tx,
  account: {
    readonly personId: string
    readonly signInName: string
    readonly passwordHash: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('account')
    .values({
      person_id: account.personId,
      sign_in_name: account.signInName,
      password_hash: account.passwordHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Counts an attempt before it is looked at: whoever succeeds sets the count back. */
export async function countAttempt(
  tx: Tx,
  personId: string,
  { attempts, waitSeconds }: { readonly attempts: number; readonly waitSeconds: number },
): Promise<void> {
  const until = sql<Date>`now() + make_interval(secs => ${waitSeconds})`
  await tx
    .updateTable('account')
    .set({ attempts, wait_until: waitSeconds === 0 ? null : until })
    .where('person_id', '=', personId)
    .execute()
}

/** After a success: no attempts, no wait. */
export async function clearAttempts(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ attempts: 0, wait_until: null })
    .where('person_id', '=', personId)
    .execute()
}

/** The audit has been told of all failures. */
export async function clearFailures(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ failures_untold: 0 })
    .where('person_id', '=', personId)
    .execute()
}

/** Counts a failure. Gives the number to be told the audit now: once in a quarter of an hour. */
export async function countFailure(
  tx: Tx,
  personId: string,
): Promise<{ readonly personName: string; readonly toTell: number } | undefined> {
  const { rows } = await sql<{ personName: string; toTell: number }>`
    update account set
      failures_untold = case when due then 0 else failures_untold + 1 end,
      failures_told_at = case when due then now() else failures_told_at end
    from (
      select account.person_id, person.name, failures_untold + 1 as failures,
        coalesce(failures_told_at < now() - interval '15 minutes', true) as due
      from account join person using (government_id, person_id)
      where account.person_id = ${personId} for update of account
    ) as before
    where account.person_id = before.person_id
    returning before.name as "personName", case when due then failures else 0 end as "toTell"`.execute(
    tx,
  )
  return rows[0]
}

/** Sets a new password in place of the one that was looked at; false where it is another by now. */
export async function updatePassword(
  tx: Tx,
  personId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ password_hash: to, password_changed_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('password_hash', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The same password, hashed with today's parameters. */
export async function updatePasswordHash(
  tx: Tx,
  personId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: to })
    .where('person_id', '=', personId)
    .where('password_hash', '=', from)
    .execute()
}

/** Keeps a secret that its person has still to confirm; nothing where a code is asked for already. */
export async function offerTotpSecret(tx: Tx, personId: string, sealed: Buffer): Promise<void> {
  await tx
    .updateTable('account')
    .set({ totp_secret_next: sealed })
    .where('person_id', '=', personId)
    .where('totp_secret', 'is', null)
    .execute()
}

/** Asks for the app's code from now on; null: no longer. Recovery codes are those given. */
export async function updateTotpSecret(
  tx: Tx,
  personId: string,
  {
    sealed,
    codeHashes,
  }: { readonly sealed: Buffer | null; readonly codeHashes: readonly Buffer[] },
): Promise<void> {
  await tx
    .updateTable('account')
    .set({ totp_secret: sealed, totp_secret_next: null })
    .where('person_id', '=', personId)
    .execute()
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  if (codeHashes.length === 0) return
  const rows = codeHashes.map((code_hash) => ({ person_id: personId, code_hash }))
  await tx.insertInto('recovery_code').values(rows).execute()
}

/** Uses up a time step and all before it; false where it was used already. */
export async function takeTotpStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ totp_step: step })
    .where('person_id', '=', personId)
    .where('totp_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Uses up a recovery code; false where it is unknown or was used already. */
export async function takeRecoveryCode(tx: Tx, personId: string, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recovery_code')
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The database's clock: one for all processes, whatever their machines say. */
export async function readClock(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('the database did not tell the time')
  return row.now
}

/** Keeps that somebody gave the right password, for ten minutes; clears away what is older. */
export async function insertHalfSignIn(
  tx: Tx,
  half: { readonly tokenHash: Buffer; readonly personId: string },
): Promise<void> {
  await tx
    .deleteFrom('half_sign_in')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
  await tx
    .insertInto('half_sign_in')
    .values({
      token_hash: half.tokenHash,
      person_id: half.personId,
      expires_at: sql`now() + interval '10 minutes'`,
    })
    .execute()
}

/** Who gave the right password and owes the code; undefined where that is too long ago. */
export async function findHalfSignIn(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
  const row = await tx
    .selectFrom('half_sign_in')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.person_id
}

/** Takes back every half sign-in of a person: a whole one came of it, or the password is another. */
export async function deleteHalfSignIns(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('half_sign_in').where('person_id', '=', personId).execute()
}
