import type { AcceptedFault } from '../departures/read-accepted.ts'
import { languages, type DepartureLanguage } from './voice.ts'

/** Says in one sentence what is wrong with a list of accepted departures, and where. */
export function wordAcceptedFault(
  { code, path, found = '' }: AcceptedFault,
  language: DepartureLanguage,
): string {
  const words = languages[language]
  const place = path
    .map((part) => {
      return typeof part === 'number' ? words.place(part + 1) : `, ${words.fields[part] ?? part}`
    })
    .join('')
    .replace(/^, /, '')
  const text = words.faults[code](found)
  const whole = place === '' ? text : `${place}: ${text}`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
