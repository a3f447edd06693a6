import type { CsvDoubt } from './csv/csv-layout.ts'
import { excerpt } from './messages/excerpt.ts'
import { logLanguages, type LogLanguage } from './messages/log-language.ts'

/** Says in one sentence what the guess of a layout is not sure of. */
export function wordCsvDoubt({ code, column = '' }: CsvDoubt, language: LogLanguage): string {
  const sentence = logLanguages[language].doubts[code](excerpt(column))
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
