import type { Doubt } from '../doubt.ts'
import { tidyLines } from './cell-text.ts'

/** Whose SOP it is, and a title, from texts without labels (beside the logo, over the table). */
export type ReadOffice = {
  readonly government: string
  readonly unit: string
  /** A guess for documents that do not label it; '' where nothing looks like one. */
  readonly title: string
  readonly doubts: readonly Doubt[]
}

const governmentLine = /^pemerintah\b/i
const unitLine =
  /^(dinas|badan|sekretariat|kecamatan|kelurahan|desa|inspektorat|bagian|biro|bidang|rsud|rumah sakit|puskesmas|kantor|satuan|upt|uptd|bappeda|seksi)\b/i
const procedure = String.raw`(?:sop|standar(?:d)? operasional prosedur|standard operating procedures?)`
const noise = new RegExp(
  String.raw`^(?:\(?${procedure}(?: ?\(sop\))?(?: ap)?\)?|identitas(?: sop)?|flow ?chart|diagram alir|·? ?(?:halaman|hal\.?) .*|logo|bagian (?:identitas|flowchart)|[\d\s.:/()·-]*)$`,
  'i',
)
const titleLine = new RegExp(String.raw`^${procedure}(?: ?\(sop\))?[\s:–-]+(.+)$`, 'i')

/**
 * Gives what the texts say about the office. What says nothing known is left over, unless it repeats
 * what is `known` already, as the heads of further pages do.
 */
export function readOffice(texts: readonly string[], known: readonly string[]): ReadOffice {
  const governments: string[] = []
  const units: string[] = []
  const titles: string[] = []
  const left: string[] = []
  for (const text of new Set(texts)) {
    for (const whole of new Set(tidyLines(text))) {
      const line = withoutKnown(whole, known)
      const isGovernment = governmentLine.test(line)
      if (isGovernment) add(governments, line)
      else if (noise.test(line)) continue
      else if (unitLine.test(line) && line.length < 120) add(units, line)
      else if (titleLine.test(line)) add(titles, titleLine.exec(line)?.[1] ?? '')
      else left.push(line)
    }
  }
  const [government = '', ...others] = governments
  return {
    government,
    unit: units.join(' — '),
    title: titles[0] ?? '',
    doubts: [...others, ...left, ...titles.slice(1)].map((found) => leftOver(found)),
  }
}

function withoutKnown(line: string, known: readonly string[]): string {
  const upper = line.toUpperCase()
  const found = known.find((text) => text !== '' && upper.includes(text.toUpperCase()))
  if (found === undefined) return line
  const at = upper.indexOf(found.toUpperCase())
  return withoutKnown(`${line.slice(0, at)} ${line.slice(at + found.length)}`.trim(), known)
}

function add(list: string[], line: string): void {
  if (!list.some((other) => other.toLowerCase() === line.toLowerCase())) list.push(line)
}

function leftOver(found: string): Doubt {
  return { code: 'left-over', place: { kind: 'document' }, found }
}
