import type { FlowGraph } from '../../model/flow.ts'
import type { Performer, Sop, Step } from '../../model/sop.ts'
import { readArrows } from '../paths/arrows.ts'
import { findComponents } from '../paths/components.ts'
import type { RuleContext } from '../context.ts'
import { requirementItems, stemsOf } from './requirement-items.ts'

/** Something a step needs and nobody has brought yet. `later`: the row whose output it is. */
export type UnmetRequirement = {
  readonly step: Step
  readonly item: string
  readonly later: number | undefined
}

/** What is read of an SOP to find them. */
type Read = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly context: RuleContext
  readonly performerById: ReadonlyMap<string, Performer>
}

/**
 * Finds requirements that are not yet there when their step begins. There are: the outputs,
 * requirements and texts of earlier rows (and of the loop the step lies on), equipment, records and
 * what every office has, what the step's own text speaks of, and whatever the first step and outside
 * parties bring. An item counts as there when half its words are (Indonesian stems). Linear in the text.
 */
export function unmetRequirements(read: Read): readonly UnmetRequirement[] {
  const { sop } = read
  const present = new Set(officeTexts(read).flatMap(stemsOf))
  const ends = loopEnds(read)
  const outputs = indexOutputs(read)
  let readTo = 0
  return sop.steps.flatMap((step, row) => {
    for (; readTo < (ends[row] ?? row); readTo += 1) addRowWords(present, sop.steps[readTo])
    const own = new Set(stemsOf(step.activity))
    const brings = row === 0 || isBrought(read, step)
    const unmet = brings
      ? []
      : requirementItems(step.requirements).filter((item) => !isThere(item, present, own))
    return unmet.map((item) => ({
      step,
      item: item.text,
      later: findLater(item.stems, outputs, row),
    }))
  })
}

function officeTexts({ sop, context }: Read): readonly string[] {
  const { equipment, records, qualifications, legalBasis } = sop.identity
  const names = sop.performers.map((performer) => performer.name)
  return [
    sop.title,
    ...names,
    ...equipment,
    ...records,
    ...qualifications,
    ...legalBasis,
    ...context.commonEquipment,
  ]
}

function addRowWords(present: Set<string>, step: Step | undefined): void {
  if (step === undefined) return
  for (const text of [step.activity, step.requirements, step.output, step.note]) {
    for (const word of stemsOf(text)) present.add(word)
  }
}

/**
 * For each row the row before which everything has been done once: beyond itself where a loop
 * leads back.
 */
function loopEnds({ graph }: Read): readonly number[] {
  const { count, of } = findComponents(readArrows(graph))
  const lastRow = Array.from({ length: count }, () => -1)
  graph.nodes.forEach((node, index) => {
    const component = of[index] ?? 0
    lastRow[component] = Math.max(lastRow[component] ?? -1, node.row)
  })
  const ends: number[] = []
  graph.nodes.forEach((node, index) => {
    const last = lastRow[of[index] ?? 0] ?? node.row
    // A step outside loops has only the rows above it.
    const end = last > node.row ? last + 1 : node.row
    ends[node.row] = Math.max(ends[node.row] ?? 0, end)
  })
  return ends
}

/** An outside party brings its own papers. */
function isBrought({ performerById }: Read, step: Step): boolean {
  return step.symbols.some((symbol) =>
    symbol.performers.some((id) => performerById.get(id)?.kind === 'external'),
  )
}

type Item = ReturnType<typeof requirementItems>[number]

function isThere(item: Item, present: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const found = item.stems.filter((word) => present.has(word) || own.has(word)).length
  return found * 2 >= item.stems.length
}

/** Rows by the stems of their outputs. */
type OutputIndex = {
  readonly outputs: readonly ReadonlySet<string>[]
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
}

function indexOutputs({ sop }: Read): OutputIndex {
  const outputs = sop.steps.map((step) => new Set(stemsOf(step.output)))
  const rowsOf = new Map<string, number[]>()
  outputs.forEach((words, row) => {
    for (const word of words) addRow(rowsOf, word, row)
  })
  return { outputs, rowsOf }
}

function addRow(rowsOf: Map<string, number[]>, word: string, row: number): void {
  const rows = rowsOf.get(word)
  if (rows === undefined) rowsOf.set(word, [row])
  else if (rows.length < mostRows) rows.push(row)
}

// A word of very many outputs tells nothing; the search stays linear.
const mostRows = 20

/** The first row after `row` whose output holds every word of the item. */
function findLater(
  stems: readonly string[],
  { outputs, rowsOf }: OutputIndex,
  row: number,
): number | undefined {
  const rows = stems.map((word) => rowsOf.get(word) ?? []).toSorted((a, b) => a.length - b.length)
  return rows[0]?.find((at) => at > row && stems.every((word) => outputs[at]?.has(word)))
}
