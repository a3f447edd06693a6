import { createHash, X509Certificate } from 'node:crypto'
import { childrenOf, readDer, readOid, tags, type Der } from '../der/der.ts'
import { oids } from '../der/oids.ts'

/** A certificate (X.509), read. */
export type Certificate = {
  readonly der: Buffer
  readonly x509: X509Certificate
  /** As they stand in the certificate: a signature names it by the two. */
  readonly issuer: Der
  readonly serial: Der
  /** May its key sign documents? */
  readonly signsDocuments: boolean
  /** SHA-256, hexadecimal. */
  readonly fingerprint: string
  readonly validFrom: Date
  readonly validTo: Date
}

/** Why a certificate cannot sign at a time. */
export type CertificateFault =
  | { readonly code: 'certificate-expired'; readonly on: Date }
  | { readonly code: 'certificate-not-yet-valid'; readonly from: Date }
  /** Its key is for something else, or of a kind or size that is no longer safe. */
  | { readonly code: 'certificate-unfit' }

/** Reads a certificate; undefined where the bytes are none. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  const element = readDer(bytes)
  const [version, ...rest] = childrenOf(childrenOf(element)[0])
  // The version stands first, but not in version 1.
  const [serial, , issuer] = version?.tag === 0xa0 ? rest : [version, ...rest]
  if (element === undefined || serial === undefined || issuer === undefined) return undefined
  try {
    const x509 = new X509Certificate(element.whole)
    return {
      der: element.whole,
      x509,
      issuer,
      serial,
      signsDocuments: mayKeySign(element) && isSafeKey(x509),
      fingerprint: createHash('sha256').update(element.whole).digest('hex'),
      validFrom: x509.validFromDate,
      validTo: x509.validToDate,
    }
  } catch {
    return undefined
  }
}

/** Why the certificate could not sign at that time; undefined where it could. */
export function findCertificateFault(
  { signsDocuments, validFrom, validTo }: Certificate,
  at: Date,
): CertificateFault | undefined {
  if (!signsDocuments) return { code: 'certificate-unfit' }
  if (at < validFrom) return { code: 'certificate-not-yet-valid', from: validFrom }
  if (at > validTo) return { code: 'certificate-expired', on: validTo }
  return undefined
}

/** Key usage (RFC 5280, 4.2.1.3), where it is stated: bits 0 (digitalSignature) and 1 (contentCommitment). */
function mayKeySign(certificate: Der): boolean {
  const extensions = childrenOf(childrenOf(certificate)[0]).find(({ tag }) => tag === 0xa3)
  const usage = childrenOf(childrenOf(extensions)[0])
    .map(childrenOf)
    .find(([name]) => readOid(name) === oids.keyUsage)
  const bits = readDer(usage?.at(-1)?.content ?? Buffer.alloc(0))
  if (bits?.tag !== tags.bits) return usage === undefined
  return ((bits.content[1] ?? 0) & 0b1100_0000) !== 0
}

const leastRsaBits = 2048
const safeCurves = ['prime256v1', 'secp384r1', 'secp521r1']

function isSafeKey({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= leastRsaBits
  return type === 'ec' && safeCurves.includes(details?.namedCurve ?? '')
}

/** Who a certificate names: the common name, else the whole subject, on one line. */
export function subjectOf({ x509 }: Certificate): string {
  const lines = x509.subject.split('\n')
  const common = lines.find((line) => line.startsWith('CN='))?.slice(3)
  return common ?? lines.join(', ')
}

/** Who a certificate names as its issuer, on one line. */
export function issuerOf({ x509 }: Certificate): string {
  return x509.issuer.split('\n').join(', ')
}
