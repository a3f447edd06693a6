import { Secret, TOTP } from 'otpauth'
import type { Context } from '../context.ts'
import type { Database } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { findSession } from '../session/session.service.ts'
import type { Session } from '../session/start-session.ts'
import { addAuthenticator, findAccount, offerAuthenticator } from './account.service.ts'
import { acceptInvitation, invitePerson } from './invitation.service.ts'
import { signIn, type SignedIn } from './sign-in.service.ts'

/** For tests: a password that nothing speaks against. */
export const goodPassword = 'kerbau menyeberang jembatan'

/** For tests: what the answer gives, or an error with its code. */
export function unwrap<T>(answer: Outcome<T>): T {
  if (answer.ok) return answer
  throw new Error(`unexpected failure '${answer.code}'`)
}

/** For tests: a person who has come to an account by a link of the administrator, with a session. */
export async function openAccount(
  administrator: Context,
  person: Context,
  signInName: string,
): Promise<Context & { readonly session: Session; readonly token: string }> {
  const { db } = person
  const invited = unwrap(await invitePerson(administrator, person.actor.personId))
  const given = { token: invited.token, name: signInName, password: goodPassword, device: '' }
  return enterWhole(db, unwrap(await acceptInvitation(db, given)))
}

/** For tests: signed in with the good password. */
export async function enterWithPassword(db: Database, name: string) {
  return enterWhole(db, unwrap(await signIn(db, { name, password: goodPassword, device: '' })))
}

async function enterWhole(db: Database, entered: SignedIn) {
  if (entered.kind !== 'signed-in') throw new Error('a code is due')
  const session = await findSession(db, entered.token)
  if (session === undefined) throw new Error('no session')
  const { token, deviceProof } = entered
  return { db, actor: session.actor, session, token, deviceProof }
}

/** For tests: adds an app, whose codes are `codeAt`; gives the recovery codes. */
export async function addApp(own: Context & { readonly session: Session }) {
  await offerAuthenticator(own)
  const secret = (await findAccount(own))?.authenticatorNext?.text ?? ''
  // The code of the step before, so that this step's is still to be used.
  const code = codeAt(secret, -30)
  const added = unwrap(await addAuthenticator(own, { password: goodPassword, code }))
  return { secret, recoveryCodes: added.recoveryCodes, session: added.session, code }
}

/** For tests: what an app shows so many seconds from now. */
export function codeAt(secretText: string, seconds = 0): string {
  const secret = Secret.fromBase32(secretText.replaceAll(' ', ''))
  return TOTP.generate({ secret, timestamp: Date.now() + seconds * 1000 })
}
