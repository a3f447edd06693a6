import { createHmac, createPrivateKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { readCertificate, type Certificate } from '../certificate/certificate.ts'
import { childrenOf, readDer, readOid, readSmallInteger, tags, type Der } from '../der/der.ts'
import { digestNames, oids } from '../der/oids.ts'
import type { KeyFileFault } from '../signer.ts'
import { decrypt, mostIterations } from './decrypt.ts'
import { derivePasswordKey, purposes } from './password-key.ts'

/** What a PKCS#12 file holds: one key, its certificate, and those above it. */
export type KeyFile = {
  readonly key: KeyObject
  readonly certificate: Certificate
  readonly chain: readonly Certificate[]
}

const mostBytes = 200_000
const mostBags = 50

type Bags = { readonly keys: KeyObject[]; readonly certificates: Certificate[] }

/** Reads a PKCS#12 file (RFC 7292) with its passphrase; gives the fault where that cannot be done. Never throws. */
export async function readP12(
  bytes: Uint8Array,
  passphrase: string,
): Promise<KeyFile | KeyFileFault> {
  if (bytes.length > mostBytes) return 'key-file-too-large'
  const [, content, mac] = childrenOf(readDer(bytes))
  const safe = childrenOf(childrenOf(content)[1])[0]
  if (safe?.tag !== tags.octets || mac === undefined) return 'key-file-unreadable'
  const fault = checkMac(mac, safe.content, passphrase)
  if (fault !== undefined) return fault
  const bags: Bags = { keys: [], certificates: [] }
  for (const part of childrenOf(readDer(safe.content))) {
    const opened = await openPart(part, passphrase)
    if (typeof opened === 'string') return opened
    for (const bag of childrenOf(readDer(opened)).slice(0, mostBags)) {
      const refused = await readBag(bag, passphrase, bags)
      if (refused !== undefined) return refused
    }
  }
  return pairUp(bags)
}

/** The file's own proof that it is whole and the passphrase is right. */
function checkMac(mac: Der, content: Uint8Array, passphrase: string): KeyFileFault | undefined {
  const [digestInfo, salt, count] = childrenOf(mac)
  const [algorithm, expected] = childrenOf(digestInfo)
  const digest = macDigest(readOid(childrenOf(algorithm)[0]))
  const iterations = count === undefined ? 1 : readSmallInteger(count)
  if (digest === undefined) return 'key-file-unknown-cipher'
  const allowed = iterations >= 1 && iterations <= mostIterations.keyOfRfc7292
  if (salt === undefined || expected === undefined || !allowed) return 'key-file-unreadable'
  const bytes = expected.content.length
  const purpose = purposes.mac
  const how = { digest, purpose, salt: salt.content, iterations, bytes }
  const found = createHmac(digest, derivePasswordKey(passphrase, how)).update(content).digest()
  const right = found.length === bytes && timingSafeEqual(found, expected.content)
  return right ? undefined : 'key-file-wrong-passphrase'
}

function macDigest(oid: string): 'sha1' | 'sha256' | 'sha384' | 'sha512' | undefined {
  if (oid === '1.3.14.3.2.26') return 'sha1'
  const name = digestNames[oid]
  return name === 'sha256' || name === 'sha384' || name === 'sha512' ? name : undefined
}

/** Contents in the clear, or encrypted. */
async function openPart(part: Der, passphrase: string): Promise<Buffer | KeyFileFault> {
  const [type, wrapped] = childrenOf(part)
  const [inner] = childrenOf(wrapped)
  if (readOid(type) === oids.data) return inner?.content ?? 'key-file-unreadable'
  if (readOid(type) !== oids.encryptedData) return 'key-file-unreadable'
  const [, algorithm, secret] = childrenOf(childrenOf(inner)[1])
  // [0] IMPLICIT OCTET STRING, in BER in pieces.
  const pieces = secret?.tag === 0xa0 ? childrenOf(secret).map(({ content }) => content) : undefined
  const bytes = pieces === undefined ? secret?.content : Buffer.concat(pieces)
  return bytes === undefined ? 'key-file-unreadable' : decrypt(algorithm, bytes, passphrase)
}

async function readBag(
  bag: Der,
  passphrase: string,
  { keys, certificates }: Bags,
): Promise<KeyFileFault | undefined> {
  const [type, wrapped] = childrenOf(bag)
  const [value] = childrenOf(wrapped)
  if (value === undefined) return undefined
  switch (readOid(type)) {
    case oids.certificateBag: {
      const certificate = readCertificateBag(value)
      if (certificate !== undefined) certificates.push(certificate)
      return undefined
    }
    case oids.keyBag:
      return keepKey(keys, value.whole)
    case oids.shroudedKeyBag: {
      const [algorithm, secret] = childrenOf(value)
      const opened = await decrypt(algorithm, secret?.content ?? Buffer.alloc(0), passphrase)
      return typeof opened === 'string' ? opened : keepKey(keys, opened)
    }
    default:
      return undefined
  }
}

function readCertificateBag(value: Der): Certificate | undefined {
  const [kind, wrapped] = childrenOf(value)
  if (readOid(kind) !== oids.x509Certificate) return undefined
  return readCertificate(childrenOf(wrapped)[0]?.content ?? Buffer.alloc(0))
}

function keepKey(keys: KeyObject[], pkcs8: Buffer): KeyFileFault | undefined {
  try {
    keys.push(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
    return undefined
  } catch {
    return 'key-file-unreadable'
  }
}

function pairUp({ keys, certificates }: Bags): KeyFile | KeyFileFault {
  for (const key of keys) {
    const certificate = certificates.find(({ x509 }) => x509.checkPrivateKey(key))
    if (certificate === undefined) continue
    return { key, certificate, chain: certificates.filter((one) => one !== certificate) }
  }
  return 'key-file-incomplete'
}
