import type { DurationUnit, Quantity } from './duration.ts'
import { durationUnits, unitWords } from './duration-units.ts'
import { takeNumber, type Taken } from './number-words.ts'

const unitForms = durationUnits.map((unit) => ({
  unit,
  form: new RegExp(`^ ?(?:${unitWords[unit].written})(?![\\p{L}\\p{N}])\\.?`, 'iu'),
}))

/** Units of which a fixed number make one of the next larger: "1 jam 30 menit" is 90 minutes. */
const smaller: Partial<Record<DurationUnit, { readonly unit: DurationUnit; readonly of: number }>> =
  {
    minute: { unit: 'second', of: 60 },
    hour: { unit: 'minute', of: 60 },
    day: { unit: 'hour', of: 24 },
    week: { unit: 'day', of: 7 },
    year: { unit: 'month', of: 12 },
  }

/** Takes a unit from the beginning of a text. */
export function takeUnit(text: string): Taken<DurationUnit> | undefined {
  for (const { unit, form } of unitForms) {
    const match = form.exec(text)
    if (match !== null) return { value: unit, rest: text.slice(match[0].length) }
  }
  return undefined
}

/**
 * Takes an amount with its unit from the beginning of a text: "10 menit", "1 (satu) hari kerja",
 * "sehari", "1 × 24 jam". Two units with a fixed ratio become one amount of the smaller.
 */
export function takeQuantity(text: string): Taken<Quantity> | undefined {
  const first = takeSingle(text)
  const step = first && smaller[first.value.unit]
  const second = first && step && takeSingle(first.rest.replace(/^ (?:dan )?/, ''))
  if (first === undefined || second === undefined || second.value.unit !== step?.unit) return first
  const amount = first.value.amount * step.of + second.value.amount
  return { value: { amount, unit: step.unit }, rest: second.rest }
}

function takeSingle(text: string): Taken<Quantity> | undefined {
  const number = takeNumber(text)
  // "sehari", "sejam": the number is the prefix
  const one = number === undefined && /^se(?=\p{L})/iu.test(text)
  const unit = takeUnit(number === undefined ? text.slice(one ? 2 : 0) : number.rest)
  if (unit === undefined || (number === undefined && !one)) return undefined
  return { value: { amount: number?.value ?? 1, unit: unit.value }, rest: unit.rest }
}

const until = /^ ?(?:[-–—]|s\.? ?d\.?(?!\p{L})|s\/d|sampai dengan|sampai|hingga) ?/iu

/** Two amounts, the ends of a range. */
export type Range = { readonly from: Quantity; readonly to: Quantity }

/** Takes a range from the beginning of a text: "1-2 jam", "30 menit s.d. 3 jam". */
export function takeRange(text: string): Taken<Range> | undefined {
  const number = takeNumber(text)
  const from = takeQuantity(text)
  const rest = (from ?? number)?.rest
  const between = until.exec(rest ?? '')
  if (rest === undefined || between === null) return undefined
  const to = takeQuantity(rest.slice(between[0].length))
  if (to === undefined) return undefined
  const start = from?.value ?? { amount: number?.value ?? 0, unit: to.value.unit }
  return { value: { from: start, to: to.value }, rest: to.rest }
}

/**
 * Gives every amount with a unit that a running text mentions, in order: the "14 hari" in
 * "Menunggu 14 hari kalender". Linear in the text.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  let rest = text.replaceAll(/\s+/gu, ' ')
  while (rest !== '') {
    const taken = takeQuantity(rest)
    if (taken !== undefined) found.push(taken.value)
    // on to the next word
    rest = (taken?.rest ?? rest).replace(/^[\p{L}\p{N}]*[^\p{L}\p{N}½¼¾]*/u, '')
  }
  return found
}
