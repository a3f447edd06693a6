import { cleanText } from '#diagram'
import type { Sop } from '#sop'
import type { Coverage } from './coverage.ts'
import { printableText } from './printable-text.ts'

/**
 * Characters that could not be printed, and where: `steps[3].activity`, with the step's id where it
 * is a step's; `pages[1]` where only the drawing's form of a text (capitals) cannot.
 */
export type Unprintable = {
  readonly place: string
  readonly step?: string
  readonly characters: readonly string[]
}

/** The SOP with a visible mark for each character that the fonts do not have, and the list of these. */
export type PrintableSop = { readonly sop: Sop; readonly unprintable: readonly Unprintable[] }

/** Names of members that hold ids: no text, and never printed. */
const idMembers = new Set(['id', 'step', 'symbol', 'performers'])

/** Makes every text of the SOP clean, and printable with the fonts of `coverage`. Linear in the text. */
export function makePrintable(sop: Sop, coverage: Coverage): PrintableSop {
  const unprintable: Unprintable[] = []
  const replace = (text: string, place: string): string => {
    const { text: printable, lost } = printableText(cleanText(text), coverage)
    if (lost.length > 0) unprintable.push({ place, ...stepAt(sop, place), characters: lost })
    return printable
  }
  // Strings become strings and all else is copied, so that the form stays that of an SOP.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const printed = mapTexts(sop, '', replace) as Sop
  return { sop: printed, unprintable }
}

type Replace = (text: string, place: string) => string

/** Gives a record with each of its texts replaced, whose place is told as in `steps[3].activity`. */
export function mapTexts(value: unknown, place: string, replace: Replace): unknown {
  if (typeof value === 'string') return replace(value, place)
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => mapTexts(item, `${place}[${index}]`, replace))
  }
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, item]: [string, unknown]) => {
    const inner = place === '' ? name : `${place}.${name}`
    return [name, isId(name, item) ? item : mapTexts(item, inner, replace)]
  })
  return Object.fromEntries(members)
}

/** A symbol's `performers` are ids; the document's `performers` are records with texts. */
function isId(name: string, item: unknown): boolean {
  if (!idMembers.has(name)) return false
  return typeof item === 'string' || (Array.isArray(item) && typeof item[0] === 'string')
}

function stepAt(sop: Sop, place: string): { readonly step?: string } {
  const row = /^steps\[(\d+)\]/.exec(place)?.[1]
  const step = row === undefined ? undefined : sop.steps[Number(row)]
  return step === undefined ? {} : { step: step.id }
}
