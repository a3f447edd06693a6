import { cleanText, freshId } from '#sop'
import type { StandardItem, StepReference } from '../model/standard.ts'
import { likeness, termsOf } from '../promise/likeness.ts'
import { pairUp } from '../promise/pair-up.ts'
import { limits } from '../reading/limits.ts'

/** A line as it was taken from a step. */
export type TakenItem = {
  readonly text: string
  readonly when: string
  /** What it and its step name. */
  readonly about: ReadonlySet<string>
  readonly from: StepReference
}

/** How a list is renewed. */
export type Renewal = {
  /** With which new ids begin. */
  readonly letter: string
  /** Does what is there say the same as the taken line, so that it may stay? */
  readonly isSame: (said: ReadonlySet<string>, item: ReadonlySet<string>) => boolean
  /** How alike lines of one step must be to be the same line, from 0 to 1. */
  readonly leastOfStep: number
}

/**
 * Gives a list with the taken lines in their order; what was written here stays behind the line that
 * it followed. Quadratic in the lines.
 */
export function renewItems(
  before: readonly StandardItem[],
  taken: readonly TakenItem[],
  renewal: Renewal,
): readonly StandardItem[] {
  const used = taken.slice(0, limits.items)
  const ones = used.map((item) => ({ from: item.from, terms: termsOf(item.text) }))
  const others = before.map((item) => ({ from: item.from, terms: termsOf(item.text.id) }))
  const score = (one: Line, other: Line) => rate(one, other, renewal.leastOfStep)
  const pairs = pairUp(ones, others, { score, least: 1 })
  const oldOf = new Map(pairs.map(({ one, other }) => [one, before[other]]))
  const ids = before.map(({ id }) => id)
  const renewed = used.map((item, index) => {
    const old = oldOf.get(index)
    if (old !== undefined) return renew(old, item, renewal)
    const id = freshId(renewal.letter, ids, '')
    ids.push(id)
    return newItem(id, item)
  })
  return withOwn(renewed, before).slice(0, limits.items)
}

type Line = { readonly from?: StepReference | undefined; readonly terms: ReadonlySet<string> }

/** 1 and more: the same line. Lines of one step come before lines that only say the same. */
function rate(one: Line, other: Line, leastOfStep: number): number {
  const alike = likeness(one.terms, other.terms)
  const sameStep = one.from?.sop === other.from?.sop && one.from?.step === other.from?.step
  if (sameStep) return alike >= leastOfStep ? 1 + alike : 0
  return alike === 1 ? 1 : 0
}

function renew(old: StandardItem, item: TakenItem, { isSame }: Renewal): StandardItem {
  const { text, when } = newItem(old.id, item)
  const same = isSame(termsOf(old.text.id), item.about)
  return {
    id: old.id,
    text: same ? old.text : { id: text.id, en: old.text.en },
    when: old.when.id.trim() === '' ? { id: when.id, en: old.when.en } : old.when,
    from: item.from,
  }
}

function newItem(id: string, { text, when, from }: TakenItem): StandardItem {
  return { id, text: { id: clip(text), en: '' }, when: { id: clip(when), en: '' }, from }
}

function clip(text: string): string {
  return cleanText(text.slice(0, limits.text))
}

/** Puts lines that were written here behind the line that they followed. */
function withOwn(
  renewed: readonly StandardItem[],
  before: readonly StandardItem[],
): readonly StandardItem[] {
  const list = [...renewed]
  let place = 0
  for (const item of before) {
    const at = list.findIndex(({ id }) => id === item.id)
    if (at >= 0) place = at + 1
    else if (item.from === undefined) {
      list.splice(place, 0, item)
      place += 1
    }
  }
  return list
}
