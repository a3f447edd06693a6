import { constants, createHash, verify } from 'node:crypto'
import { findCertificateFault, issuerOf, subjectOf } from '../certificate/certificate.ts'
import { findRevocation, type Revocation } from '../certificate/find-revocation.ts'
import type { RevocationList } from '../certificate/revocation-list.ts'
import { isAnchored, type TrustAnchors } from '../certificate/trust.ts'
import { readCms, type Cms } from '../cms/read-cms.ts'
import { digestNames, oids } from '../der/oids.ts'
import { findSignatures, type FoundSignature } from './find-signatures.ts'

/**
 * - `certified`: every signature stands, and its certificate comes from a provider among the anchors
 * - `uncertified`: every signature stands, but nobody certified vouches for who signed
 * - `none`: nothing is signed, or a signature does not stand
 */
export type Standing = 'certified' | 'uncertified' | 'none'

export type Verdict = {
  readonly standing: Standing
  readonly problems: readonly DocumentProblem[]
  readonly signatures: readonly SignatureReport[]
}

export type DocumentProblem =
  | 'not-a-pdf'
  | 'not-signed'
  | 'too-many-signatures'
  | 'changed-after-signing'

export type SignatureReport = {
  /** None: the signature stands. */
  readonly problems: readonly SignatureProblem[]
  readonly signer?: SignerReport
  /** As the signer's program says; nobody else bears witness. */
  readonly claimedAt?: Date
  /** Up to the last byte of the file; where not, something was added later. */
  readonly coversAll: boolean
}

export type SignerReport = {
  readonly subject: string
  readonly issuer: string
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string
  readonly certified: boolean
  /**
   * Revoked without the problem `certificate-revoked`: the signature claims to be older. Nobody bears
   * witness to that, so it is not called certified.
   */
  readonly revocation: Revocation
}

export type SignatureProblem =
  /** It does not cover the document from the first byte on, or leaves out more than itself. */
  | 'byte-range-broken'
  | 'signature-unreadable'
  /** What is signed is not what stands in the file. */
  | 'content-changed'
  /** The signature was not made with the key of its certificate. */
  | 'signature-wrong'
  /** The signature names another certificate than the one that came with it, or none. */
  | 'certificate-exchanged'
  | 'algorithm-unsafe'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-unfit'
  /** Before the time of signing that the signature claims, or it claims none. */
  | 'certificate-revoked'

export type VerifyOptions = {
  readonly anchors?: TrustAnchors
  readonly lists?: readonly RevocationList[]
  readonly now?: Date
}

/**
 * Verifies a signed PDF of any make: byte range, digest, signature over the signed attributes, named
 * certificate, its validity at the time of signing, revocation as far as the lists at hand tell, and
 * that nothing was appended afterwards. Any bytes whatever give a verdict; never throws. Linear in the file.
 */
export function verifySignedPdf(bytes: Uint8Array, options: VerifyOptions = {}): Verdict {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!pdf.subarray(0, 1024).includes('%PDF-')) return noVerdict('not-a-pdf')
  const found = findSignatures(pdf)
  if (found === 'too-many') return noVerdict('too-many-signatures')
  if (found.length === 0) return noVerdict('not-signed')
  const signatures = found.map((one) =>
    one === undefined
      ? broken('byte-range-broken')
      : { ...reportOn(one, options), coversAll: one.end === pdf.length },
  )
  // What an earlier signature does not cover, a later one does; what none covers was appended.
  const end = Math.max(0, ...found.map((one) => one?.end ?? 0))
  const problems = end === pdf.length || end === 0 ? [] : (['changed-after-signing'] as const)
  return { standing: standingOf(signatures, problems), problems, signatures }
}

function noVerdict(problem: DocumentProblem): Verdict {
  return { standing: 'none', problems: [problem], signatures: [] }
}

function broken(problem: SignatureProblem): SignatureReport {
  return { problems: [problem], coversAll: false }
}

function standingOf(
  signatures: readonly SignatureReport[],
  problems: readonly DocumentProblem[],
): Standing {
  const stands = signatures.every((one) => one.problems.length === 0)
  if (problems.length > 0 || !stands) return 'none'
  return signatures.every(({ signer }) => signer?.certified === true) ? 'certified' : 'uncertified'
}

function reportOn(
  found: FoundSignature,
  options: VerifyOptions,
): Omit<SignatureReport, 'coversAll'> {
  const { claimedAt } = found
  const { anchors = [], lists = [], now = new Date() } = options
  const cms = readCms(found.cms)
  if (cms === undefined) return broken('signature-unreadable')
  const at = claimedAt ?? now
  const revocation = findRevocation(cms.signer, cms.others, { anchors, lists, now })
  const isRevoked = revocation.kind === 'revoked'
  const problems = findProblems(found, cms, at)
  if (isRevoked && revocation.on <= at) problems.push('certificate-revoked')
  const stands = problems.length === 0 && !isRevoked
  const certified = stands && isAnchored(cms.signer, cms.others, { anchors, at })
  const { fingerprint } = cms.signer
  const issuer = issuerOf(cms.signer)
  return {
    problems,
    signer: { subject: subjectOf(cms.signer), issuer, fingerprint, certified, revocation },
    ...(claimedAt && { claimedAt }),
  }
}

function findProblems(found: FoundSignature, cms: Cms, at: Date): SignatureProblem[] {
  const digestName = digestNames[cms.digestAlgorithm]
  if (digestName === undefined || !isKnownAlgorithm(cms)) return ['algorithm-unsafe']
  const problems: SignatureProblem[] = []
  const digest = createHash(digestName)
  for (const piece of found.covered) digest.update(piece)
  const isSame = digest.digest().equals(cms.messageDigest)
  if (!isSame || cms.contentType !== oids.data) problems.push('content-changed')
  if (!isSignatureRight(cms, digestName)) problems.push('signature-wrong')
  if (!isNamedCertificateRight(found, cms)) problems.push('certificate-exchanged')
  const fault = findCertificateFault(cms.signer, at)
  if (fault !== undefined) problems.push(fault.code)
  return problems
}

const rsaAlgorithms = new Set<string>([
  oids.rsa,
  oids.rsaPss,
  oids.rsaWithSha256,
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
])
const ecdsaAlgorithms = new Set<string>([
  oids.ecdsaWithSha256,
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
])

function isKnownAlgorithm({ signatureAlgorithm, signer }: Cms): boolean {
  const known = signer.x509.publicKey.asymmetricKeyType === 'rsa' ? rsaAlgorithms : ecdsaAlgorithms
  return known.has(signatureAlgorithm)
}

function isSignatureRight(cms: Cms, digestName: string): boolean {
  const { signer, signatureAlgorithm, signature, signedAttributes } = cms
  const key = signer.x509.publicKey
  const padding =
    signatureAlgorithm === oids.rsaPss
      ? constants.RSA_PKCS1_PSS_PADDING
      : constants.RSA_PKCS1_PADDING
  try {
    const how = key.asymmetricKeyType === 'rsa' ? { key, padding } : { key }
    return verify(digestName, signedAttributes, how, signature)
  } catch {
    return false // a signature that is none at all
  }
}

/** PAdES asks for the name of the certificate; older kinds of signatures may lack it. */
function isNamedCertificateRight({ subFilter }: FoundSignature, cms: Cms): boolean {
  const { namedCertificate: named, signer } = cms
  if (named === undefined) return subFilter === 'adbe.pkcs7.detached'
  const name = digestNames[named.hashAlgorithm]
  return name !== undefined && createHash(name).update(signer.der).digest().equals(named.hash)
}
