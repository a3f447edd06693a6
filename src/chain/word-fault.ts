import type { ChainFault } from './chain-fault.ts'
import { faultWordsEn, faultWordsId } from './fault-words.ts'

export type FaultReader = { readonly language: 'id' | 'en'; readonly timeZone: string }

/** Says in a sentence what is wrong, with the number, subject and time of what it is about. */
export function wordFault(fault: ChainFault, { language, timeZone }: FaultReader): string {
  const words = language === 'en' ? faultWordsEn : faultWordsId
  return words(fault, (at) => timeText(at, { language, timeZone }))
}

function timeText(at: string, { language, timeZone }: FaultReader): string {
  const date = new Date(at)
  // A time that was tampered with may be none.
  if (Number.isNaN(date.getTime())) return at
  const locale = language === 'en' ? 'en-GB' : 'id-ID'
  const style = { dateStyle: 'long', timeStyle: 'long', timeZone } as const
  return new Intl.DateTimeFormat(locale, style).format(date)
}
