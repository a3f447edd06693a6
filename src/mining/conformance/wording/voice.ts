import { averageDayMs, type OpenCalendar } from '#time'
import type { NamedStep } from '../departures/departure.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { DepartureMessages } from './messages/messages.ts'

/** Languages in which departures are worded. */
export type DepartureLanguage = 'id' | 'en'

/** The words of each language. */
export const languages: Readonly<Record<DepartureLanguage, DepartureMessages>> = {
  id: indonesian,
  en: english,
}

/** How departures are worded. */
export type WordingOptions = {
  readonly language: DepartureLanguage
  /** The office's calendar: how long a working day is. */
  readonly calendar: OpenCalendar
  /** Number and name by step, where they are not its activity alone. */
  readonly steps?: ReadonlyMap<string, { readonly number: string; readonly name: string }>
  /** Most departures that are told; default 20. The rest is counted. */
  readonly most?: number
}

/** How a report speaks: the words, and how long a working day is. */
export type Voice = WordingOptions & { readonly words: DepartureMessages; readonly dayMs: number }

/** Makes ready to word a report. */
export function createVoice(options: WordingOptions): Voice {
  const words = languages[options.language]
  return { ...options, words, dayMs: averageDayMs(options.calendar) }
}

/** Gives a step with its number and name: "Langkah 4 'Verifikasi berkas'". */
export function nameStep(step: NamedStep, voice: Voice): string {
  const { number, name } = nameOf(step, voice)
  return voice.words.step(number, name)
}

/** Gives number and name of a step; without a number, what its events are called. */
export function nameOf({ step, activity }: NamedStep, { steps }: Voice) {
  return steps?.get(step) ?? { number: '', name: activity }
}

/** Gives a share in percent, to one place. */
export function percentOf(share: number, { language }: Voice): string {
  const text = (share * 100).toFixed(1)
  return language === 'id' ? text.replace('.', ',') : text
}

/** Ends a text with a full stop, where it has none of its own, as a reason may. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
