import type { Language } from '../../session.ts'
import { logWordsEn } from './log-words-en.ts'
import { logWordsId } from './log-words-id.ts'
import type { LogWords } from './log-words.ts'

/** The words about logs of a language. */
export function wordsAboutLogs(language: Language): LogWords {
  return language === 'en' ? logWordsEn : logWordsId
}
