import { rowNumber } from '../../model/row-number.ts'
import type { Sop } from '../../model/sop.ts'
import type { Doubt, DoubtCode } from '../doubt.ts'
import { excerpt } from '../excerpt.ts'
import { doubtMessages, type DoubtMessages } from './doubts.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import type { FormatLanguage } from './word-problem.ts'

const names: Readonly<Record<FormatLanguage, Readonly<Record<string, string>>>> = {
  id: indonesian.fields,
  en: english.fields,
}

/** Says what is not sure, without its place: "pelaksananya belum pasti". */
export function wordDoubtCode(code: DoubtCode, language: FormatLanguage): string {
  return doubtMessages[language].doubts[code]
}

/**
 * Says a doubt in one sentence: where, what is not sure, what the source says. "Langkah 3:
 * pelaksananya belum pasti; tertulis 'v'". Steps are called by their printed numbers.
 */
export function wordDoubt(doubt: Doubt, sop: Sop, language: FormatLanguage): string {
  const messages = doubtMessages[language]
  const found = excerpt(doubt.found, 100)
  const place = wordPlace(doubt, sop, { messages, fields: names[language] })
  const where = place === '' ? '' : `${place}: `
  const written = found === '' ? '' : `; ${messages.written(found)}`
  const sentence = `${where}${wordDoubtCode(doubt.code, language)}${written}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function wordPlace(
  { place }: Doubt,
  sop: Sop,
  words: { readonly messages: DoubtMessages; readonly fields: Readonly<Record<string, string>> },
): string {
  switch (place.kind) {
    case 'document':
      return ''
    case 'identity':
      return words.fields[place.field] ?? place.field
    case 'performer': {
      const performer = sop.performers.find(({ id }) => id === place.performer)
      return words.messages.performer(performer?.name ?? place.performer)
    }
    case 'step': {
      const row = sop.steps.findIndex(({ id }) => id === place.step)
      return words.messages.step(rowNumber(sop, row) || String(row + 1))
    }
  }
}
