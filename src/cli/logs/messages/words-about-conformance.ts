import type { Language } from '../../session.ts'
import { conformWordsEn } from './conform-words-en.ts'
import { conformWordsId } from './conform-words-id.ts'
import type { ConformWords } from './conform-words.ts'

/** The words of a language about a log laid beside a model. */
export function wordsAboutConformance(language: Language): ConformWords {
  return language === 'en' ? conformWordsEn : conformWordsId
}
