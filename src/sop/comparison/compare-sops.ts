import type { Sop } from '../model/sop.ts'
import { alignSequences, type AlignedRow, type Similarity } from './align-steps.ts'
import { groupPerformers } from './performer-groups.ts'
import {
  comparisonLimits,
  type ComparedCell,
  type ComparedPerformer,
  type ComparedRow,
  type SopComparison,
  type SopFigures,
} from './sop-comparison.ts'
import { countSop } from './sop-figures.ts'
import { readTraits, stepSimilarity, type StepTraits } from './step-similarity.ts'

/** From here on a match is not marked as uncertain. Set by hand, like the shares of the similarity. */
const sureSimilarity = 0.55

/** Why SOPs cannot be compared: too few, too many, or too many steps together. */
export type ComparisonFault = {
  readonly code: 'too-few' | 'too-many' | 'too-long'
  readonly found: number
  /** At least, or at most, so many. */
  readonly expected: number
}

/** Tells why these SOPs cannot be compared; undefined where they can. */
export function findComparisonFault(sops: readonly Sop[]): ComparisonFault | undefined {
  const { fewest, most, steps } = comparisonLimits
  const found = sops.length
  if (found < fewest) return { code: 'too-few', found, expected: fewest }
  if (found > most) return { code: 'too-many', found, expected: most }
  const together = sops.reduce((sum, sop) => sum + sop.steps.length, 0)
  return together > steps ? { code: 'too-long', found: together, expected: steps } : undefined
}

/**
 * Compares 2 to 12 SOPs of one service: their steps in common rows, their performers, their figures.
 * The order of the SOPs changes the order of the columns and nothing else: they are worked on in the
 * order of their texts. Steps that would break the order of their SOP are told as `elsewhere`.
 * Quadratic in the number of all steps. Throws where `findComparisonFault` finds one.
 */
export function compareSops(sops: readonly Sop[]): SopComparison {
  const fault = findComparisonFault(sops)
  if (fault !== undefined)
    throw new RangeError(`${fault.code}: ${fault.found}, expected ${fault.expected}`)
  const order = canonicalOrder(sops)
  const compared = compareInOrder(
    order.map((column) => sops[column]).filter((sop) => sop !== undefined),
  )
  return { sops, ...inGivenOrder(compared, order) }
}

function canonicalOrder(sops: readonly Sop[]): readonly number[] {
  const texts = sops.map((sop) => JSON.stringify(sop))
  const compare = (one = '', other = '') => Number(one > other) - Number(one < other)
  return sops.map((_, column) => column).sort((a, b) => compare(texts[a], texts[b]))
}

type Compared = Omit<SopComparison, 'sops'>

function compareInOrder(sops: readonly Sop[]): Compared {
  const performers = groupPerformers(sops)
  const traits = readTraits(sops, (column, id) => findGroup(performers, column, id))
  const similarity = measureAll(traits)
  const sequences = sops.map((_, column) =>
    traits.flatMap((trait, item) => (trait.column === column ? [item] : [])),
  )
  const aligned = alignSequences(sequences, similarity)
  const rows = describeRows(aligned, { traits, similarity, columns: sops.length })
  const figures = sops.map((sop, column) => ({ ...countSop(sop), ...missAndAlone(rows, column) }))
  return { rows, performers, figures }
}

function findGroup(
  performers: readonly ComparedPerformer[],
  column: number,
  id: string,
): number | undefined {
  const group = performers.findIndex(({ ids }) => ids[column]?.includes(id))
  return group < 0 ? undefined : group
}

/** Every pair is asked for many times, and measured once. */
function measureAll(traits: readonly StepTraits[]): Similarity {
  const size = traits.length
  const values = new Float64Array(size * size)
  traits.forEach((one, a) => {
    traits.slice(0, a + 1).forEach((other, b) => {
      values[a * size + b] = values[b * size + a] = stepSimilarity(one, other)
    })
  })
  return (a, b) => values[a * size + b] ?? 0
}

