import { createHash } from 'node:crypto'
import type { StampPlace } from '#print'
import { findCertificateFault } from './certificate/certificate.ts'
import { writeCms, writeSignedAttributes } from './cms/write-cms.ts'
import { appendSignature, fillGap, signedPieces } from './pdf/append-signature.ts'
import type { SignFault, Signer } from './signer.ts'

export type SignedPdf =
  | { readonly ok: true; readonly pdf: Buffer }
  | { readonly ok: false; readonly fault: SignFault }

/** Everything in a CMS but certificates. */
const cmsFrame = 2048

/**
 * Signs a file of our printer as a PAdES baseline B-B signature, in an update behind its last byte;
 * the field covers the stamp that the printer set. Same file, key and time: the same bytes are signed.
 */
export async function signPdf(
  pdf: Uint8Array,
  signer: Signer,
  at: { readonly place: StampPlace; readonly signedAt: Date },
): Promise<SignedPdf> {
  const { certificate, chain } = signer
  const fault = findCertificateFault(certificate, at.signedAt)
  if (fault !== undefined) return { ok: false, fault }
  const cmsBytes = [certificate, ...chain].reduce((sum, { der }) => sum + der.length, cmsFrame)
  const unsigned = appendSignature(Buffer.from(pdf), { ...at, cmsBytes })
  if (unsigned === undefined) return { ok: false, fault: { code: 'document-not-signable' } }
  const digest = createHash('sha256')
  for (const piece of signedPieces(unsigned)) digest.update(piece)
  const attributes = writeSignedAttributes(digest.digest(), certificate)
  const answer = await signer.sign(attributes)
  if (!answer.ok) return answer
  return { ok: true, pdf: fillGap(unsigned, writeCms(signer, attributes, answer.signature)) }
}
