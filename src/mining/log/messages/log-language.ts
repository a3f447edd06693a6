import { english } from './en.ts'
import { indonesian } from './id.ts'

/** The words by language. */
export const logLanguages = { id: indonesian, en: english } as const

/** Languages in which faults and repairs of logs are worded. */
export type LogLanguage = keyof typeof logLanguages
