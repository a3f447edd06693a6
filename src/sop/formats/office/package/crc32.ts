const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Check sum of bytes as ZIP archives hold it (CRC-32 of ISO 3309), from 0 to 2³² − 1. Linear. */
export function crc32(bytes: Uint8Array): number {
  let value = -1
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}
