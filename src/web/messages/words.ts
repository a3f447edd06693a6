import type { editorId } from './editor-id.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export type Language = 'id' | 'en'
type LanguageWords = typeof id
/** The words of the pages in one language, and the zone in which they tell the time. */
export type Words = LanguageWords & { readonly language: Language; readonly timeZone: string }
export type EditorWords = typeof editorId

/** A language without one of the words does not compile. */
const words: Readonly<Record<Language, LanguageWords>> = { id, en }

export function wordsOf(language: Language, timeZone = 'Asia/Jakarta'): Words {
  return { ...words[language], language, timeZone }
}

export function isLanguage(text: string | undefined): text is Language {
  return text === 'id' || text === 'en'
}
