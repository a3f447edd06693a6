import { expect, test } from 'vitest'
import type { LogFault, LogFaultCode, LogRepairRule } from '../log-reading.ts'
import { wordCsvDoubt } from '../word-csv-doubt.ts'
import { wordLogFault } from '../word-log-fault.ts'
import { wordLogRepair } from '../word-log-repair.ts'
import { logLanguages, type LogLanguage } from './log-language.ts'

test.each<[LogLanguage, LogFault, string]>([
  [
    'id',
    { code: 'malformed-csv', line: 3, found: '"a\nb"c', expected: 'delimiter-after-quote' },
    String.raw`Baris 3: CSV tidak sah: '"a\nb"c'; seharusnya pemisah kolom atau akhir baris sesudah tanda kutip penutup`,
  ],
  [
    'en',
    { code: 'ends-early', line: 7, expected: 'closing-quote' },
    'Line 7: the file ends too early; expected a closing quote; it may have been cut off',
  ],
  [
    'id',
    { code: 'no-such-column', found: 'Berkas', expected: 'Case ID, Activity' },
    "Tidak ada kolom 'Berkas'; kolom yang ada: Case ID, Activity",
  ],
  [
    'id',
    { code: 'not-csv', found: 'xlsx' },
    'Bukan log kejadian melainkan buku kerja Excel (.xlsx); ekspor lognya sebagai CSV atau XES',
  ],
  [
    'en',
    { code: 'malformed-xml', line: 1, found: '<a', expected: '>' },
    "Line 1: not well-formed XML: '<a'; expected >",
  ],
  ['en', { code: 'empty-file' }, 'The file is empty'],
])('%s: a fault says where, what was found and what was expected', (language, fault, sentence) => {
  expect(wordLogFault(fault, language)).toBe(sentence)
})

test('a repair says how often, what, where first and on what', () => {
  const repair = {
    rule: 'time-not-read-left-out',
    count: 1234,
    line: 341,
    example: '2011-13-45',
  } as const
  expect(wordLogRepair(repair, 'id')).toBe(
    "1.234 waktu tidak terbaca dan dikosongkan, pertama di baris 341: '2011-13-45'",
  )
  expect(wordLogRepair(repair, 'en')).toBe(
    "1,234 times not read and left empty, the first in line 341: '2011-13-45'",
  )
  expect(wordLogRepair({ rule: 'sorted-by-time', count: 2, example: 'P\u00001' }, 'id')).toBe(
    String.raw`2 berkas diurutkan menurut waktu, pertama: 'P\u{0}1'`,
  )
  expect(wordLogRepair({ rule: 'empty-case-kept', count: 2 }, 'en')).toBe(
    '2 cases without events kept',
  )
})

test('a doubt names its column', () => {
  expect(wordCsvDoubt({ code: 'day-or-month-first', column: 'Waktu' }, 'id')).toBe(
    "Waktu di kolom 'Waktu' bisa berarti hari dulu atau bulan dulu; dibaca hari dulu",
  )
  expect(wordCsvDoubt({ code: 'header-open' }, 'en')).toMatch(/^The first row/)
})

test.each(['id', 'en'] as const)(
  '%s: no sentence is empty, has a gap or is said of two things',
  (language) => {
    const { faults, repairs } = logLanguages[language]
    const codes = Object.keys(faults) as LogFaultCode[] // oxlint-disable-line typescript/no-unsafe-type-assertion -- the record has no other keys
    const rules = Object.keys(repairs) as LogRepairRule[] // oxlint-disable-line typescript/no-unsafe-type-assertion -- the record has no other keys
    const sentences = [
      ...codes.map((code) => wordLogFault({ code, found: 'F', expected: 'E' }, language)),
      ...codes
        .map((code) => wordLogFault({ code }, language))
        .filter((text) => !text.includes("''")),
      ...rules.map((rule) => wordLogRepair({ rule, count: 3 }, language)),
    ]
    for (const sentence of sentences) expect(sentence).toMatch(/^\S+( \S+)+$/)
    const bare = [
      ...codes.map((code) => wordLogFault({ code }, language)),
      ...sentences.slice(-rules.length),
    ]
    expect(new Set(bare).size).toBe(bare.length)
  },
)

test('a hostile value does not make a sentence long or steer the terminal', () => {
  const found = `\u001b[2J${'x'.repeat(1_000_000)}`
  const sentence = wordLogFault({ code: 'no-such-column', found, expected: found }, 'en')
  expect(sentence.length).toBeLessThan(600)
  expect(sentence).not.toContain('\u001b')
})
