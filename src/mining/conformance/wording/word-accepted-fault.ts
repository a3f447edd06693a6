import { wordJsonFault } from '#time'
import { acceptedFormat, type AcceptedFault } from '../departures/read-accepted.ts'
import { languages, type DepartureLanguage } from './voice.ts'

/** Says in one sentence what is wrong with a list of accepted departures, and where. */
export function wordAcceptedFault(fault: AcceptedFault, language: DepartureLanguage): string {
  const { faults, fields } = languages[language]
  return wordJsonFault(fault, { language, format: acceptedFormat, faults, fields })
}
