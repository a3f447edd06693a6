import { defaultRuleContext, requirementParts, stemsOf, type Step } from '#sop'
import { limits } from '../reading/limits.ts'
import { likeness, near, termsOf } from './likeness.ts'
import type { SopPath } from './read-path.ts'

/** Something that the applicant brings, and the step that asks for it. */
export type BroughtItem = {
  readonly step: Step
  readonly text: string
  /** Only in this case; '': always. */
  readonly when: string
  readonly terms: ReadonlySet<string>
}

// So many things in all cells together are looked at; no SOP asks a hundred of an applicant.
const mostLooked = 2000

/**
 * Lists what the applicant brings: what his own steps need, and the step with which the office takes
 * his papers over; each thing once. Left out are what an earlier step puts out, what every office has,
 * and words for the papers as a whole ("berkas persyaratan"). Linear in the text.
 */
export function listBrought(path: SopPath): readonly BroughtItem[] {
  const brought: BroughtItem[] = []
  for (const item of listAsked(path)) {
    const isTold = brought.some(
      (earlier) => likeness(earlier.terms, item.terms) >= (earlier.step === item.step ? 1 : near),
    )
    if (!isTold && brought.length < limits.items) brought.push(item)
  }
  return brought
}

function listAsked(path: SopPath): readonly BroughtItem[] {
  const { steps, identity } = path.sop
  const takeOver = findTakeOver(path)
  const ofOffice = stemsOfAll([...identity.equipment, ...identity.records])
  const there = stemsOfAll(defaultRuleContext.commonEquipment)
  let looked = 0
  return steps.flatMap((step, row) => {
    const asks = row === takeOver || path.outside(step) === 'first'
    const parts = asks && looked < mostLooked ? partsOf(step) : []
    looked += parts.length
    const asked = parts.filter(({ text }) => {
      const stems = stemsOf(text)
      const known = (stem: string) => there.has(stem) || (row === takeOver && ofOffice.has(stem))
      return !stems.every(known) && !isWhole(text, stems)
    })
    for (const stem of stemsOf(step.output)) there.add(stem)
    return asked.map(({ text, when }) => {
      return { step, text, when: when === '' ? path.whenOf(step) : when, terms: termsOf(text) }
    })
  })
}

/** The row with which the office begins its work for the applicant; -1 where none does. */
function findTakeOver({ sop, outside }: SopPath): number {
  const first = sop.steps.findIndex((step) => outside(step) !== 'none')
  if (first >= 0) {
    return sop.steps.findIndex((step, row) => row >= first && outside(step) !== 'first')
  }
  const opening = stemsOf(sop.steps[0]?.activity ?? '')
  const has = (...words: readonly string[]) => words.some((word) => opening.includes(word))
  return has('terima', 'daftar') && has('berkas', 'mohon') ? 0 : -1
}

function stemsOfAll(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(stemsOf))
}

const wholes = new Set(['berkas', 'lengkap', 'mohon', 'syarat'])

function isWhole(text: string, stems: readonly string[]): boolean {
  return /berkas|dokumen|syarat/i.test(text) && stems.every((stem) => wholes.has(stem))
}

type Part = { readonly text: string; readonly when: string }

/** The things in a step's requirements; a count by itself ("2 lembar") goes with what is before it. */
function partsOf({ requirements }: Step): readonly Part[] {
  const parts: string[] = []
  for (const part of requirementParts(requirements)) {
    const isCount = /^\d/.test(part) && stemsOf(part).length === 0
    if (isCount && parts.length > 0) parts.push(`${parts.pop() ?? ''}, ${part}`)
    else parts.push(part)
  }
  return parts.map(readPart)
}

const condition = '(?:apabila|bila|jika|bagi|khusus|untuk yang)\\s'
const inBrackets = new RegExp(`\\((${condition}[^()]*)\\)`, 'i')
const atEnd = new RegExp(`\\s(${condition}[^()]*)$`, 'i')

/** "surat kuasa (bila diwakilkan)" → "Surat kuasa", when "bila diwakilkan". */
function readPart(part: string): Part {
  const [whole = '', when = ''] = inBrackets.exec(part) ?? atEnd.exec(part) ?? []
  const text = part.replace(whole, ' ').replaceAll(/\s+/g, ' ').trim()
  return { text: text.charAt(0).toUpperCase() + text.slice(1), when: when.trim() }
}
