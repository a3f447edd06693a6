import { printNumber } from '#time'
import type { LogRepair } from './log-reading.ts'
import { excerpt } from './messages/excerpt.ts'
import { logLanguages, type LogLanguage } from './messages/log-language.ts'

/**
 * Says in one sentence what was repaired, how often, where first and on what. "12 waktu tidak terbaca
 * dan dikosongkan, pertama di baris 341: '2011-13-45'".
 */
export function wordLogRepair(repair: LogRepair, language: LogLanguage): string {
  const { repairs, first } = logLanguages[language]
  const example = repair.example === undefined ? undefined : excerpt(repair.example)
  return `${printNumber(repair.count, language)} ${repairs[repair.rule]}${first(repair.line, example)}`
}
