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

const governmentLine = /^(?:pemerintah\b|(?:kabupaten|kota|provinsi) \S)/i
const unitLine =
  /^(dinas|badan|sekretariat|kecamatan|kelurahan|desa|inspektorat|bagian|biro|bidang|rsud|rumah sakit|puskesmas|kantor|satuan|upt|uptd|bappeda|seksi)\b/i
const procedure = String.raw`(?:sop|standar(?:d)? operasional prosedur|standard operating procedures?)`
const noise = new RegExp(
  String.raw`^(?:\(?${procedure}(?: ?\(sop\))?(?: ap)?\)?|identitas(?: sop)?|flow ?chart|diagram alir|·? ?(?:halaman|hal\.?) .*|logo|bagian (?:identitas|flowchart)|[\d\s.:/()·-]*)$`,
  'i',
)
const procedureLine = new RegExp(String.raw`^\(?${procedure}(?: ?\(sop\))?\)?$`, 'i')
const titleLine = new RegExp(String.raw`^${procedure}(?: ?\(sop\))?[\s:–-]+(.+)$`, 'i')

/**
 * Gives what the texts say about the office. What says nothing known is left over, unless it repeats
 * what is `known` already, as the heads of further pages do.
 */
export function readOffice(texts: readonly string[], known: readonly string[]): ReadOffice {
  const governments = new Map<string, string>()
  const units = new Map<string, string>()
  const guessedUnits = new Map<string, string>()
  const titles = new Map<string, string>()
  const left = new Map<string, string>()
  let belowGovernment = false
  let belowProcedure = false
  for (const whole of texts.flatMap(tidyLines)) {
    const line = withoutKnown(whole, known)
    const [isBelow, isTitle] = [belowGovernment, belowProcedure]
    belowProcedure = procedureLine.test(line)
    belowGovernment = governmentLine.test(line)
    if (belowGovernment) add(governments, line)
    else if (noise.test(line) || noise.test(titleLine.exec(line)?.[1] ?? line)) continue
    else if (unitLine.test(line) && line.length < 120) add(units, line)
    else if (titleLine.test(line)) add(titles, titleLine.exec(line)?.[1] ?? '')
    else if (isTitle && line.length < 120) add(titles, line)
    else if (isBelow && line.length < 80 && !/\d/.test(line)) add(guessedUnits, line)
    else add(left, line)
  }
  const [government = '', ...others] = governments.values()
  const [title = '', ...otherTitles] = titles.values()
  const unit = [...guessedUnits.values(), ...units.values()].join(' — ')
  const isGuessed = guessedUnits.size > 0 || units.size > 1 || (unit === '' && left.size > 0)
  const unplaced = [...left.values()]
  return {
    government,
    unit,
    title,
    doubts: [
      ...(government === '' && left.size > 0 ? [unsure('government', unplaced)] : []),
      ...(isGuessed ? [unsure('unit', unit === '' ? unplaced : [unit])] : []),
      ...[...others, ...unplaced, ...otherTitles].map(leftOver),
    ],
  }
}

function unsure(field: 'government' | 'unit', texts: readonly string[]): Doubt {
  return {
    code: 'identity-unsure',
    place: { kind: 'identity', field },
    found: texts.slice(0, 5).join('\n'),
  }
}

function withoutKnown(line: string, known: readonly string[]): string {
  const upper = line.toUpperCase()
  const found = known.find((text) => text.length > 3 && upper.includes(text.toUpperCase()))
  if (found === undefined) return line
  const at = upper.indexOf(found.toUpperCase())
  return withoutKnown(`${line.slice(0, at)} ${line.slice(at + found.length)}`.trim(), known)
}

function add(list: Map<string, string>, line: string): void {
  const key = line.toLowerCase()
  if (!list.has(key)) list.set(key, line)
}

function leftOver(found: string): Doubt {
  return { code: 'left-over', place: { kind: 'document' }, found }
}
