import { wordJsonFault, type DurationLanguage } from '#time'
import { elementKeys } from './instrument.ts'
import {
  instrumentFormat,
  type InstrumentFault,
  type InstrumentFaultCode,
} from './read-instrument.ts'

type Words = Readonly<Record<InstrumentFaultCode, (found: string) => string>>

const words: Readonly<Record<DurationLanguage, Words>> = {
  id: {
    'unknown-element': (found) =>
      `unsur ${found} tidak dikenal; seharusnya ${elementKeys.join(', ')}`,
    'key-repeated': (found) => `kunci ${found} sudah dipakai`,
    'not-a-key': (found) => `${found} bukan kunci; pakai huruf kecil, angka, dan tanda hubung`,
    'not-four-answers': (found) =>
      `ada ${found} pilihan jawaban; seharusnya empat, untuk nilai 1–4`,
    'not-a-version': (found) =>
      `${found} bukan nomor versi; seharusnya bilangan bulat mulai dari 1`,
    'nothing-asked': () => 'tidak ada satu unsur pun',
    'unknown-kind': (found) => `jenis ${found} tidak dikenal; seharusnya text, score, atau choice`,
    'empty-text': () => 'teks ini kosong',
  },
  en: {
    'unknown-element': (found) => `unknown element ${found}; expected ${elementKeys.join(', ')}`,
    'key-repeated': (found) => `key ${found} is used already`,
    'not-a-key': (found) => `${found} is not a key; use small letters, digits and hyphens`,
    'not-four-answers': (found) => `holds ${found} answers; expected four, for the scores 1–4`,
    'not-a-version': (found) => `${found} is not a version; expected a whole number from 1 on`,
    'nothing-asked': () => 'there is no element',
    'unknown-kind': (found) => `unknown kind ${found}; expected text, score or choice`,
    'empty-text': () => 'this text is empty',
  },
}

const fields: Readonly<Record<DurationLanguage, Readonly<Record<string, string>>>> = {
  id: {
    version: 'versi',
    title: 'judul',
    source: 'sumber',
    elements: 'unsur',
    key: 'kunci',
    name: 'nama',
    question: 'pertanyaan',
    answers: 'jawaban',
    choices: 'pilihan',
    parts: 'subunsur',
    importance: 'jawaban kepentingan',
    questions: 'pertanyaan tambahan',
    kind: 'jenis',
    droppable: 'dapat ditiadakan',
    id: 'bahasa Indonesia',
    en: 'bahasa Inggris',
  },
  en: {
    elements: 'element',
    answers: 'answer',
    choices: 'choice',
    parts: 'part',
    importance: 'answer of importance',
    questions: 'question',
    id: 'Indonesian',
    en: 'English',
  },
}

/** Says in one sentence where an instrument file is wrong and how: "Unsur ke-3, kunci: unsur … tidak dikenal". */
export function wordInstrumentFault(fault: InstrumentFault, language: DurationLanguage): string {
  const [faults, names] = [words[language], fields[language]]
  return wordJsonFault(fault, { language, format: instrumentFormat, faults, fields: names })
}
