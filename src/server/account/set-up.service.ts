import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { recordAudit } from '../audit/audit.service.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import { createToken, hashToken, readToken, type SecretToken } from '../session/secret-token.ts'
import { insertAccount, lockAccount } from './account.queries.ts'
import { hashPassword } from './password-hash.ts'
import { checkPassword } from './password-rules.ts'
import {
  findSetUpOffer,
  hasAnyGovernment,
  insertFirstPerson,
  insertGovernment,
  insertSetUpOffer,
  lockSetUp,
} from './set-up.queries.ts'
import { enter, type SignedIn } from './sign-in.service.ts'
import { readSignInName } from './sign-in-name.ts'

/** The zones of Indonesia: WIB, WITA, WIT. */
export const timeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const

const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text))

const setUpForm = z.object({
  governmentName: line,
  kind: z.enum(['province', 'city', 'regency']),
  timeZone: z.enum(timeZones),
  unitName: line,
  personName: line,
  position: line,
})

/** What the first government begins with. */
export type SetUp = Readonly<Record<keyof z.infer<typeof setUpForm>, string>> & {
  readonly signInName: string
  readonly password: string
}

/**
 * Offers to make the first government: the end of a link for whoever starts the program, valid for a
 * day. Undefined where there is a government. The offer is made in the name of the government that is
 * to be, whose id is chosen here.
 */
export async function offerSetUp(db: Database): Promise<string | undefined> {
  if (await hasAnyGovernment(db)) return undefined
  const token = createToken(randomUUID())
  await inGovernment(db, token.governmentId, (tx) => insertSetUpOffer(tx, hashToken(token)))
  return token.text
}

/** Does this link still set the program up? */
export async function checkSetUp(db: Database, text: string): Promise<Outcome<object>> {
  const token = readToken(text)
  if (token === undefined) return { ok: false, code: 'link-unknown' }
  const closed = await inGovernment(db, token.governmentId, (tx) => whyClosed(tx, token))
  return closed ?? { ok: true }
}

/** Makes the first government and its administrator, who is signed in. Of two at once one wins. */
export async function setUp(
  db: Database,
  { token: text, form, device }: Request,
): Promise<Outcome<SignedIn>> {
  const token = readToken(text)
  if (token === undefined) return { ok: false, code: 'link-unknown' }
  const signInName = readSignInName(form.signInName)
  const parsed = setUpForm.safeParse(form)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => String(path[0]))
    return { ok: false, code: 'incomplete-form', fields: [...new Set(fields)] }
  }
  if (signInName === undefined) return { ok: false, code: 'bad-sign-in-name' }
  const open = await checkSetUp(db, text) // before the work
  if (!open.ok) return open
  const names = [form.personName, form.governmentName, signInName]
  const problem = await checkPassword(form.password, { besideCode: false, names })
  if (problem !== undefined) return { ok: false, code: 'weak-password', problem }
  const passwordHash = await hashPassword(form.password)
  const first = { token, form: parsed.data, signInName, passwordHash, device }
  return inGovernment(db, token.governmentId, (tx) => makeFirst(tx, db, first))
}

type Request = { readonly token: string; readonly form: SetUp; readonly device: string }

type First = {
  readonly token: SecretToken
  readonly form: z.infer<typeof setUpForm>
  readonly signInName: string
  readonly passwordHash: string
  readonly device: string
}

async function makeFirst(tx: Tx, db: Database, first: First): Promise<Outcome<SignedIn>> {
  const { token, form, signInName, passwordHash, device } = first
  await lockSetUp(tx)
  const closed = await whyClosed(tx, token)
  if (closed !== undefined) return closed
  const { governmentName: name, kind, timeZone, unitName, personName, position } = form
  await insertGovernment(tx, { id: token.governmentId, name, kind, timeZone })
  const personId = await insertFirstPerson(tx, { unitName, name: personName, position })
  await insertAccount(tx, { personId, signInName, passwordHash })
  await recordAudit(tx, {
    actor: { personId, name: personName },
    action: 'government.created',
    subject: { kind: 'government', id: token.governmentId },
    details: { name, kind, timeZone, unitName },
  })
  const account = await lockAccount(tx, personId)
  if (account === undefined) throw new Error('the account just made is not there')
  return enter(tx, db, { account, device, cameBy: 'set-up' })
}

async function whyClosed(tx: Tx, token: SecretToken): Promise<Failure | undefined> {
  const offer = await findSetUpOffer(tx, hashToken(token))
  if (offer === undefined) return { ok: false, code: 'link-unknown' }
  if (await hasAnyGovernment(tx)) return { ok: false, code: 'set-up-done' }
  return offer.expired ? { ok: false, code: 'link-expired' } : undefined
}
