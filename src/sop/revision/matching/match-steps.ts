import type { Sop, Step } from '../../model/sop.ts'
import { likenessOf, weigh, type Bag } from './likeness.ts'
import { matchItems, type Item, type Likeness, type Match } from './match-items.ts'

/** What of a row tells which one it is. */
export type StepItem = Item & {
  readonly step: Step
  readonly row: number
  readonly activity: Bag
  readonly requirements: Bag
  readonly output: Bag
  readonly note: Bag
  /** Numbers of its performers, the same number for the same performer before and after. */
  readonly performers: Bag
  readonly kinds: string
  readonly duration: string
}

/** Reads the rows of an SOP; `numberOf` numbers performers by id. Linear. */
export function readStepItems(
  sop: Sop,
  readBag: (text: string) => Bag,
  numberOf: (performer: string) => number,
): readonly StepItem[] {
  return sop.steps.map((step, row) => {
    const { id, activity, requirements, output, symbols } = step
    const performers = symbols
      .flatMap((symbol) => symbol.performers.map(numberOf))
      .sort((a, b) => a - b)
    const key = [activity, requirements, output, step.note, performers.join()]
      .join('\n')
      .trim()
      .toLowerCase()
    return {
      id,
      key,
      step,
      row,
      performers,
      activity: readBag(activity),
      requirements: readBag(requirements),
      output: readBag(output),
      note: readBag(step.note),
      kinds: symbols.map(({ kind }) => kind).join(),
      duration: JSON.stringify(step.duration ?? ''),
    }
  })
}

/** Matches the rows of two SOPs: by id, content and place among what is already matched. */
export function matchSteps(
  before: readonly StepItem[],
  after: readonly StepItem[],
): readonly Match<StepItem>[] {
  const likeness: Likeness<StepItem> = (anchors) => {
    const oldPlaces = placesAmong(before, new Set(anchors.map((match) => match.before.row)))
    const newPlaces = placesAmong(after, new Set(anchors.map((match) => match.after.row)))
    return (one, other) => {
      const apart = Math.abs((oldPlaces[one.row] ?? 0) - (newPlaces[other.row] ?? 0))
      return weigh([...evidenceOf(one, other), [1 - apart, 1]])
    }
  }
  return matchItems(before, after, likeness)
}

function evidenceOf(one: StepItem, other: StepItem) {
  return [
    [likenessOf(one.activity, other.activity), 5],
    [likenessOf(one.requirements, other.requirements), 1.5],
    [likenessOf(one.output, other.output), 1.5],
    [likenessOf(one.performers, other.performers), 2],
    [likenessOf(one.note, other.note), 0.5],
    [one.kinds === other.kinds ? 1 : 0, 0.5],
    [one.duration === other.duration ? 1 : 0, 0.5],
  ] as const
}

/** Place of each row from 0 to 1, counted in matched rows above it, and by its own number within a gap. */
function placesAmong(rows: readonly StepItem[], anchors: ReadonlySet<number>): number[] {
  let above = 0
  return rows.map((_, row) => {
    if (anchors.has(row)) above += 1
    return (above + row / rows.length) / (anchors.size + 1)
  })
}
