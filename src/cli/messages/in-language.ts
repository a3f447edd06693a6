import type { Language } from '../session.ts'
import { en } from './en.ts'
import { id } from './id.ts'
import type { Messages } from './messages.ts'

const messages: Readonly<Record<Language, Messages>> = { id, en }

/** The words of a language. */
export function inLanguage(language: Language): Messages {
  return messages[language]
}
