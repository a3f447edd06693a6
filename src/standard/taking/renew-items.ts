import { cleanText, freshId } from '#sop'
import type { StandardItem, StepReference } from '../model/standard.ts'
import { likeness, termsOf } from '../promise/likeness.ts'
import { pairUp } from '../promise/pair-up.ts'
import { limits } from '../reading/limits.ts'

/** A line as it was taken from a step. */
export type TakenItem = {
  readonly text: string
  readonly when: string
  readonly terms: ReadonlySet<string>
  readonly from: StepReference
}

/** How a list is renewed. */
export type Renewal = {
  /** With which new ids begin. */
  readonly letter: string
  /** Do two texts say the same, so that the one that is there may stay? */
  readonly isSame: (one: ReadonlySet<string>, other: ReadonlySet<string>) => boolean
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
  const own = before.filter(({ from }) => from === undefined)
  const used = taken.slice(0, limits.items)
  const pairs = pairUp(used, before, {
    score: (item, old) => rate(item, old, renewal),
    least: 1,
  })
  const oldOf = new Map(pairs.map(({ one, other }) => [one, before[other]]))
  const ids = before.map(({ id }) => id)
  const renewed = used.map((item, index) => {
    const old = oldOf.get(index)
    if (old !== undefined) return renew(old, item, renewal)
    const id = freshId(renewal.letter, ids, '')
    ids.push(id)
    return newItem(id, item)
  })
  return withOwn(renewed, before, new Set(own)).slice(0, limits.items)
}

/** 1 and more: the same line. Lines of one step come before lines that only say the same. */
function rate(item: TakenItem, old: StandardItem, { leastOfStep }: Renewal): number {
  const alike = likeness(item.terms, termsOf(old.text.id))
  const sameStep = old.from?.sop === item.from.sop && old.from.step === item.from.step
  if (sameStep) return alike >= leastOfStep ? 1 + alike : 0
  return alike === 1 ? 1 : 0
}

function renew(old: StandardItem, item: TakenItem, { isSame }: Renewal): StandardItem {
  const { text, when } = newItem(old.id, item)
  const same = isSame(termsOf(old.text.id), item.terms)
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

function withOwn(
  renewed: readonly StandardItem[],
  before: readonly StandardItem[],
  own: ReadonlySet<StandardItem>,
): readonly StandardItem[] {
  const list = [...renewed]
  let place = 0
  for (const item of before) {
    const at = list.findIndex(({ id }) => id === item.id)
    if (at >= 0) place = at + 1
    else if (own.has(item)) {
      list.splice(place, 0, item)
      place += 1
    }
  }
  return list
}
