import type { Certificate } from './certificate.ts'
import { readCertificate } from './certificate.ts'

/** Certificates of certified providers (PSrE) in which a chain must end for a signature to be called certified. */
export type TrustAnchors = readonly Certificate[]

/** So far up is looked. */
export const longestChain = 6

/** Reads the certificates of a PEM file; undefined where one of them cannot be read. */
export function readTrustAnchors(pem: string): TrustAnchors | undefined {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  const read = blocks.map((block) =>
    readCertificate(Buffer.from(block.replaceAll(/-----[^-]*-----/g, ''), 'base64')),
  )
  const anchors = read.filter((one) => one !== undefined)
  return anchors.length === read.length ? anchors : undefined
}

/**
 * Does a chain lead from the certificate to an anchor, each link signed by the next, a certificate
 * authority, and all of it valid at the time? `others` are those that came with the signature.
 */
export function isAnchored(
  certificate: Certificate,
  others: readonly Certificate[],
  { anchors, at }: { readonly anchors: TrustAnchors; readonly at: Date },
): boolean {
  if (anchors.length === 0) return false
  const known = [...anchors, ...others]
  let link = certificate
  for (let length = 0; length < longestChain; length += 1) {
    if (!isValidAt(link, at)) return false
    if (anchors.some(({ fingerprint }) => fingerprint === link.fingerprint)) return true
    const issuer = findIssuer(
      link,
      known.filter((one) => isValidAt(one, at)),
    )
    if (issuer === undefined || issuer.fingerprint === link.fingerprint) return false
    link = issuer
  }
  return false
}

function isValidAt({ validFrom, validTo }: Certificate, at: Date): boolean {
  return validFrom <= at && at <= validTo
}

/** Who of the known has issued the certificate. */
export function findIssuer(
  certificate: Certificate,
  known: readonly Certificate[],
): Certificate | undefined {
  return known.find((one) => hasIssued(one, certificate))
}

/** Names, key identifiers, the right to sign certificates, and the signature itself. */
function hasIssued({ x509: issuer }: Certificate, { x509 }: Certificate): boolean {
  return issuer.ca && x509.checkIssued(issuer) && x509.verify(issuer.publicKey)
}
