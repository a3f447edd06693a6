import { editorEn } from './editor-en.ts'
import { editorId } from './editor-id.ts'
import type { EditorWords, Language } from './words.ts'

/** The words of the editing form alone, for the island. */
export function editorWordsOf(language: Language): EditorWords {
  return language === 'en' ? editorEn : editorId
}
