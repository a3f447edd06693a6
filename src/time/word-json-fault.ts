import { longestDocument, type JsonFault, type JsonFaultCode } from './json-fields.ts'
import type { DurationLanguage } from './print-duration.ts'

type Say = (found: string, format: string) => string

const words: Readonly<Record<DurationLanguage, Readonly<Record<JsonFaultCode, Say>>>> = {
  id: {
    'malformed-json': () => 'berkas ini bukan JSON yang benar',
    'too-long': (found) => `terlalu panjang: ${found} karakter, paling banyak ${longestDocument}`,
    'foreign-format': (found, format) => `format ${found} tidak dikenal; seharusnya "${format}"`,
    missing: () => 'belum diisi',
    'wrong-kind': (found) => `isi ${found} tidak sesuai dengan jenis isian ini`,
    'unknown-field': (found) => `isian ${found} tidak dikenal`,
  },
  en: {
    'malformed-json': () => 'the file is no well-formed JSON',
    'too-long': (found) => `too long: ${found} characters, at most ${longestDocument}`,
    'foreign-format': (found, format) => `unknown format ${found}; expected "${format}"`,
    missing: () => 'missing',
    'wrong-kind': (found) => `holds ${found}, which is not of the kind expected here`,
    'unknown-field': (found) => `unknown field ${found}`,
  },
}

/** What stands before the number of an entry of a list. */
const beforeNumber = { id: ' ke-', en: ' ' } as const

/** What the words of a fault need: its language and format, the format's own faults and its fields. */
export type FaultWords<Code extends string> = {
  readonly language: DurationLanguage
  readonly format: string
  readonly faults: Readonly<Record<Code, (found: string) => string>>
  /** Fields as people call them; a list is called by what one entry of it is. Others by their names. */
  readonly fields: Readonly<Record<string, string>>
}

/** Says in one sentence where a JSON document of ours is wrong and how: "Hari libur ke-3, tanggal: …". */
export function wordJsonFault<Code extends string>(
  { code, path, found = '' }: JsonFault<Code>,
  { language, format, faults, fields }: FaultWords<Code>,
): string {
  const place = path
    .map((part) =>
      typeof part === 'string'
        ? `, ${fields[part] ?? part}`
        : `${beforeNumber[language]}${part + 1}`,
    )
    .join('')
    .replace(/^, /, '')
  const text = isCommon(code) ? words[language][code](found, format) : faults[code](found)
  const sentence = place === '' ? text : `${place}: ${text}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function isCommon(code: string): code is JsonFaultCode {
  return Object.hasOwn(words.id, code)
}
