import { verify } from 'node:crypto'
import { childrenOf, readDer, readDerTime, readOid, tags, type Der } from '../der/der.ts'
import { oids, signatureDigests } from '../der/oids.ts'
import type { Certificate } from './certificate.ts'

/** A list of certificates that their issuer has revoked (CRL; RFC 5280, section 5). */
export type RevocationList = {
  /** Name of the issuer, as it stands in the list. */
  readonly issuer: Buffer
  readonly madeAt: Date
  /** When the next is due; absent where the list does not say. */
  readonly nextAt: Date | undefined
  /** May it be part of a larger one (a difference, a partition)? Then absence from it tells nothing. */
  readonly isPart: boolean
  /** Dates of revocation by serial number, hexadecimal. */
  readonly revoked: ReadonlyMap<string, Date>
  readonly signed: Buffer
  readonly signature: Buffer
  /** Digest that the signature rests on. */
  readonly digest: string
}

/**
 * Reads the lists of a file, PEM or DER; undefined where one of them cannot be read, or there is none.
 * Lists that name certificates of other issuers (indirect ones) are not read. Linear. Never throws.
 */
export function readRevocationLists(bytes: Uint8Array): readonly RevocationList[] | undefined {
  const read = splitLists(bytes).map(readRevocationList)
  const lists = read.filter((list) => list !== undefined)
  return lists.length > 0 && lists.length === read.length ? lists : undefined
}

function splitLists(bytes: Uint8Array): readonly Buffer[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file[0] === tags.sequence) return [file]
  const blocks = file
    .toString('latin1')
    .match(/-----BEGIN X509 CRL-----[^-]*-----END X509 CRL-----/g)
  return (blocks ?? []).map((block) =>
    Buffer.from(block.replaceAll(/-----[^-]*-----/g, ''), 'base64'),
  )
}

function readRevocationList(bytes: Buffer): RevocationList | undefined {
  const whole = readDer(bytes)
  const [body, algorithm, signature] = childrenOf(whole)
  const digest = signatureDigests[readOid(childrenOf(algorithm)[0])]
  const isWhole = whole?.whole.length === bytes.length
  if (!isWhole || body === undefined || signature?.tag !== tags.bits) return undefined
  const read = readBody(childrenOf(body))
  if (read === undefined || digest === undefined) return undefined
  return { ...read, signed: body.whole, signature: signature.content.subarray(1), digest }
}

type Body = Pick<RevocationList, 'issuer' | 'madeAt' | 'nextAt' | 'isPart' | 'revoked'>

/** Version (but in lists of the first), algorithm, issuer, times, entries where there are any, extensions. */
function readBody(parts: readonly Der[]): Body | undefined {
  const [, issuer, made, ...rest] = parts[0]?.tag === tags.integer ? parts.slice(1) : parts
  const madeAt = readDerTime(made)
  const nextAt = readDerTime(rest[0])
  const entries = rest.find(({ tag }) => tag === tags.sequence)
  const revoked = readEntries(childrenOf(entries))
  const isEmpty = entries === undefined || entries.content.length === 0
  if (issuer === undefined || madeAt === undefined || revoked === undefined) return undefined
  // Entries of which nothing could be read are no empty list.
  if (!isEmpty && childrenOf(entries).length === 0) return undefined
  const extensions = childrenOf(childrenOf(rest.find(({ tag }) => tag === 0xa0))[0])
  // Whatever limits a list is marked as critical: it has three parts, not two.
  const isPart = extensions.some((extension) => childrenOf(extension).length === 3)
  return { issuer: issuer.whole, madeAt, nextAt, isPart, revoked }
}

/** `removeFromCRL`: no longer suspended. */
const removed = 8

function readEntries(entries: readonly Der[]): ReadonlyMap<string, Date> | undefined {
  const revoked = new Map<string, Date>()
  for (const entry of entries) {
    const [serial, date, extensions] = childrenOf(entry)
    const revokedAt = readDerTime(date)
    if (serial?.tag !== tags.integer || revokedAt === undefined) return undefined
    const named = new Map(childrenOf(extensions).map(childrenOf).map(readExtension))
    if (named.has(oids.listIssuer)) return undefined
    if (named.get(oids.listReason)?.content[0] === removed) continue
    revoked.set(serialOf(serial), revokedAt)
  }
  return revoked
}

function readExtension(parts: readonly Der[]): readonly [string, Der | undefined] {
  return [readOid(parts[0]), readDer(parts.at(-1)?.content ?? Buffer.alloc(0))]
}

/** As the keys of `revoked`. */
export function serialOf({ content }: Der): string {
  return content.toString('hex')
}

/** Has that issuer signed the list? */
export function isListBy(list: RevocationList, { x509 }: Certificate): boolean {
  try {
    return verify(list.digest, list.signed, x509.publicKey, list.signature)
  } catch {
    return false // a key of another kind
  }
}
