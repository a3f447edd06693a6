import { readFileSync } from 'node:fs'

/** Which characters a font has a glyph for, one bit each. */
export type Coverage = Uint8Array

const codePoints = 0x110000

/** Gives the characters for which the font file's `cmap` table has a glyph (OpenType 1.9, formats 4 and 12). */
export function readCoverage(path: string): Coverage {
  const file = readFileSync(path)
  const coverage = new Uint8Array(codePoints / 8)
  const cmap = findTable(file, 'cmap')
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, coverage)
    if (format === 12) readGroups(subtable, coverage)
  }
  return coverage
}

/** Gives what at least one of the fonts has. */
export function unite(one: Coverage, other: Coverage): Coverage {
  return one.map((bits, index) => bits | (other[index] ?? 0))
}

/** Gives what both fonts have. */
export function intersect(one: Coverage, other: Coverage): Coverage {
  return one.map((bits, index) => bits & (other[index] ?? 0))
}

/** Whether there is a glyph for the code point. */
export function isCovered(coverage: Coverage, code: number): boolean {
  return ((coverage[code >> 3] ?? 0) & (1 << (code & 7))) !== 0
}

function cover(coverage: Coverage, code: number): void {
  coverage[code >> 3] = (coverage[code >> 3] ?? 0) | (1 << (code & 7))
}

function findTable(file: Buffer, tag: string): Buffer {
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index
    if (file.toString('latin1', entry, entry + 4) === tag) {
      const offset = file.readUInt32BE(entry + 8)
      return file.subarray(offset, offset + file.readUInt32BE(entry + 12))
    }
  }
  throw new Error(`missing table '${tag}' in a font file`)
}

/** Format 4: segments of the Basic Multilingual Plane, in four parallel arrays. */
function readSegments(subtable: Buffer, coverage: Coverage): void {
  const bytes = subtable.readUInt16BE(6)
  for (let at = 0; at < bytes; at += 2) {
    const last = subtable.readUInt16BE(14 + at)
    const first = subtable.readUInt16BE(16 + bytes + at)
    const delta = subtable.readUInt16BE(16 + 2 * bytes + at)
    const offsetAt = 16 + 3 * bytes + at
    const offset = subtable.readUInt16BE(offsetAt)
    for (let code = first; code <= last; code += 1) {
      const listed = offset === 0 ? code : glyphInList(subtable, offsetAt + offset, code - first)
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) cover(coverage, code)
    }
  }
}

function glyphInList(subtable: Buffer, start: number, index: number): number {
  const at = start + 2 * index
  return at + 2 <= subtable.length ? subtable.readUInt16BE(at) : 0
}

/** Format 12: groups of code points of all planes. */
function readGroups(subtable: Buffer, coverage: Coverage): void {
  for (let index = 0; index < subtable.readUInt32BE(12); index += 1) {
    const group = 16 + 12 * index
    const last = subtable.readUInt32BE(group + 4)
    for (let code = subtable.readUInt32BE(group); code <= last; code += 1) cover(coverage, code)
  }
}
