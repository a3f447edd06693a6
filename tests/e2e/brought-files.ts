import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawBpmn } from '#diagram'
import { writeDocx, writeXlsx } from '#print'
import { generateSop, writeSopJson, type Sop } from '#sop'

/** A file as a person chooses it. */
export type BroughtFile = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const fixtures = join(import.meta.dirname, '../../src/sop/formats/office/fixtures')
/** Title of the SOP that was drawn by hand. */
export const drawnTitle = 'Pelayanan Surat Keterangan Domisili Usaha'
const made = { createdAt: new Date('2026-01-31T03:00:00Z') }

/** SOPs that are sure when they are read. Their titles end with `mark`, so that each test has its own. */
export function sureTitles(mark: string): readonly string[] {
  return ['Izin Reklame', 'Izin Kios', 'Surat Pindah', 'Surat Kematian'].map(
    (title) => `${title} ${mark}`,
  )
}

/** Ten files as an office has them: Word, Excel, BPMN and JSON, broken ones among them. */
export function tenFiles(mark: string): readonly BroughtFile[] {
  const [reklame, kios, pindah, kematian] = sureTitles(mark).map(makeSop)
  if (!reklame || !kios || !pindah || !kematian) throw new Error('four titles were expected')
  return [
    file('domisili-gambar-tangan.docx', drawnByHand('docx', mark)),
    file('izin-reklame.docx', Buffer.from(writeDocx(reklame, made))),
    file('izin-kios.xlsx', Buffer.from(writeXlsx(kios, made))),
    file('surat-pindah.bpmn', Buffer.from(drawBpmn(pindah))),
    file('surat-kematian.json', Buffer.from(writeSopJson(kematian))),
    file('salinan surat-kematian.json', Buffer.from(writeSopJson(kematian))),
    file('rusak.json', Buffer.from('{"format": ')),
    file('kosong.xlsx', Buffer.alloc(0)),
    file('foto ruang layanan.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])),
    file('terpotong.docx', Buffer.from(writeDocx(reklame, made)).subarray(0, 2000)),
  ]
}

function makeSop(title: string, at: number): Sop {
  return { ...generateSop(at + 5, { steps: 6, performers: 3, loops: 1 }), title }
}

/** An end of its own makes other bytes: an archive may be followed by a comment. */
function drawnByHand(kind: 'docx' | 'xlsx', mark: string): Buffer {
  const bytes = readFileSync(join(fixtures, `drawn-by-hand.${kind}`))
  const comment = Buffer.from(mark)
  const whole = Buffer.concat([bytes, comment])
  whole.writeUInt16LE(comment.length, bytes.length - 2)
  return whole
}

function file(name: string, buffer: Buffer): BroughtFile {
  return { name, mimeType: 'application/octet-stream', buffer }
}
