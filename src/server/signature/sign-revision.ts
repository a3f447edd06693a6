import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isRowNumber, isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import { findRevision } from '../sop/revision.queries.ts'
import { lockSop } from '../sop/sop.queries.ts'
import { subjectOf } from './certificate/certificate.ts'
import type { PrintedForSigning } from './print-official.ts'
import type { Signature } from './signature-record.ts'
import { maySign } from './signature.policy.ts'
import {
  endSigningLease,
  findSignature,
  insertSigningAttempt,
  keepSignedPdf,
  lockSigningAttempt,
  recordSignature,
  type SigningAttempt,
  type SigningLease,
  type SigningPlace,
} from './signature.queries.ts'
import { signPdf } from './sign-pdf.ts'
import type { Signer } from './signer.ts'

/** A revision to be signed, and how its document is printed with a stamp that tells the time of signing. */
export type RevisionToSign = SigningPlace & {
  readonly print: (signedAt: Date) => Promise<PrintedForSigning>
  /** As the document shows it. */
  readonly number: string
  readonly signer: Signer
  /** So long another must wait where a process dies over it; longer than any signer takes. */
  readonly leaseMs?: number
}

const usualLeaseMs = 90_000
export const revisionNotFound = {
  ok: false,
  code: 'not-found',
  what: 'revision',
} as const satisfies Failure

/**
 * Signs a revision and records its document, once. In steps, each a transaction of its own: prepare,
 * sign (outside of any), keep what was signed, record it. Whoever comes after a process that died
 * goes on where it stopped: what was kept is recorded and not signed again.
 */
export async function signRevision(
  context: Context,
  wanted: RevisionToSign,
): Promise<Outcome<{ readonly signature: Signature }>> {
  const prepared = await prepare(context, wanted)
  if (!prepared.ok) return prepared
  if (prepared.kind === 'begun') {
    const kept = await signAndKeep(context, wanted, prepared)
    if (!kept.ok) return kept
  }
  return recordKept(context, wanted)
}

type Prepared =
  | { readonly kind: 'begun'; readonly lease: SigningLease; readonly signedAt: Date }
  | { readonly kind: 'signed-before' }

/** May they, is there anything to sign, is nobody at it? Then it is ours. */
function prepare(context: Context, wanted: RevisionToSign): Promise<Outcome<Prepared>> {
  const { sopId, revision } = wanted
  return inSop<Prepared>(context, wanted, async (tx) => {
    const standing = await findStanding(tx, wanted)
    if (!standing.ok) return standing
    if (standing.isKept) return { ok: true, kind: 'signed-before' }
    const signedAt = wholeSecond(new Date())
    const attempts = await insertSigningAttempt(tx, {
      sopId,
      revision,
      signedAt,
      number: wanted.number,
      personId: context.actor.personId,
      leaseMs: wanted.leaseMs ?? usualLeaseMs,
    })
    return { ok: true, kind: 'begun', lease: { sopId, revision, attempts }, signedAt }
  })
}

/** Is nobody at it? Perhaps somebody was, and came as far as to a signed document that is kept. */
export async function findStanding(
  tx: Tx,
  place: SigningPlace,
): Promise<Outcome<{ readonly isKept: boolean }>> {
  const signature = await findSignature(tx, place.sopId, place.revision)
  if (signature !== undefined) return alreadySigned(signature)
  const attempt = await lockSigningAttempt(tx, place)
  if (attempt?.state === 'signed') return { ok: true, isKept: true }
  return attempt?.leased === true ? beingSigned(attempt) : { ok: true, isKept: false }
}

/** PDF tells time in seconds. */
function wholeSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000)
}

async function signAndKeep(
  { db, actor }: Context,
  { print, signer, sopId, revision }: RevisionToSign,
  { lease, signedAt }: Extract<Prepared, { kind: 'begun' }>,
): Promise<Outcome<object>> {
  const printed = await print(signedAt)
  const signed = printed.ok
    ? await signPdf(printed.pdf, signer, { place: printed.place, signedAt })
    : printed
  if (!signed.ok) {
    await inGovernment(db, actor.governmentId, (tx) => endSigningLease(tx, lease))
    return { ok: false, code: 'not-signed', fault: signed.fault }
  }
  const { kind, certificate } = signer
  return inGovernment(db, actor.governmentId, async (tx) => {
    const kept = await keepSignedPdf(tx, lease, {
      pdf: signed.pdf,
      kind,
      signer: subjectOf(certificate),
      certificateHash: Buffer.from(certificate.fingerprint, 'hex'),
    })
    // Took longer than the lease: somebody else's signature counts.
    return kept ? { ok: true } : whoElse(tx, { sopId, revision })
  })
}

async function whoElse(tx: Tx, place: SigningPlace): Promise<Failure> {
  const signature = await findSignature(tx, place.sopId, place.revision)
  if (signature !== undefined) return alreadySigned(signature)
  const attempt = await lockSigningAttempt(tx, place)
  if (attempt === undefined) throw new Error('a signing attempt has vanished')
  return beingSigned(attempt)
}

/** Makes the kept document the record; of two who come to it the second learns that it is one. */
export function recordKept(
  context: Context,
  wanted: SigningPlace,
): Promise<Outcome<{ readonly signature: Signature }>> {
  const { actor } = context
  const { sopId, revision } = wanted
  return inSop<{ signature: Signature }>(context, wanted, async (tx) => {
    const isFirst = await recordSignature(tx, wanted)
    const signature = await findSignature(tx, sopId, revision)
    if (signature === undefined) throw new Error('a signature was not recorded')
    if (!isFirst) return alreadySigned(signature)
    const { kind, signer, fingerprint, documentHash } = signature
    const details = { number: revision, kind, signer, fingerprint, documentHash }
    const subject = { kind: 'sop', id: sopId } as const
    await recordAudit(tx, { actor, action: 'revision.signed', subject, details })
    return { ok: true, signature }
  })
}

/** Holds the SOP for a transaction, where the person may sign and the revision is there. */
export async function inSop<T>(
  { db, actor }: Context,
  { sopId, revision }: SigningPlace,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!isRowNumber(revision)) return revisionNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await lockSop(tx, sopId)
    if (sop === undefined) return sopNotFound
    const unitLine = makeUnitTree(await listUnitRecords(tx)).lineOf(sop.unitId)
    if (!maySign(actor, unitLine)) return { ok: false, code: 'not-allowed', action: 'sign' }
    const found = await findRevision(tx, sopId, revision)
    return found === undefined ? revisionNotFound : work(tx)
  })
}

function alreadySigned({ signedBy, signedAt }: Signature): Failure {
  return { ok: false, code: 'already-signed', signedBy, signedAt }
}

function beingSigned({ begunBy, leasedUntil }: SigningAttempt): Failure {
  return { ok: false, code: 'being-signed', by: begunBy, until: leasedUntil }
}
