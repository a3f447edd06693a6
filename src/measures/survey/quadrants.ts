import type { ElementKey } from '../instrument/instrument.ts'

/**
 * Where an element lies between importance and performance, numbered as Indonesian practice does: I
 * concentrate here, II keep up, III low priority, IV possible overkill.
 */
export type Quadrant = 'I' | 'II' | 'III' | 'IV'

/** An element's mean performance and importance, each 1 to 4. */
export type PlacedElement = {
  readonly key: ElementKey
  readonly performance: number
  readonly importance: number
}

/** The crosshair, and the quadrant of each element. */
export type Quadrants = {
  readonly performance: number
  readonly importance: number
  readonly of: ReadonlyMap<ElementKey, Quadrant>
}

/**
 * Sorts elements into quadrants, cut at the means of the elements' means; what lies on a line belongs to
 * the lower number. Undefined of fewer than two elements. The cut is the survey's own: some element is
 * always "concentrate here" or "low priority", so show the means beside it. Source: Martilla & James,
 * Journal of Marketing 41 (1977); the rule for ties is that of survey applications in use.
 *
 *     importance  I  │ II
 *                ────┼────
 *                III │ IV   performance
 */
export function placeInQuadrants(elements: readonly PlacedElement[]): Quadrants | undefined {
  if (elements.length < 2) return undefined
  const performance = mean(elements.map((element) => element.performance))
  const importance = mean(elements.map((element) => element.importance))
  const of = new Map(
    elements.map((element) => [
      element.key,
      quadrant(nearly(element.performance - performance), nearly(element.importance - importance)),
    ]),
  )
  return { performance, importance, of }
}

function quadrant(performance: number, importance: number): Quadrant {
  if (importance >= 0) return performance <= 0 ? 'I' : 'II'
  return performance <= 0 ? 'III' : 'IV'
}

/** What only rounding sets apart lies on the line. */
function nearly(difference: number): number {
  return Math.abs(difference) < 1e-9 ? 0 : difference
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
