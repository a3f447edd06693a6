import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { ModelFault, ModelNotice } from './model-fault.ts'

/** The words of each language. */
export const languages = { id: indonesian, en: english } as const

/** Languages in which models are spoken of. */
export type ModelLanguage = keyof typeof languages

/** Says a fault in one sentence: where, what was found, what was expected. */
export function wordModelFault(fault: ModelFault, language: ModelLanguage): string {
  const { place, faults } = languages[language]
  const text = faults[fault.code](fault.found ?? '', fault.expected ?? '')
  const where = place(fault.line, fault.column)
  return capital(where === '' ? text : `${where}: ${text}`)
}

/** Says a notice in one sentence. */
export function wordModelNotice(notice: ModelNotice, language: ModelLanguage): string {
  return capital(languages[language].notices[notice.code](notice.found ?? ''))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
