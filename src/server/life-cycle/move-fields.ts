import { cleanText } from '#sop'
import { readDate } from '#time'
import type { FormFault, WrongFields } from '../failure.ts'
import type { Move } from './life-cycle-definition.ts'

/** What somebody typed for a move, as it came from the form. */
export type MoveForm = {
  readonly note?: string
  readonly legalBasis?: string
  /** Number that the records office gave; empty: drawn by the government's rule. */
  readonly number?: string
  readonly ratifiedOn?: string
  readonly effectiveOn?: string
  readonly position?: string
  readonly name?: string
  readonly nip?: string
}

/** The same, read. */
export type MoveFields = {
  readonly note: string
  readonly legalBasis: string
  readonly ratification?: RatificationFields
}

export type RatificationFields = {
  readonly number: string
  readonly ratifiedOn: string
  readonly effectiveOn: string
  readonly approver: { readonly position: string; readonly name: string; readonly nip: string }
}

/** What the days and the number of a ratification are held against. */
export type RatificationLimits = {
  readonly today: string
  /** Day on which the revision in force took effect. */
  readonly previousEffectiveOn?: string | undefined
  /** May a number be typed? */
  readonly manual: boolean
}

type Faults = Record<string, FormFault>
type Reading =
  | { readonly ok: true; readonly fields: MoveFields }
  | { readonly ok: false; readonly fields: WrongFields }

const longestNote = 4000
const longestLine = 300

/** Reads what a move asks for; days as Indonesian documents print them are understood too. */
export function readMoveFields(move: Move, form: MoveForm, limits: RatificationLimits): Reading {
  const faults: Faults = {}
  const note = readText(form.note, { most: longestNote })
  const legalBasis = readText(form.legalBasis, { most: longestNote })
  noteFault(faults, 'note', note.fault ?? missing(move.asks.includes('reason'), note.text))
  const wantsBasis = move.asks.includes('legal-basis')
  noteFault(faults, 'legalBasis', legalBasis.fault ?? missing(wantsBasis, legalBasis.text))
  const fields = { note: note.text, legalBasis: wantsBasis ? legalBasis.text : '' }
  const ratification = move.asks.includes('ratification')
    ? readRatification(form, limits, faults)
    : undefined
  if (Object.keys(faults).length > 0) return { ok: false, fields: faults }
  return { ok: true, fields: ratification === undefined ? fields : { ...fields, ratification } }
}

function readRatification(
  form: MoveForm,
  limits: RatificationLimits,
  faults: Faults,
): RatificationFields {
  const ratifiedOn = readDate(form.ratifiedOn ?? '') ?? ''
  const effectiveOn = readDate(form.effectiveOn ?? '') ?? ''
  noteFault(faults, 'ratifiedOn', judgeRatifiedOn(ratifiedOn, limits))
  noteFault(faults, 'effectiveOn', judgeEffectiveOn(effectiveOn, ratifiedOn, limits))
  const number = readText(form.number, { most: longestLine })
  const byHand = number.text !== '' && !limits.manual ? 'not-by-hand' : undefined
  noteFault(faults, 'number', number.fault ?? byHand)
  const [position, name, nip] = [form.position, form.name, form.nip].map((text) =>
    readText(text, { most: longestLine }),
  )
  noteFault(faults, 'position', position?.fault ?? missing(true, position?.text))
  noteFault(faults, 'name', name?.fault ?? missing(true, name?.text))
  noteFault(faults, 'nip', nip?.fault)
  const approver = {
    position: position?.text ?? '',
    name: name?.text ?? '',
    nip: nip?.text ?? '',
  }
  return { number: number.text, ratifiedOn, effectiveOn, approver }
}

function judgeRatifiedOn(day: string, { today }: RatificationLimits): FormFault | undefined {
  if (day === '') return 'not-a-date'
  return day > today ? 'in-future' : undefined
}

function judgeEffectiveOn(
  day: string,
  ratifiedOn: string,
  { previousEffectiveOn }: RatificationLimits,
): FormFault | undefined {
  if (day === '') return 'not-a-date'
  if (ratifiedOn !== '' && day < ratifiedOn) return 'before-ratification'
  return previousEffectiveOn !== undefined && day < previousEffectiveOn
    ? 'before-previous'
    : undefined
}

/** A text without control characters and space around it. */
export function readText(
  given: string | undefined,
  { most }: { readonly most: number },
): { readonly text: string; readonly fault?: FormFault } {
  const text = cleanText(given ?? '')
    .trim()
    .toWellFormed()
  return text.length > most ? { text, fault: 'too-long' } : { text }
}

function missing(wanted: boolean, text: string | undefined): FormFault | undefined {
  return wanted && (text ?? '') === '' ? 'missing' : undefined
}

function noteFault(faults: Faults, field: string, fault: FormFault | undefined): void {
  if (fault !== undefined) faults[field] = fault
}
