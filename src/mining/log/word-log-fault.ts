import type { LogFault } from './log-reading.ts'
import { excerpt } from './messages/excerpt.ts'
import { logLanguages, type LogLanguage } from './messages/log-language.ts'

/** What was expected may be a list of names. */
const LONGEST_LIST = 400

/**
 * Says in one sentence why no log can be made of a file: where, what was found, what was expected.
 * "Baris 3: CSV tidak sah: 'abc'; seharusnya tanda kutip penutup".
 */
export function wordLogFault(fault: LogFault, language: LogLanguage): string {
  const messages = logLanguages[language]
  const word = (name: string, longest: number): string =>
    messages.names.get(name) ?? excerpt(name, longest)
  const text = messages.faults[fault.code]({
    found: word(fault.found ?? '', 80),
    expected: word(fault.expected ?? '', LONGEST_LIST),
  })
  const sentence = fault.line === undefined ? text : `${messages.place(fault.line)}: ${text}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
