import { createHash } from 'node:crypto'

const blockBytes = 64

/** What a derived key is for (RFC 7292, appendix B.3). */
export const purposes = { key: 1, vector: 2, mac: 3 } as const

export type Derivation = {
  readonly digest: 'sha1' | 'sha256' | 'sha384' | 'sha512'
  readonly purpose: (typeof purposes)[keyof typeof purposes]
  readonly salt: Uint8Array
  readonly iterations: number
  readonly bytes: number
}

/**
 * The key that PKCS#12 makes of a passphrase (RFC 7292, appendix B.2). O(iterations).
 *
 *     D = purpose, salt and passphrase each repeated to whole blocks;
 *     A = hash … hash(D ‖ salt ‖ passphrase); each further A after adding A + 1 to every block
 */
export function derivePasswordKey(passphrase: string, wanted: Derivation): Buffer {
  const { digest, purpose, salt, iterations, bytes } = wanted
  const block = digest === 'sha384' || digest === 'sha512' ? 2 * blockBytes : blockBytes
  const password = Buffer.from(`${passphrase}\0`, 'utf16le').swap16()
  const diversifier = Buffer.alloc(block, purpose)
  let input: Buffer = Buffer.concat([repeat(salt, block), repeat(password, block)])
  const parts: Buffer[] = []
  for (let length = 0; length < bytes; length += parts.at(-1)?.length ?? bytes) {
    let hash = createHash(digest).update(diversifier).update(input).digest()
    for (let turn = 1; turn < iterations; turn += 1) hash = createHash(digest).update(hash).digest()
    parts.push(hash)
    input = addToBlocks(input, repeat(hash, block).subarray(0, block))
  }
  return Buffer.concat(parts).subarray(0, bytes)
}

/** Repeated to the next whole number of blocks. */
function repeat(bytes: Uint8Array, block: number): Buffer {
  return bytes.length === 0
    ? Buffer.alloc(0)
    : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes)
}

function addToBlocks(input: Buffer, addend: Buffer): Buffer {
  const sum = Buffer.from(input)
  for (let start = 0; start < sum.length; start += addend.length) {
    let carry = 1
    for (let at = addend.length - 1; at >= 0; at -= 1) {
      carry += (sum[start + at] ?? 0) + (addend[at] ?? 0)
      sum[start + at] = carry & 0xff
      carry >>= 8
    }
  }
  return sum
}
