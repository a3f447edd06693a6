import type { editorId } from './editor-id.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export type Language = 'id' | 'en'
/** The words of the pages in one language; a language without one of them does not compile. */
export type Words = typeof id
export type EditorWords = typeof editorId

const words: Readonly<Record<Language, Words>> = { id, en }

export function wordsOf(language: Language): Words {
  return words[language]
}

export function isLanguage(text: string | undefined): text is Language {
  return text === 'id' || text === 'en'
}
