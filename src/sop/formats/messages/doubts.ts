import type { DoubtCode } from '../doubt.ts'
import type { FormatLanguage } from './word-problem.ts'

/** The words of one language for what is not sure. */
export type DoubtMessages = {
  readonly doubts: Readonly<Record<DoubtCode, string>>
  /** What the source says at that place. */
  readonly written: (found: string) => string
  readonly step: (number: string) => string
  readonly performer: (name: string) => string
}

/** What is not sure, in both languages. */
export const doubtMessages: Readonly<Record<FormatLanguage, DoubtMessages>> = {
  id: {
    doubts: {
      'performer-unsure': 'pelaksananya belum pasti',
      'row-unsure': 'belum pasti simbolnya milik baris ini',
      'symbol-unsure': 'jenis simbolnya belum pasti',
      'target-unsure': 'tujuan jalan keluarnya belum pasti',
      'label-unsure': 'nama jalan keluarnya belum pasti',
      'duration-unsure': 'waktunya belum pasti',
      'column-unsure': 'isi kolomnya belum pasti',
      'identity-unsure': 'isinya belum pasti',
      'text-unsure': 'belum pasti teksnya milik tempat ini',
      'left-over': 'ada yang belum mendapat tempat',
    },
    written: (found) => `tertulis '${found}'`,
    step: (number) => `langkah ${number}`,
    performer: (name) => `pelaksana '${name}'`,
  },
  en: {
    doubts: {
      'performer-unsure': 'who performs it is not sure',
      'row-unsure': 'whether the symbol belongs to this row is not sure',
      'symbol-unsure': 'the kind of symbol is not sure',
      'target-unsure': 'where a way out leads is not sure',
      'label-unsure': 'the name of a way out is not sure',
      'duration-unsure': 'the time is not sure',
      'column-unsure': 'what the column holds is not sure',
      'identity-unsure': 'what it holds is not sure',
      'text-unsure': 'whether the text belongs here is not sure',
      'left-over': 'something found no place',
    },
    written: (found) => `the source says '${found}'`,
    step: (number) => `step ${number}`,
    performer: (name) => `performer '${name}'`,
  },
}
