/**
 * An element of ASN.1 in DER, or in BER as some signing programs write it (ITU-T X.690): its tag byte,
 * what is in it, and all of its bytes.
 */
export type Der = { readonly tag: number; readonly content: Buffer; readonly whole: Buffer }

export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  /** Years of two digits, and of four. */
  shortTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

const deepest = 40

/** Reads the element at the front of the bytes; undefined where there is none that is whole. Never throws. */
export function readDer(bytes: Uint8Array, depth = 0): Der | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [tag, first] = view
  // Tags of several bytes are for numbers from 31 on, which none of our structures has.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return
  if (first === 0x80) return readOpenEnded(view, tag, depth)
  const more = first < 0x80 ? 0 : first & 0x7f
  if (more > 4 || view.length < 2 + more) return
  const length = more === 0 ? first : view.readUIntBE(2, more)
  const start = 2 + more
  if (view.length < start + length) return
  const content = view.subarray(start, start + length)
  return { tag, content, whole: view.subarray(0, start + length) }
}

/** BER's indefinite length: elements until two zero bytes. */
function readOpenEnded(view: Buffer, tag: number, depth: number): Der | undefined {
  let at = 2
  while (view[at] !== 0 || view[at + 1] !== 0) {
    const inner = readDer(view.subarray(at), depth + 1)
    if (inner === undefined) return
    at += inner.whole.length
  }
  return { tag, content: view.subarray(2, at), whole: view.subarray(0, at + 2) }
}

/** The elements inside one; none where it is absent or its content is not made of elements. Linear. */
export function childrenOf(parent: Der | undefined): readonly Der[] {
  const children: Der[] = []
  let rest = parent?.content ?? Buffer.alloc(0)
  while (rest.length > 0) {
    const child = readDer(rest)
    if (child === undefined) return []
    children.push(child)
    rest = rest.subarray(child.whole.length)
  }
  return children
}

/** An object identifier in its dotted form; '' for anything else. */
export function readOid(element: Der | undefined): string {
  if (element?.tag !== tags.oid) return ''
  const numbers: number[] = []
  let number = 0
  for (const byte of element.content) {
    number = number * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...others] = numbers
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - 40 * top, ...others].join('.')
}

/** A small whole number; NaN for anything else. */
export function readSmallInteger(element: Der | undefined): number {
  if (element?.tag !== tags.integer || element.content.length > 6) return NaN
  return element.content.length === 0 ? NaN : element.content.readIntBE(0, element.content.length)
}

/** A time of certificates and their lists (RFC 5280, 4.1.2.5): to the second, in UTC; undefined for anything else. */
export function readDerTime(element: Der | undefined): Date | undefined {
  const text = element?.content.toString('latin1') ?? ''
  const isShort = element?.tag === tags.shortTime
  if (!isShort && element?.tag !== tags.time) return undefined
  const parts = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  const [, year = '', month, day, hour, minute, second] = parts ?? []
  if (year.length !== (isShort ? 2 : 4)) return undefined
  const century = Number(year) < 50 ? '20' : '19'
  const full = isShort ? century + year : year
  const time = new Date(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** Writes an element. */
export function writeDer(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.of(tag), lengthOf(body.length), body])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  const short = bytes.subarray(bytes.findIndex((byte) => byte !== 0))
  return Buffer.concat([Buffer.of(0x80 + short.length), short])
}

export function writeSequence(...content: readonly Uint8Array[]): Buffer {
  return writeDer(tags.sequence, ...content)
}

/** A set, its elements in the order that DER asks for. */
export function writeSet(...content: readonly Uint8Array[]): Buffer {
  return writeDer(tags.set, ...content.toSorted((one, other) => Buffer.compare(one, other)))
}

export function writeOid(dotted: string): Buffer {
  const [top = 0, second = 0, ...others] = dotted.split('.').map(Number)
  return writeDer(tags.oid, Buffer.from([40 * top + second, ...others].flatMap(base128)))
}

function base128(number: number): number[] {
  const bytes = [number % 128]
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 + (rest % 128))
  }
  return bytes
}

export function writeSmallInteger(number: number): Buffer {
  return writeDer(tags.integer, Buffer.of(number))
}
