import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** Keeps a link for seven days; earlier ones of the person that nobody used end. */
export async function insertInvitation(
  tx: Tx,
  invitation: {
    readonly tokenHash: Buffer
    readonly personId: string
    readonly madeBy: string
    readonly dropsAuthenticator: boolean
  },
): Promise<Date> {
  await expireInvitations(tx, invitation.personId)
  const { expires_at } = await tx
    .insertInto('invitation')
    .values({
      token_hash: invitation.tokenHash,
      person_id: invitation.personId,
      made_by: invitation.madeBy,
      drops_authenticator: invitation.dropsAuthenticator,
      expires_at: sql`now() + interval '7 days'`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/** Ends the person's links that nobody used. */
export async function expireInvitations(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ expires_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute()
}

/** A link, whose it is and whether it still opens, locked until the transaction ends. */
export function lockInvitation(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('invitation')
    .innerJoin('person', 'person.person_id', 'invitation.person_id')
    .innerJoin('government', 'government.government_id', 'invitation.government_id')
    .leftJoin('account', 'account.person_id', 'invitation.person_id')
    .select([
      'invitation.person_id as personId',
      'person.name as personName',
      'government.name as governmentName',
      'account.sign_in_name as signInName',
      'account.totp_secret as totpSecret',
      'invitation.drops_authenticator as dropsAuthenticator',
      sql<boolean>`invitation.used_at is not null`.as('used'),
      sql<boolean>`invitation.expires_at <= now()`.as('expired'),
    ])
    .where('invitation.token_hash', '=', tokenHash)
    .where('person.left_at', 'is', null)
    .forUpdate('invitation')
    .executeTakeFirst()
}

export async function markInvitationUsed(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ used_at: sql`now()` })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Sets the password whatever it was. */
export async function resetPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_hash: passwordHash, password_changed_at: sql`now()` })
    .where('person_id', '=', personId)
    .execute()
}
