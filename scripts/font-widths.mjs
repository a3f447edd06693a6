// Writes the advance widths of the print fonts (assets/fonts) as TypeScript tables for `src/diagram/text`.
// Run it after changing a font: node scripts/font-widths.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = `${root}src/diagram/text/font-widths.ts`
const lineLength = 96

/** Offsets of a font's tables by their tags. */
function readTables(font) {
  const count = font.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index)
  return Object.fromEntries(
    records.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]),
  )
}

/** Glyph of each character of the Basic Multilingual Plane: the 'cmap' subtable of format 4. */
function readGlyphs(font, cmap) {
  const at = findSubtable(font, cmap)
  const doubled = font.readUInt16BE(at + 6)
  const [ends, starts] = [at + 14, at + 16 + doubled]
  const glyphs = new Map()
  for (let offset = 0; offset < doubled; offset += 2) {
    const end = font.readUInt16BE(ends + offset)
    const first = font.readUInt16BE(starts + offset)
    const delta = font.readUInt16BE(starts + doubled + offset)
    const rangeAt = starts + 2 * doubled + offset
    const range = font.readUInt16BE(rangeAt)
    for (let code = first; code <= end && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}

function findSubtable(font, cmap) {
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    if (font.readUInt16BE(at) === 4) return at
  }
  throw new Error('no cmap subtable of format 4')
}

/** Advance width of each character in units of the em, in the order of the characters. */
function readWidths(font) {
  const tables = readTables(font)
  const measured = font.readUInt16BE(tables.hhea + 34)
  const widthOf = (glyph) => font.readUInt16BE(tables.hmtx + 4 * Math.min(glyph, measured - 1))
  return {
    unitsPerEm: font.readUInt16BE(tables.head + 18),
    widths: [...readGlyphs(font, tables.cmap)]
      .filter(([code]) => code >= 0x20)
      .map(([code, glyph]) => [code, widthOf(glyph)])
      .sort(([one], [other]) => one - other),
  }
}

/**
 * Characters with the same width one after another make a run: `skip,width,count` in base 36, where
 * `skip` counts the characters without a glyph before it; trailing `1` and leading `0` are left out.
 */
function packWidths(widths) {
  const runs = []
  for (const [code, width] of widths) {
    const last = runs.at(-1)
    if (last !== undefined && last.end === code && last.width === width) last.end += 1
    else runs.push({ start: code, end: code + 1, width })
  }
  return runs
    .map(({ start, end, width }, index) => {
      const skip = start - (runs[index - 1]?.end ?? 0)
      const parts = [skip, width, end - start].map((part) => part.toString(36))
      if (parts[2] === '1') parts.pop()
      return (parts[0] === '0' ? ['', ...parts.slice(1)] : parts).join(',')
    })
    .join(' ')
}

function writeTable(name, packed) {
  const lines = packed.match(new RegExp(`.{1,${lineLength}}(?: |$)`, 'g')) ?? []
  return `export const ${name} =\n${lines.map((line) => `  '${line}'`).join(' +\n')}\n`
}

const fonts = ['Regular', 'Bold'].map((weight) =>
  readWidths(readFileSync(`${root}assets/fonts/LiberationSans-${weight}.ttf`)),
)
const [regular, bold] = fonts
if (regular.unitsPerEm !== bold.unitsPerEm) throw new Error('the weights differ in units per em')

writeFileSync(
  target,
  `// Written by scripts/font-widths.mjs from the 'cmap', 'hmtx' and 'head' tables of assets/fonts.
// Runs of characters of one width, "skip,width,count" in base 36; see that script.

/** Units in which the widths are given. */
export const unitsPerEm = ${regular.unitsPerEm}

/** Advance widths of Liberation Sans Regular. */
${writeTable('regularWidths', packWidths(regular.widths))}
/** Advance widths of Liberation Sans Bold. */
${writeTable('boldWidths', packWidths(bold.widths))}`,
)
