import { cleanText, formWords } from '#diagram'
import type { Sop } from '#sop'

/** What stood between two lines before a text was broken: nothing in the middle of a word. */
export type Joint = '' | ' ' | '\n'

/** The texts of an SOP, to look up how lines of a sheet belong together. */
export type TextSource = {
  /** The joint of two lines below each other; `step` where they stand in a step's row. */
  readonly joint: (upper: string, lower: string, step: string | undefined) => Joint
}

/** So many characters of the texts outside the steps are looked at; beyond, lines are joined by blanks. */
const mostCharacters = 200_000

/** Gathers the texts of an SOP. Looking up is linear in the texts of the step, or of those outside steps. */
export function readTextSource(sop: Sop): TextSource {
  const { steps, ...others } = sop
  const textsOfStep = new Map(steps.map((step) => [step.id, listTexts(step)]))
  const outside = begin(listTexts(others))
  return {
    joint: (upper, lower, step) => {
      const texts = step === undefined ? outside : (textsOfStep.get(step) ?? [])
      return findJoint(upper.toUpperCase(), lower.toUpperCase(), texts)
    },
  }
}

/** Heads are printed in capitals, so that case must not count. */
function findJoint(upper: string, lower: string, texts: readonly string[]): Joint {
  const joints = [' ', '\n', ''] as const
  const found = joints.find((joint) => texts.some((text) => text.includes(upper + joint + lower)))
  if (found !== undefined) return found
  if (formWords.joinAll.toUpperCase().startsWith(lower)) return '\n'
  return texts.some((text) => text.endsWith(upper)) ? '\n' : ' '
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [cleanText(value).toUpperCase()]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(listTexts)
}

function begin(texts: readonly string[]): string[] {
  let free = mostCharacters
  return texts.filter((text) => {
    free -= text.length
    return free >= 0
  })
}
