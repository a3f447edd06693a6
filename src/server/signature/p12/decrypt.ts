import { createDecipheriv, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { childrenOf, readOid, readSmallInteger, tags, type Der } from '../der/der.ts'
import { oids } from '../der/oids.ts'
import type { KeyFileFault } from '../signer.ts'
import { derivePasswordKey, purposes } from './password-key.ts'

/** Iterations that a file may ask for; programs write 2,048 to a million. */
export const mostIterations = { keyOfRfc7292: 200_000, pbkdf2: 5_000_000 }

const ciphers: Readonly<Record<string, readonly [name: string, keyBytes: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
}

/** Digests by the identifier of their HMAC (RFC 8018, B.1.2). */
const randomFunctions: Readonly<Record<string, string>> = {
  '': 'sha1',
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

type Key = {
  readonly cipher: string
  readonly key: Uint8Array
  readonly vector: Uint8Array
}

/** Decrypts what a PKCS#12 file holds: PBES2 with AES (RFC 8018), or the older SHA-1 with Triple DES. */
export async function decrypt(
  algorithm: Der | undefined,
  secret: Uint8Array,
  passphrase: string,
): Promise<Buffer | KeyFileFault> {
  const key = await deriveKey(algorithm, passphrase)
  if (typeof key === 'string') return key
  try {
    const decipher = createDecipheriv(key.cipher, key.key, key.vector)
    return Buffer.concat([decipher.update(secret), decipher.final()])
  } catch {
    return 'key-file-wrong-passphrase' // the padding at the end is none
  }
}

function deriveKey(algorithm: Der | undefined, passphrase: string): Promise<Key | KeyFileFault> {
  const [scheme, parameters] = childrenOf(algorithm)
  switch (readOid(scheme)) {
    case oids.passwordScheme2:
      return deriveModernKey(parameters, passphrase)
    case oids.passwordAndTripleDes:
      return Promise.resolve(deriveOldKey(parameters, passphrase))
    default:
      return Promise.resolve('key-file-unknown-cipher')
  }
}

async function deriveModernKey(
  parameters: Der | undefined,
  passphrase: string,
): Promise<Key | KeyFileFault> {
  const [derivation, encryption] = childrenOf(parameters).map(childrenOf)
  const [salt, count, ...options] = childrenOf(derivation?.[1])
  const random = options.find(({ tag }) => tag === tags.sequence)
  const digest = randomFunctions[readOid(childrenOf(random)[0])]
  const [cipher, keyBytes] = ciphers[readOid(encryption?.[0])] ?? []
  const iterations = readSmallInteger(count)
  if (readOid(derivation?.[0]) !== oids.passwordKey2 || cipher === undefined) {
    return 'key-file-unknown-cipher'
  }
  const allowed = iterations >= 1 && iterations <= mostIterations.pbkdf2
  if (salt === undefined || digest === undefined || keyBytes === undefined || !allowed) {
    return 'key-file-unreadable'
  }
  const key = await promisify(pbkdf2)(passphrase, salt.content, iterations, keyBytes, digest)
  return { cipher, key, vector: encryption?.[1]?.content ?? Buffer.alloc(0) }
}

function deriveOldKey(parameters: Der | undefined, passphrase: string): Key | KeyFileFault {
  const [salt, count] = childrenOf(parameters)
  const iterations = readSmallInteger(count)
  const allowed = iterations >= 1 && iterations <= mostIterations.keyOfRfc7292
  if (salt === undefined || !allowed) return 'key-file-unreadable'
  const derive = (purpose: 1 | 2, bytes: number) =>
    derivePasswordKey(passphrase, {
      digest: 'sha1',
      purpose,
      salt: salt.content,
      iterations,
      bytes,
    })
  const { key, vector } = purposes
  return { cipher: 'des-ede3-cbc', key: derive(key, 24), vector: derive(vector, 8) }
}
