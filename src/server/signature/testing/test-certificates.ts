import {
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import { readCertificate, subjectOf, type Certificate } from '../certificate/certificate.ts'
import { tags, writeDer, writeOid, writeSequence, writeSet, writeSmallInteger } from '../der/der.ts'
import { oids } from '../der/oids.ts'
import type { Signer } from '../signer.ts'

// For tests: certificates made on the spot, of keys that nobody keeps.

/** A key and its certificate. */
export type Identity = { readonly key: KeyObject; readonly certificate: Certificate }

export type Wish = {
  readonly name?: string
  readonly key?: KeyObject
  /** Absent: it signs itself. */
  readonly issuer?: Identity
  readonly authority?: true
  readonly validFrom?: Date
  readonly validTo?: Date
  /** Bits of the key usage, first bit highest; absent: the extension is left out. */
  readonly keyUsage?: number
}

export function newKey(kind: 'rsa' | 'ec' | 'small-rsa'): KeyObject {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  return generateKeyPairSync('rsa', { modulusLength: kind === 'rsa' ? 2048 : 1024 }).privateKey
}

/** Issues a certificate (X.509 version 3, RFC 5280). */
export function issue(wish: Wish = {}): Identity {
  const key = wish.key ?? newKey('ec')
  const by = wish.issuer?.key ?? key
  const subject = nameOf(wish.name ?? 'Kepala Dinas Percontohan')
  const algorithm =
    by.asymmetricKeyType === 'rsa'
      ? writeSequence(writeOid(oids.rsaWithSha256), writeDer(tags.nothing))
      : writeSequence(writeOid(oids.ecdsaWithSha256))
  const body = writeSequence(
    writeDer(0xa0, writeSmallInteger(2)),
    writeDer(tags.integer, Buffer.of(1), randomBytes(7)),
    algorithm,
    wish.issuer === undefined ? subject : nameOf(subjectOf(wish.issuer.certificate)),
    writeSequence(timeOf(wish.validFrom ?? long.ago), timeOf(wish.validTo ?? long.ahead)),
    subject,
    createPublicKey(key).export({ format: 'der', type: 'spki' }),
    writeDer(0xa3, writeSequence(...extensionsOf(wish))),
  )
  const signature = writeDer(tags.bits, Buffer.of(0), sign('sha256', body, by))
  const certificate = readCertificate(writeSequence(body, algorithm, signature))
  if (certificate === undefined) throw new Error('the certificate cannot be read')
  return { key, certificate }
}

const long = { ago: new Date('2020-01-01T00:00:00Z'), ahead: new Date('2045-01-01T00:00:00Z') }

function nameOf(name: string): Buffer {
  const part = (oid: string, text: string) =>
    writeSet(writeSequence(writeOid(oid), writeDer(0x0c, Buffer.from(text))))
  return writeSequence(part('2.5.4.6', 'ID'), part('2.5.4.3', name))
}

function timeOf(time: Date): Buffer {
  return writeDer(0x18, Buffer.from(time.toISOString().replaceAll(/[-:T]|\..*/g, '') + 'Z'))
}

function extensionsOf({ authority, keyUsage }: Wish): Buffer[] {
  const yes = writeDer(0x01, Buffer.of(0xff))
  const extension = (oid: string, value: Uint8Array) =>
    writeSequence(writeOid(oid), yes, writeDer(tags.octets, value))
  const constraints = authority === true ? writeSequence(yes) : writeSequence()
  return [
    extension('2.5.29.19', constraints),
    ...(keyUsage === undefined
      ? []
      : [extension(oids.keyUsage, writeDer(tags.bits, Buffer.of(0, keyUsage)))]),
  ]
}

/** Key usage of who signs documents, and of who signs certificates. */
export const usages = { documents: 0b1100_0000, certificates: 0b0000_0100, secrets: 0b0010_0000 }

/** A signer of a key at hand. */
export function signerOf({ key, certificate }: Identity, ...chain: readonly Certificate[]): Signer {
  return {
    kind: 'own-certificate',
    certificate,
    chain,
    sign: (bytes) => Promise.resolve({ ok: true, signature: sign('sha256', bytes, key) }),
  }
}

/** An authority, one below it, and someone who may sign documents. */
export function issueChain(): Readonly<Record<'root' | 'middle' | 'head', Identity>> {
  const authority = { authority: true, keyUsage: usages.certificates } as const
  const root = issue({ ...authority, name: 'PSrE Contoh Induk' })
  const middle = issue({ ...authority, name: 'PSrE Contoh', issuer: root })
  const head = issue({ name: 'Kepala Dinas', issuer: middle, keyUsage: usages.documents })
  return { root, middle, head }
}

export function asPem({ der }: Certificate): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`
}
