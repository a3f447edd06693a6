import { readCertificate, type Certificate } from '../certificate/certificate.ts'
import { childrenOf, readDer, readOid, tags, type Der } from '../der/der.ts'
import { oids } from '../der/oids.ts'

/** A CMS signature by one signer over something that it does not contain. */
export type Cms = {
  readonly signer: Certificate
  readonly others: readonly Certificate[]
  /** Dotted identifiers of the algorithms. */
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: string
  readonly signature: Buffer
  /** What was signed: the attributes as a SET. */
  readonly signedAttributes: Buffer
  readonly contentType: string
  readonly messageDigest: Buffer
  /** The certificate that the signature names as its own (signing-certificate-v2), where it does. */
  readonly namedCertificate: NamedCertificate | undefined
}

export type NamedCertificate = { readonly hashAlgorithm: string; readonly hash: Buffer }

/** Reads a signature; undefined where the bytes hold none of one signer, with its certificate. Never throws. */
export function readCms(bytes: Uint8Array): Cms | undefined {
  const [type, wrapped] = childrenOf(readDer(bytes))
  const parts = childrenOf(childrenOf(wrapped)[0])
  const signers = childrenOf(parts.at(-1))
  const [signerInfo] = signers
  if (readOid(type) !== oids.signedData || signers.length !== 1) return undefined
  const content = childrenOf(parts[2])
  if (readOid(content[0]) !== oids.data || content.length !== 1) return undefined
  const certificates = childrenOf(parts.slice(3, -1).find(({ tag }) => tag === 0xa0))
    .map(({ whole }) => readCertificate(whole))
    .filter((certificate) => certificate !== undefined)
  return readSigner(childrenOf(signerInfo), certificates)
}

function readSigner(parts: readonly Der[], certificates: readonly Certificate[]): Cms | undefined {
  const [, id, digest, attributes, algorithm, signature] = parts
  const signer = findSigner(id, certificates)
  if (signer === undefined || attributes?.tag !== 0xa0 || signature?.tag !== tags.octets) {
    return undefined
  }
  const valueOf = attributeReader(attributes)
  return {
    signer,
    others: certificates.filter((one) => one !== signer),
    digestAlgorithm: readOid(childrenOf(digest)[0]),
    signatureAlgorithm: readOid(childrenOf(algorithm)[0]),
    signature: signature.content,
    signedAttributes: Buffer.concat([Buffer.of(tags.set), attributes.whole.subarray(1)]),
    contentType: readOid(valueOf(oids.contentType)),
    messageDigest: valueOf(oids.messageDigest)?.content ?? Buffer.alloc(0),
    namedCertificate: readNamedCertificate(valueOf(oids.signingCertificateV2)),
  }
}

/** By issuer and serial number, as nearly all signatures name it. */
function findSigner(
  id: Der | undefined,
  certificates: readonly Certificate[],
): Certificate | undefined {
  const [issuer, serial] = childrenOf(id)
  if (id?.tag !== tags.sequence || issuer === undefined || serial === undefined) return undefined
  return certificates.find(
    (one) => one.issuer.whole.equals(issuer.whole) && one.serial.whole.equals(serial.whole),
  )
}

/** Attributes stand once, each with one value; those of which there are several are read as none. */
function attributeReader(attributes: Der): (name: string) => Der | undefined {
  const all = childrenOf(attributes).map(childrenOf)
  return (name) => {
    const found = all.filter(([type]) => readOid(type) === name)
    const values = childrenOf(found[0]?.[1])
    return found.length === 1 && values.length === 1 ? values[0] : undefined
  }
}

/** The first of the certificates named is the signer's (RFC 5035, section 4). */
function readNamedCertificate(attribute: Der | undefined): NamedCertificate | undefined {
  const parts = childrenOf(childrenOf(childrenOf(attribute)[0])[0])
  const [first, second] = parts
  const named = first?.tag === tags.sequence
  const hash = named ? second : first
  if (hash?.tag !== tags.octets) return undefined
  const hashAlgorithm = named ? readOid(childrenOf(first)[0]) : oids.sha256
  return { hashAlgorithm, hash: hash.content }
}
