import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { createToken, hashToken, readToken } from '../session/secret-token.ts'
import { deleteSessions, findActor, listPersons } from '../session/session.queries.ts'
import { mayInvite } from './account.policy.ts'
import {
  deleteHalfSignIns,
  insertAccount,
  lockAccount,
  updateTotpSecret,
} from './account.queries.ts'
import {
  expireInvitations,
  insertInvitation,
  lockInvitation,
  markInvitationUsed,
  resetPassword,
} from './invitation.queries.ts'
import { hashPassword } from './password-hash.ts'
import { deletePasskeys } from './passkey.queries.ts'
import { checkPassword } from './password-rules.ts'
import { enter, type SignedIn } from './sign-in.service.ts'
import { readSignInName, suggestSignInName } from './sign-in-name.ts'

/** What a link opens: an account to be made, or one whose password is to be chosen anew. */
export type Invitation = {
  readonly personName: string
  readonly governmentName: string
  /** Of the account; a suggestion where it is to be made. */
  readonly signInName: string
  readonly hasAccount: boolean
  /** The app's code stays asked for. */
  readonly besideCode: boolean
}

/** Somebody who can be given a link. */
export type Invitable = {
  readonly personId: string
  readonly name: string
  readonly unitName: string
}

/** Lists the people of the government to whom the asking administrator may give links. */
export async function listInvitable({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly persons: readonly Invitable[] }>> {
  if (!mayInvite(actor)) return { ok: false, code: 'not-allowed', action: 'invite' }
  const persons = await inGovernment(db, actor.governmentId, listPersons)
  return { ok: true, persons }
}

type Made = {
  /** End of the link; kept nowhere. */
  readonly token: string
  readonly expiresAt: Date
  readonly personName: string
}

/**
 * Makes the link by which a person of the government comes to an account, or to a new password. Used
 * once, within seven days; earlier ones end. `dropsAuthenticator`: the app and passkeys are lost, too.
 */
export async function invitePerson(
  { db, actor }: Context,
  personId: string,
  { dropsAuthenticator = false }: { readonly dropsAuthenticator?: boolean } = {},
): Promise<Outcome<Made>> {
  if (!mayInvite(actor)) return { ok: false, code: 'not-allowed', action: 'invite' }
  if (!isUuid(personId)) return { ok: false, code: 'not-found', what: 'person' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const person = await findActor(tx, personId)
    if (person === undefined) return { ok: false, code: 'not-found', what: 'person' }
    const token = createToken(actor.governmentId)
    const link = { tokenHash: hashToken(token), personId, madeBy: actor.personId }
    const expiresAt = await insertInvitation(tx, { ...link, dropsAuthenticator })
    const subject = { kind: 'account', id: personId } as const
    const details = { personName: person.name, dropsAuthenticator }
    await recordAudit(tx, { actor, action: 'person.invited', subject, details })
    return { ok: true, token: token.text, expiresAt, personName: person.name }
  })
}

/** What a link opens, or why it opens nothing any more. Looking at it does not use it up. */
export async function getInvitation(
  db: Database,
  text: string,
): Promise<Outcome<{ readonly invitation: Invitation }>> {
  const token = readToken(text)
  if (token === undefined) return { ok: false, code: 'link-unknown' }
  return inGovernment(db, token.governmentId, async (tx) => {
    const found = await lockInvitation(tx, hashToken(token))
    const closed = whyClosed(found)
    if (closed !== undefined || found === undefined) return closed ?? unknownLink
    return { ok: true, invitation: describe(found) }
  })
}

type Acceptance = {
  readonly token: string
  /** Taken where the account is made; an account keeps its name. */
  readonly name: string
  readonly password: string
  readonly device: string
}

/** Uses a link up: the person has an account with this password and is signed in, or owes the app's code. */
export async function acceptInvitation(
  db: Database,
  given: Acceptance,
): Promise<Outcome<SignedIn>> {
  const opened = await getInvitation(db, given.token)
  if (!opened.ok) return opened
  const { personName, governmentName, besideCode, hasAccount } = opened.invitation
  const signInName = readSignInName(hasAccount ? opened.invitation.signInName : given.name)
  if (signInName === undefined) return { ok: false, code: 'bad-sign-in-name' }
  const names = [personName, governmentName, signInName]
  const problem = await checkPassword(given.password, { besideCode, names })
  if (problem !== undefined) return { ok: false, code: 'weak-password', problem }
  const passwordHash = await hashPassword(given.password)
  return openAccount(db, { ...given, signInName, passwordHash })
}

type Opening = {
  readonly token: string
  readonly signInName: string
  readonly passwordHash: string
  readonly device: string
}

async function openAccount(db: Database, opening: Opening): Promise<Outcome<SignedIn>> {
  const token = readToken(opening.token)
  if (token === undefined) return unknownLink
  return inGovernment(db, token.governmentId, async (tx): Promise<Outcome<SignedIn>> => {
    const tokenHash = hashToken(token)
    const found = await lockInvitation(tx, tokenHash) // of two tabs one waits here, and finds it used
    const closed = whyClosed(found)
    if (closed !== undefined || found === undefined) return closed ?? unknownLink
    if (!(await setPassword(tx, found, opening))) return { ok: false, code: 'name-taken' }
    await markInvitationUsed(tx, tokenHash)
    const account = await lockAccount(tx, found.personId)
    if (account === undefined) return unknownLink
    return enter(tx, db, { account, device: opening.device, cameBy: 'link' })
  })
}

/** Makes the account or changes its password; false where the sign-in name is somebody else's. */
async function setPassword(tx: Tx, found: Found, opening: Opening): Promise<boolean> {
  const { personId, personName, signInName: known, dropsAuthenticator } = found
  const { signInName, passwordHash } = opening
  const made = known === null
  if (made && !(await insertAccount(tx, { personId, signInName, passwordHash }))) return false
  if (!made) await resetPassword(tx, personId, passwordHash)
  if (dropsAuthenticator) {
    await updateTotpSecret(tx, personId, { sealed: null, codeHashes: [] })
    await deletePasskeys(tx, personId)
  }
  await deleteSessions(tx, personId)
  await deleteHalfSignIns(tx, personId)
  await expireInvitations(tx, personId)
  await recordAudit(tx, {
    actor: { personId, name: personName },
    action: made ? 'account.opened' : 'password.reset',
    subject: { kind: 'account', id: personId },
    details: { signInName: known ?? signInName, dropsAuthenticator },
  })
  return true
}

type Found = NonNullable<Awaited<ReturnType<typeof lockInvitation>>>

const unknownLink = { ok: false, code: 'link-unknown' } as const

function whyClosed(found: Found | undefined): Failure | undefined {
  if (found === undefined) return unknownLink
  if (found.used) return { ok: false, code: 'link-used' }
  return found.expired ? { ok: false, code: 'link-expired' } : undefined
}

function describe(found: Found): Invitation {
  const { personName, governmentName, signInName, totpSecret, dropsAuthenticator } = found
  return {
    personName,
    governmentName,
    signInName: signInName ?? suggestSignInName(personName),
    hasAccount: signInName !== null,
    besideCode: totpSecret !== null && !dropsAuthenticator,
  }
}
