import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { createHash } from 'node:crypto'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import type { Started } from '../session/start-session.ts'
import { findAccountSummary, lockAccount } from './account.queries.ts'
import { recordFailure } from './attempt.ts'
import { createChallenge, isChallenge } from './challenge.ts'
import { mayLose, proveOwn, renew, type OwnSession } from './own-account.ts'
import { readMadeKey, readSignature } from './passkey-answer.ts'
import {
  deletePasskeys,
  insertPasskey,
  listPasskeyRows,
  lockPasskey,
  takeChallenge,
  usePasskey,
} from './passkey.queries.ts'
import { finish, type Browser, type SignedIn } from './sign-in.service.ts'
import { readUserHandle, writeUserHandle } from './user-handle.ts'

/** This site as passkeys know it: they are made for its host and sign nowhere else. */
export type PasskeySite = { readonly host: string; readonly origins: readonly string[] }

/** COSE numbers of Ed25519, ES256 and RS256: what devices have. */
const algorithms = [-8, -7, -257]
const refused = { ok: false, code: 'passkey-refused' } as const

/** What a browser needs to make a passkey of the asking person; undefined where there is no account. */
export async function offerPasskey({ db, actor, session }: OwnSession, site: PasskeySite) {
  const { governmentId, personId } = actor
  const found = await inGovernment(db, governmentId, async (tx) => ({
    account: await findAccountSummary(tx, personId),
    passkeys: await listPasskeyRows(tx, personId),
  }))
  if (found.account === undefined) return undefined
  return generateRegistrationOptions({
    rpName: 'Tatalaksana',
    rpID: site.host,
    userName: found.account.signInName,
    userDisplayName: actor.name,
    userID: writeUserHandle(actor),
    challenge: createChallenge(db.secretKey, `add ${session.sessionId}`),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: found.passkeys.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

type Addition = {
  readonly site: PasskeySite
  readonly password: string
  /** What the browser said, as JSON. */
  readonly answer: string
  readonly device: string
}

/** Takes a new passkey. It must have verified its person (fingerprint, PIN …). */
export async function addPasskey(own: OwnSession, given: Addition): Promise<Outcome<Started>> {
  const proved = await proveOwn(own, given.password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const { db, actor, session } = own
  const { personId } = actor
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Started>> => {
    const purpose = `add ${session.sessionId}`
    const made = await verifyMadeKey(given, takeFresh(tx, db, purpose))
    if (made === undefined) return refused
    await insertPasskey(tx, { personId, device: given.device, ...made })
    return { ok: true, ...(await renew(tx, session, 'passkey.added')) }
  })
}

/** Forgets a passkey of the asking person. */
export async function removePasskey(
  own: OwnSession,
  { password, id }: { readonly password: string; readonly id: string },
): Promise<Outcome<Started>> {
  const proved = await proveOwn(own, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const { db, actor, session } = own
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Started>> => {
    if (!(await mayLose(tx, actor.personId, { passkey: id })))
      return { ok: false, code: 'factor-due' }
    const removed = await deletePasskeys(tx, actor.personId, id)
    if (removed === 0) return { ok: false, code: 'no-longer-open' } // in another tab, just now
    return { ok: true, ...(await renew(tx, session, 'passkey.removed')) }
  })
}

/** What a browser needs to sign in with whichever passkey it has. `browserSecret` is known to it alone. */
export function askForPasskey(db: Database, site: PasskeySite, browserSecret: string) {
  return generateAuthenticationOptions({
    rpID: site.host,
    challenge: createChallenge(db.secretKey, `sign in ${browserSecret}`),
    userVerification: 'required',
  })
}

type PasskeySignIn = Browser & {
  readonly site: PasskeySite
  readonly browserSecret: string
  readonly answer: string
}

/** Signs in with a passkey, which is something one has and, verified, something one knows or is. */
export async function signInWithPasskey(
  db: Database,
  given: PasskeySignIn,
): Promise<Outcome<SignedIn>> {
  const answer = readSignature(given.answer)
  const place = readUserHandle(answer?.response.userHandle ?? '')
  if (answer === undefined || place === undefined) return refused
  const { governmentId, personId } = place
  return inGovernment(db, governmentId, async (tx): Promise<Outcome<SignedIn>> => {
    const account = await lockAccount(tx, personId)
    const passkey = await lockPasskey(tx, personId, answer.id)
    if (account === undefined || passkey === undefined) return refused
    const take = takeFresh(tx, db, `sign in ${given.browserSecret}`)
    const counter = await verifySignature({ ...given, passkey, answer }, take)
    if (counter === undefined) {
      await recordFailure(tx, personId)
      return refused
    }
    await usePasskey(tx, personId, { id: passkey.id, counter })
    return finish(tx, db, { account, device: given.device, cameBy: 'passkey' })
  })
}

type Take = (challenge: string) => Promise<boolean>

/** Uses up a challenge that is ours, for this purpose and not too old. */
function takeFresh(tx: Tx, db: Database, purpose: string): Take {
  return async (challenge) => {
    if (!isChallenge(db.secretKey, challenge, purpose)) return false
    return takeChallenge(tx, createHash('sha256').update(challenge).digest())
  }
}

async function verifyMadeKey({ site, answer }: Addition, expectedChallenge: Take) {
  const response = readMadeKey(answer)
  if (response === undefined) return undefined
  const verified = await orUndefined(
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      ...expectedOf(site),
      supportedAlgorithmIDs: algorithms,
    }),
  )
  return verified?.registrationInfo?.credential
}

type SignatureToVerify = {
  readonly site: PasskeySite
  readonly passkey: NonNullable<Awaited<ReturnType<typeof lockPasskey>>>
  readonly answer: NonNullable<ReturnType<typeof readSignature>>
}

/** How often the device has signed by now; undefined where the signature does not hold. */
async function verifySignature(
  { site, passkey, answer: response }: SignatureToVerify,
  expectedChallenge: Take,
): Promise<number | undefined> {
  const credential = { ...passkey, publicKey: new Uint8Array(passkey.publicKey) }
  const verified = await orUndefined(
    verifyAuthenticationResponse({ response, expectedChallenge, ...expectedOf(site), credential }),
  )
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}

function expectedOf({ host, origins }: PasskeySite) {
  return { expectedOrigin: [...origins], expectedRPID: host, requireUserVerification: true }
}

/** The library throws for whatever is wrong with an answer, which is what a stranger may send. */
async function orUndefined<T>(verifying: Promise<T>): Promise<T | undefined> {
  try {
    return await verifying
  } catch {
    return undefined
  }
}
