/** What a number is made of besides the running number. */
export type NumberFacts = {
  /** Short name of the unit. */
  readonly unit: string
  /** Day of ratification, `2026-11-26`. */
  readonly day: string
}

/** A government's rule for the numbers of its SOPs, read. */
export type NumberPattern = {
  /** Literal texts and placeholders, in order. */
  readonly parts: readonly Part[]
  /** By what the running number begins anew; `month`: each month of each year. */
  readonly per: readonly Scope[]
}

export type NumberPatternProblem = {
  readonly code: 'number-count' | 'unknown-placeholder' | 'too-long' | 'invisible-scope'
  readonly found: string
}

type NumberPatternReading =
  | { readonly ok: true; readonly pattern: NumberPattern }
  | { readonly ok: false; readonly problem: NumberPatternProblem }

type Scope = 'unit' | 'year' | 'month'
type NumberPart = { readonly kind: 'number'; readonly digits: number; readonly per?: Scope[] }
type Part =
  | { readonly kind: 'text'; readonly text: string }
  | NumberPart
  | { readonly kind: 'unit' | 'year' | 'month' | 'roman-month' }

export const usualNumberPattern = '{number:000}/SOP/{unit}/{month:roman}/{year}'

const longest = 120
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const numberForm =
  /^number(?::(0{1,6}))?(?: per (government|(?:unit|year|month)(?:,(?:unit|year|month))*))?$/

/**
 * Reads a pattern such as `{number:000}/SOP/{unit}/{month:roman}/{year}`; the zeros give the width.
 * The number begins anew with each unit and year that the pattern names, never by month alone:
 * offices number through the year. `{number per unit,month}` says otherwise; `{number per
 * government}` never begins anew. What it begins anew by must stand in the number, or two SOPs
 * would have the same.
 */
export function readNumberPattern(text: string): NumberPatternReading {
  if (text.length > longest) return refuse('too-long', text.slice(0, 20))
  const pieces = text.split(/(\{[^{}]*\})/).filter((piece) => piece !== '')
  const parts = pieces.map(readPart)
  const wrong = parts.indexOf(undefined)
  if (wrong >= 0) return refuse('unknown-placeholder', pieces[wrong] ?? '')
  const known = parts.filter((part) => part !== undefined)
  const numbers = known.filter((part) => part.kind === 'number')
  const [number] = numbers
  if (number === undefined || numbers.length > 1)
    return refuse('number-count', String(numbers.length))
  return checkScope(known, number)
}

/** Names the sequence that a number is drawn from: units of one short name share it, as they share the text. */
export function writeScope({ per }: NumberPattern, { unit, day }: NumberFacts): string {
  const values = { unit, year: day.slice(0, 4), month: day.slice(0, 7) }
  return per.map((each) => `${each}=${values[each]}`).join(';')
}

/** The number as it stands on the SOP. */
export function writeNumber(
  { parts }: NumberPattern,
  facts: NumberFacts & { readonly number: number },
): string {
  return parts.map((part) => writePart(part, facts)).join('')
}

function readPart(piece: string): Part | undefined {
  if (!piece.startsWith('{')) return /[{}]/.test(piece) ? undefined : { kind: 'text', text: piece }
  const inside = piece.slice(1, -1)
  if (inside === 'unit' || inside === 'year' || inside === 'month') return { kind: inside }
  if (inside === 'month:roman') return { kind: 'roman-month' }
  const number = numberForm.exec(inside)
  if (number === null) return undefined
  const [, zeros = '0', scopes] = number
  const part = { kind: 'number', digits: zeros.length } as const
  return scopes === undefined ? part : { ...part, per: readScopes(scopes) }
}

function readScopes(text: string): Scope[] {
  const named = text.split(',')
  return (['unit', 'year', 'month'] as const).filter((each) => named.includes(each))
}

function checkScope(parts: readonly Part[], { per }: NumberPart): NumberPatternReading {
  const kinds = parts.map(({ kind }) => kind)
  const shows = {
    unit: kinds.includes('unit'),
    year: kinds.includes('year'),
    month: kinds.includes('year') && (kinds.includes('month') || kinds.includes('roman-month')),
  }
  const scopes = per ?? (['unit', 'year'] as const).filter((each) => shows[each])
  const invisible = scopes.find((each) => !shows[each])
  if (invisible !== undefined) return refuse('invisible-scope', invisible)
  return { ok: true, pattern: { parts, per: scopes } }
}

function writePart(part: Part, { unit, day, number }: NumberFacts & { number: number }): string {
  const month = day.slice(5, 7)
  switch (part.kind) {
    case 'text':
      return part.text
    case 'number':
      return String(number).padStart(part.digits, '0')
    case 'unit':
      return unit
    case 'year':
      return day.slice(0, 4)
    case 'month':
      return month
    case 'roman-month':
      return roman[Number(month) - 1] ?? ''
  }
}

function refuse(code: NumberPatternProblem['code'], found: string): NumberPatternReading {
  return { ok: false, problem: { code, found } }
}
