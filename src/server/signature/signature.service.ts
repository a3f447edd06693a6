import { createHash } from 'node:crypto'
import type { Stamp } from '#print'
import type { Context } from '../context.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import { isRowNumber, isUuid } from '../database/key.ts'
import type { Outcome } from '../failure.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { sopNotFound } from '../sop/change-sop.ts'
import { seesDrafts } from '../sop/sop.policy.ts'
import { findRevision } from '../sop/revision.queries.ts'
import { findSopSummary, type SopRow } from '../sop/sop.queries.ts'
import { openChecked, type CheckedSigner } from './open-checked.ts'
import type { OfficialPrinter } from './print-official.ts'
import type { KnownDocument, OfficialRevision, Signature } from './signature-record.ts'
import { maySign } from './signature.policy.ts'
import {
  findKnownDocument,
  findOfficialRevision,
  findSignature,
  findSignedPdf,
  type SigningPlace,
} from './signature.queries.ts'
import { findStanding, inSop, recordKept, revisionNotFound, signRevision } from './sign-revision.ts'
import type { SignerOpener } from './signer.ts'
import type { Signing } from './signing.ts'
import { verifySignedPdf, type Verdict, type VerifyOptions } from './verify/verify-signed-pdf.ts'

/** With what an official document is printed and signed. */
export type SigningTools = {
  readonly print: OfficialPrinter
  readonly signing: Pick<Signing, 'anchors' | 'getRevocationLists'>
  /** Opened once it is sure that the person may sign and that there is something to sign. */
  readonly openSigner: SignerOpener
  /** Where anyone can verify the document: what its QR code says, and in words what to type. */
  readonly codeStampOf: (official: OfficialRevision) => Stamp
  readonly leaseMs?: number
}

/**
 * Signs the official document of a ratified revision and records it, once: may they → open the key →
 * print with the stamp → sign → record. Where a process died between signing and recording, the next
 * who presses records what was kept, without a key.
 */
export async function signOfficialDocument(
  context: Context,
  place: SigningPlace,
  tools: SigningTools,
): Promise<Outcome<{ readonly signature: Signature }>> {
  const wanted = await lookAtOfficial(context, place)
  if (!wanted.ok) return wanted
  if (wanted.isKept) return recordKept(context, place)
  const opened = await openChecked(tools.openSigner, tools.signing, new Date())
  if (!opened.ok) return { ok: false, code: 'not-signed', fault: opened.fault }
  const { official } = wanted
  const { timeZone } = context.actor
  const { print, codeStampOf, leaseMs } = tools
  const stamp = { code: codeStampOf(official), timeZone }
  return signRevision(context, {
    ...place,
    number: official.number,
    signer: opened.signer,
    print: (signedAt) => print(official, { ...stamp, signedAt }),
    ...(leaseMs !== undefined && { leaseMs }),
  })
}

/** Looks at a key that was brought, before anything is signed with it; only for who may sign there. */
export async function checkSigner(
  context: Context,
  place: SigningPlace,
  { openSigner, signing }: Pick<SigningTools, 'openSigner' | 'signing'>,
): Promise<Outcome<{ readonly checked: CheckedSigner }>> {
  const wanted = await lookAtOfficial(context, place)
  if (!wanted.ok) return wanted
  return { ok: true, checked: await openChecked(openSigner, signing, new Date()) }
}

function lookAtOfficial(context: Context, place: SigningPlace) {
  return inSop<{ official: OfficialRevision; isKept: boolean }>(context, place, async (tx) => {
    const standing = await findStanding(tx, place)
    if (!standing.ok) return standing
    const official = await findOfficialRevision(tx, place)
    if (official === undefined) return { ok: false, code: 'not-ratified' }
    return { ...standing, official }
  })
}

/** How far a revision is on its way to a signed document, as the asking person sees it. */
export type SigningDesk = {
  /** Absent: not ratified, or no longer. */
  readonly official?: OfficialRevision
  readonly signature?: Signature
  readonly maySign: boolean
}

/** How far signing a revision is, for everyone who may see the SOP. */
export function getSigningDesk(
  context: Context,
  place: SigningPlace,
): Promise<Outcome<{ readonly desk: SigningDesk }>> {
  return inSeen<{ desk: SigningDesk }>(context, place, async (tx, sop) => {
    const revision = await findRevision(tx, place.sopId, place.revision)
    if (revision === undefined) return revisionNotFound
    const official = await findOfficialRevision(tx, place)
    const signature = await findSignature(tx, place.sopId, place.revision)
    const unitLine = makeUnitTree(await listUnitRecords(tx)).lineOf(sop.unitId)
    const found = { ...(official && { official }), ...(signature && { signature }) }
    return { ok: true, desk: { ...found, maySign: maySign(context.actor, unitLine) } }
  })
}

async function inSeen<T>(
  { db, actor }: Context,
  { sopId, revision }: SigningPlace,
  read: (tx: Tx, sop: SopRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!isUuid(sopId)) return sopNotFound
  if (!isRowNumber(revision)) return revisionNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const sop = await findSopSummary(tx, sopId, !seesDrafts(actor))
    return sop === undefined ? sopNotFound : read(tx, sop)
  })
}

/** The signed document of a revision and its bytes, for everyone who may see the SOP. */
export function getSignedDocument(
  context: Context,
  { sopId, revision }: SigningPlace,
): Promise<Outcome<{ readonly signature: Signature; readonly pdf: Buffer }>> {
  return inSeen<{ signature: Signature; pdf: Buffer }>(context, { sopId, revision }, async (tx) => {
    const signature = await findSignature(tx, sopId, revision)
    const pdf = await findSignedPdf(tx, { sopId, revision })
    if (signature === undefined || pdf === undefined) return revisionNotFound
    return { ok: true, signature, pdf }
  })
}

/** A verdict on a file, and what is known of it here where it is a document of ours. */
export type Verification = { readonly verdict: Verdict; readonly known: KnownDocument | undefined }

/** Verifies a PDF that anyone may bring, and looks whether it is, byte for byte, a document recorded here. */
export async function verifyDocument(
  db: Database,
  bytes: Uint8Array,
  options: VerifyOptions = {},
): Promise<Verification> {
  const verdict = verifySignedPdf(bytes, options)
  const hash = createHash('sha256').update(bytes).digest()
  return { verdict, known: await findKnownDocument(db, hash) }
}
