import { z } from 'zod'
import { inGovernment, type Database } from '../../database/database.ts'
import { seal, unseal } from '../../database/seal.ts'
import type { Outcome } from '../../failure.ts'
import type { Started } from '../../session/start-session.ts'
import { lockAccount } from '../account.queries.ts'
import { proveOwn, renew, type OwnSession } from '../own-account.ts'
import { enter, type SignedIn } from '../sign-in.service.ts'
import type { Identity, IdentityProvider } from './identity-provider.ts'
import { deleteIdentities, findIdentityPlace, insertIdentity } from './identity.queries.ts'

const errand = z.object({
  /** Session that is to be linked; absent where somebody signs in. */
  linksSession: z.string().optional(),
  /** Where the person wanted to go. */
  after: z.string(),
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
})
type Errand = z.infer<typeof errand>

const place = 'single-sign-on'
const unlinked = { ok: false, code: 'identity-unlinked' } as const

type Beginning = {
  readonly returnTo: string
  readonly after: string
  readonly linksSession?: string
}

/** Where to send somebody for single sign-on, and a sealed ticket for the browser to keep meanwhile. */
export async function beginSingleSignOn(
  db: Database,
  provider: IdentityProvider,
  { returnTo, ...rest }: Beginning,
): Promise<Outcome<{ readonly url: string; readonly ticket: string }>> {
  try {
    const { url, checks } = await provider.begin(returnTo)
    const text = JSON.stringify({ ...rest, checks } satisfies Errand)
    const ticket = seal(db.secretKey, Buffer.from(text), place).toString('base64url')
    return { ok: true, url, ticket }
  } catch {
    return { ok: false, code: 'provider-silent' } // not found, not answering, not speaking OpenID
  }
}

/** Proves the asking person before the own account is linked: then as `beginSingleSignOn`. */
export async function beginLinking(
  own: OwnSession,
  provider: IdentityProvider,
  { password, returnTo }: { readonly password: string; readonly returnTo: string },
): Promise<Outcome<{ readonly url: string; readonly ticket: string }>> {
  const proved = await proveOwn(own, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const linksSession = own.session.sessionId
  return beginSingleSignOn(own.db, provider, { returnTo, linksSession, after: '/account' })
}

type Return = { readonly ticket: string; readonly address: URL }

/** Who came back from the provider, and on what errand. */
export async function endSingleSignOn(
  db: Database,
  provider: IdentityProvider,
  { ticket, address }: Return,
): Promise<Outcome<Omit<Errand, 'checks'> & { readonly identity: Identity }>> {
  const errand = readTicket(db, ticket)
  if (errand === undefined) return { ok: false, code: 'sign-in-late' }
  const { checks, ...rest } = errand
  try {
    return { ok: true, ...rest, identity: await provider.finish(address, checks) }
  } catch {
    return { ok: false, code: 'provider-refused' } // cancelled there, or an answer to another question
  }
}

function readTicket({ secretKey }: Database, ticket: string): Errand | undefined {
  try {
    const text = unseal(secretKey, Buffer.from(ticket, 'base64url'), place).toString()
    return errand.parse(JSON.parse(text))
  } catch {
    return undefined // not sealed here
  }
}

/** Signs in the person to whom an identity is linked; the app's code stays due. */
export async function signInByIdentity(
  db: Database,
  { identity, device }: { readonly identity: Identity; readonly device: string },
): Promise<Outcome<SignedIn>> {
  const found = await findIdentityPlace(db, identity)
  if (found === undefined) return unlinked
  return inGovernment(db, found.governmentId, async (tx): Promise<Outcome<SignedIn>> => {
    const account = await lockAccount(tx, found.personId)
    if (account === undefined) return unlinked
    return enter(tx, db, { account, device, cameBy: 'single-sign-on' })
  })
}

/** Links an identity to the account of the session that set out for it. */
export async function linkIdentity(
  { db, actor, session }: OwnSession,
  { identity, linksSession }: { readonly identity: Identity; readonly linksSession: string },
): Promise<Outcome<Started>> {
  if (linksSession !== session.sessionId) return { ok: false, code: 'sign-in-late' }
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Started>> => {
    const linked = await insertIdentity(tx, actor.personId, identity)
    if (!linked) return { ok: false, code: 'identity-taken' }
    return { ok: true, ...(await renew(tx, session, 'identity.linked')) }
  })
}

/** Unlinks the asking person from the provider. */
export async function unlinkIdentity(own: OwnSession, password: string): Promise<Outcome<Started>> {
  const proved = await proveOwn(own, password)
  if (proved === undefined) return { ok: false, code: 'wrong-credentials' }
  const { db, actor, session } = own
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<Started>> => {
    const count = await deleteIdentities(tx, actor.personId)
    if (count === 0) return { ok: false, code: 'no-longer-open' }
    return { ok: true, ...(await renew(tx, session, 'identity.unlinked')) }
  })
}
