import type { Duration, DurationOption, DurationTerms, Quantity } from './duration.ts'
import { unitWords } from './duration-units.ts'
import { printNumber } from './print-number.ts'

/** Languages in which durations are printed. Notes, events and reasons stay as they were written. */
export type DurationLanguage = 'id' | 'en'

const words = {
  id: {
    atMost: 'paling lama',
    until: ' s.d. ',
    before: 'sebelum',
    after: 'setelah',
    since: 'sejak',
    instant: 'Seketika',
    shared: 'termasuk dalam langkah',
  },
  en: {
    atMost: 'at most',
    until: ' to ',
    before: 'before',
    after: 'after',
    since: 'since',
    instant: 'Immediately',
    shared: 'included in step',
  },
} as const

/**
 * Gives a duration as a table cell prints it: "Paling lama 2 hari kerja", "1–2 jam", "3 bulan (60 hari
 * kerja)". What is printed in Indonesian reads back (`readDuration`) as the same duration. A `shared`
 * one names its step as given: put the row's number there first, where people read it.
 */
export function printDuration(duration: Duration, language: DurationLanguage = 'id'): string {
  const text = printPlain(duration, language)
  return keepsLetters(duration) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

/** Texts of the author are not changed, and a case ("dengan bupati: …") must stay as it was. */
function keepsLetters(duration: Duration): boolean {
  return ['unread', 'unmeasured', 'alternatives'].includes(duration.kind)
}

function printPlain(duration: Duration, language: DurationLanguage): string {
  const { shared, instant, ...w } = words[language]
  switch (duration.kind) {
    case 'amount':
      return addTerms(printQuantity(duration.quantity, language), duration, language)
    case 'range':
      return addTerms(printRange(duration, language), duration, language)
    case 'alternatives':
      return duration.options.map((option) => printOption(option, language)).join('; ')
    case 'relative': {
      const quantity = printQuantity(duration.quantity, language)
      const text = `${quantity} ${w[duration.relation]} ${duration.event}`
      return addTerms(text, duration, language)
    }
    case 'instant':
      return addTerms(instant, duration, language)
    case 'recurring':
      return addTerms(unitWords[duration.every][language].every, duration, language)
    case 'unmeasured':
      return duration.reason
    case 'unitless':
      return printNumber(duration.amount, language)
    case 'shared':
      return `${shared} ${duration.step}`
    case 'unread':
      return duration.text
  }
}

function printRange(range: { from: Quantity; to: Quantity }, language: DurationLanguage): string {
  const { from, to } = range
  if (from.unit !== to.unit || from.unit === 'period24h') {
    const until = words[language].until
    return `${printQuantity(from, language)}${until}${printQuantity(to, language)}`
  }
  return `${printNumber(from.amount, language)}–${printQuantity(to, language)}`
}

function addTerms(text: string, terms: DurationTerms, language: DurationLanguage): string {
  const { atMost, per, equals, note } = terms
  return [
    atMost && words[language].atMost,
    text,
    per !== undefined && `per ${per}`,
    equals && `(${printQuantity(equals, language)})`,
    note !== undefined && `(${note})`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "7 hari dengan bupati" where the case reads well after the amount, else "Daring: 7 hari". */
function printOption(option: DurationOption, language: DurationLanguage): string {
  const text = printPlain(option.duration, language)
  if (option.when === undefined) return text
  const measured = option.duration.kind === 'amount' || option.duration.kind === 'range'
  const follows = /^(?:dengan|tanpa|bagi|jika|apabila|bila|oleh) [^:;/()]+$/i.test(option.when)
  if (!measured || !follows || / atau /.test(option.when)) return `${option.when}: ${text}`
  return `${text} ${option.when}`
}

function printQuantity(quantity: Quantity, language: DurationLanguage): string {
  const { amount, unit } = quantity
  const name = unitWords[unit][language].one
  const plural = language === 'en' && amount !== 1 ? 's' : ''
  return `${printNumber(amount, language)} ${name}${plural}`
}
