import { issuerOf, subjectOf } from './certificate/certificate.ts'
import { findRevocation } from './certificate/find-revocation.ts'
import { isAnchored } from './certificate/trust.ts'
import type { SignFault, Signer, SignerOpener } from './signer.ts'
import type { Signing } from './signing.ts'

/** What a person should know of a key before signing with it. */
export type SignerFacts = {
  readonly subject: string
  readonly issuer: string
  readonly validTo: Date
  /** Would what it signs be called certified? */
  readonly certified: boolean
}

/** A signer that is ready and not known to be revoked, or why there is none. */
export type CheckedSigner =
  | { readonly ok: true; readonly signer: Signer; readonly facts: SignerFacts }
  | { readonly ok: false; readonly fault: SignFault }

/** Opens a signer and looks up its certificate: among the revoked, and whether an anchor stands above it. */
export async function openChecked(
  open: SignerOpener,
  { anchors, getRevocationLists }: Pick<Signing, 'anchors' | 'getRevocationLists'>,
  at: Date,
): Promise<CheckedSigner> {
  const opened = await open(at)
  if (!opened.ok) return opened
  const { signer } = opened
  const { certificate, chain } = signer
  const lists = await getRevocationLists()
  const revocation = findRevocation(certificate, chain, { anchors, lists, now: at })
  if (revocation.kind === 'revoked') {
    return { ok: false, fault: { code: 'certificate-revoked', on: revocation.on } }
  }
  const facts = {
    subject: subjectOf(certificate),
    issuer: issuerOf(certificate),
    validTo: certificate.validTo,
    certified: isAnchored(certificate, chain, { anchors, at }),
  }
  return { ok: true, signer, facts }
}