type Alignment = {
  readonly traits: readonly StepTraits[]
  readonly similarity: Similarity
  readonly columns: number
}

function describeRows(
  aligned: readonly AlignedRow[],
  alignment: Alignment,
): readonly ComparedRow[] {
  const rowOf = new Map(aligned.flatMap((row) => row.map((item) => [item, row] as const)))
  return aligned.map((row) => {
    const cells = Array.from({ length: alignment.columns }, (_, column) => {
      const item = row.find((each) => alignment.traits[each]?.column === column)
      return item === undefined
        ? findElsewhere(row, column, { ...alignment, rowOf })
        : describeCell(row, item, alignment)
    })
    return { cells, speaker: findSpeaker(cells) }
  })
}

function describeCell(
  row: AlignedRow,
  item: number,
  { traits, similarity }: Alignment,
): ComparedCell {
  const trait = traits[item]
  const others = row.filter((each) => each !== item)
  const step = trait?.step ?? 0
  if (others.length === 0) return { kind: 'step', step, sureness: 'alone', similarity: 1 }
  const mean = meanSimilarity(item, others, similarity)
  const sure = mean >= sureSimilarity && trait?.terms.norm !== 0
  return { kind: 'step', step, sureness: sure ? 'sure' : 'unsure', similarity: mean }
}

/** The step of the column most like the row, where it is surely like it, and more so than like its own row. */
function findElsewhere(
  row: AlignedRow,
  column: number,
  { traits, similarity, rowOf }: Alignment & { readonly rowOf: ReadonlyMap<number, AlignedRow> },
): ComparedCell {
  let found: ComparedCell = { kind: 'none' }
  let best = sureSimilarity
  traits.forEach((trait, item) => {
    if (trait.column !== column || trait.terms.norm === 0) return
    const own = (rowOf.get(item) ?? []).filter((each) => each !== item)
    const here = meanSimilarity(item, row, similarity)
    if (here < best || (own.length > 0 && meanSimilarity(item, own, similarity) >= here)) return
    best = here
    found = { kind: 'elsewhere', step: trait.step, similarity: here }
  })
  return found
}

function meanSimilarity(item: number, others: readonly number[], similarity: Similarity): number {
  return others.reduce((sum, other) => sum + similarity(item, other), 0) / others.length
}

function findSpeaker(cells: readonly ComparedCell[]): number {
  let [speaker, best] = [0, -1]
  cells.forEach((cell, column) => {
    if (cell.kind !== 'step' || cell.similarity <= best) return
    best = cell.similarity
    speaker = column
  })
  return speaker
}

function missAndAlone(
  rows: readonly ComparedRow[],
  column: number,
): Pick<SopFigures, 'lacks' | 'hasAlone'> {
  const lacks: number[] = []
  const hasAlone: number[] = []
  rows.forEach(({ cells }, index) => {
    const others = cells.filter((_, at) => at !== column)
    const having = others.filter(({ kind }) => kind === 'step').length
    const own = cells[column]?.kind
    if (own === 'none' && having * 2 >= others.length) lacks.push(index)
    if (own === 'step' && others.every(({ kind }) => kind === 'none')) hasAlone.push(index)
  })
  return { lacks, hasAlone }
}

/** `order[i]` is the given column of the i-th SOP in order. */
function inGivenOrder({ rows, performers, figures }: Compared, order: readonly number[]): Compared {
  const put = <T>(items: readonly T[]): readonly T[] => {
    const given: T[] = [...items]
    items.forEach((item, index) => (given[order[index] ?? index] = item))
    return given
  }
  return {
    rows: rows.map(({ cells, speaker }) => ({
      cells: put(cells),
      speaker: order[speaker] ?? speaker,
    })),
    performers: performers.map((group) => ({ ...group, ids: put(group.ids) })),
    figures: put(figures),
  }
}
