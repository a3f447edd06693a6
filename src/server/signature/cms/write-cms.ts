import { createHash } from 'node:crypto'
import type { Certificate } from '../certificate/certificate.ts'
import { tags, writeDer, writeOid, writeSequence, writeSet, writeSmallInteger } from '../der/der.ts'
import { oids } from '../der/oids.ts'
import type { Signer } from '../signer.ts'

const nothing = writeDer(tags.nothing)
const sha256 = writeSequence(writeOid(oids.sha256))

/**
 * The attributes that are signed for a PAdES baseline signature (ETSI EN 319 142-1, 5.3): content
 * type, digest of the document, and which certificate signs (ESS signing-certificate-v2, RFC 5035).
 * No time: that stands in the PDF. In DER, as a SET, which is what gets signed.
 */
export function writeSignedAttributes(digest: Uint8Array, { der }: Certificate): Buffer {
  const certificateHash = createHash('sha256').update(der).digest()
  // ESSCertIDv2 with its usual hash, SHA-256, which DER leaves out.
  const certificateId = writeSequence(writeDer(tags.octets, certificateHash))
  return writeSet(
    writeAttribute(oids.contentType, writeOid(oids.data)),
    writeAttribute(oids.messageDigest, writeDer(tags.octets, digest)),
    writeAttribute(oids.signingCertificateV2, writeSequence(writeSequence(certificateId))),
  )
}

function writeAttribute(name: string, value: Uint8Array): Buffer {
  return writeSequence(writeOid(name), writeSet(value))
}

/** Signature over the attributes, attributes and certificates as CMS SignedData (RFC 5652), without the document. */
export function writeCms(
  { certificate, chain }: Pick<Signer, 'certificate' | 'chain'>,
  attributes: Uint8Array,
  signature: Uint8Array,
): Buffer {
  const signerInfo = writeSequence(
    writeSmallInteger(1),
    writeSequence(certificate.issuer.whole, certificate.serial.whole),
    sha256,
    writeImplicit(attributes),
    signatureAlgorithm(certificate),
    writeDer(tags.octets, signature),
  )
  const certificates = [certificate, ...chain].map(({ der }) => der)
  const signedData = writeSequence(
    writeSmallInteger(1),
    writeSet(sha256),
    writeSequence(writeOid(oids.data)),
    writeImplicit(writeSet(...certificates)),
    writeSet(signerInfo),
  )
  return writeSequence(writeOid(oids.signedData), writeDer(0xa0, signedData))
}

/** A set under the tag [0] instead of its own. */
function writeImplicit(set: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0xa0), set.subarray(1)])
}

function signatureAlgorithm({ x509 }: Certificate): Buffer {
  return x509.publicKey.asymmetricKeyType === 'rsa'
    ? writeSequence(writeOid(oids.rsaWithSha256), nothing)
    : writeSequence(writeOid(oids.ecdsaWithSha256))
}
