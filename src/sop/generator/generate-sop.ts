import type { Exit, Performer, Sop, Step } from '../model/sop.ts'
import { inventDuration } from './invented-durations.ts'
import {
  checkTexts,
  inventIdentity,
  inventPerformers,
  inventTitle,
  workTexts,
} from './invented-texts.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

/** Size of a generated SOP. What is absent is drawn from the seed. */
export type SopSize = {
  /** Rows, two at least. */
  readonly steps?: number
  /** Columns, one at least. */
  readonly performers?: number
  /** Decisions whose 'Tidak' leads back; as many as the rows allow. */
  readonly loops?: number
  /** Decisions whose 'Tidak' leads ahead past the next row; as many as the rows allow. */
  readonly skips?: number
}

type Branch = 'back' | 'ahead'

/**
 * Gives an SOP of one symbol per row, the same for the same seed and size: a start, an end, decisions
 * with 'Ya' (next row) and 'Tidak' (1–14 rows back, or ahead), ids s1, s2, … and p1, p2, …
 * The performer walks: 22 % stay, 48 % neighbour, 30 % any other; 6 % of the process rows take two
 * adjacent columns (the generator of the layout study, so that its figures stay comparable).
 */
export function generateSop(seed: number, size: SopSize = {}): Sop {
  const random = seededRandom(seed)
  const rows = Math.max(2, size.steps ?? random.whole(5, 40))
  const columns = Math.max(1, size.performers ?? random.whole(2, 10))
  const loops = size.loops ?? random.whole(0, Math.ceil(rows / 5))
  const skips = size.skips ?? random.whole(0, Math.ceil(rows / 16))
  const branches = placeBranches(random, { rows, loops, skips })
  const performers = inventPerformers(columns, random)
  const walk = walkColumns(random, rows, columns)
  return {
    format: 'tatalaksana-sop/1',
    title: inventTitle(random),
    identity: inventIdentity(random),
    performers,
    steps: walk.map((column, row) => {
      const branch = branches.get(row)
      if (branch === undefined) return plainStep(random, { row, rows, column, performers })
      return decisionStep(random, { row, rows, column, performers, branch })
    }),
  }
}

/** Chooses the rows that decide: skips among those with two rows after them, then loops among the rest. */
function placeBranches(
  random: SeededRandom,
  plan: { readonly rows: number; readonly loops: number; readonly skips: number },
): Map<number, Branch> {
  const branches = new Map<number, Branch>()
  const free = Array.from({ length: Math.max(0, plan.rows - 2) }, (_, index) => index + 1)
  const place = (count: number, branch: Branch, fits: (row: number) => boolean): void => {
    for (let placed = 0; placed < count; placed += 1) {
      const rows = free.filter((row) => fits(row) && !branches.has(row))
      if (rows.length === 0) return
      branches.set(random.pick(rows), branch)
    }
  }
  place(plan.skips, 'ahead', (row) => row + 2 < plan.rows)
  place(plan.loops, 'back', () => true)
  return branches
}

/** Walks over the columns, one for each row. */
function walkColumns(random: SeededRandom, rows: number, columns: number): number[] {
  const walk = [random.whole(0, columns - 1)]
  for (let row = 1; row < rows; row += 1) walk.push(nextColumn(random, walk[row - 1] ?? 0, columns))
  return walk
}

function nextColumn(random: SeededRandom, column: number, columns: number): number {
  const move = random.fraction()
  if (columns === 1 || move < 0.22) return column
  const neighbours = [column - 1, column + 1].filter((other) => other >= 0 && other < columns)
  if (move < 0.7) return random.pick(neighbours)
  const jump = random.whole(0, columns - 2)
  return jump < column ? jump : jump + 1
}

type Place = {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly performers: readonly Performer[]
}

function plainStep(random: SeededRandom, place: Place): Step {
  const { row, rows, column, performers } = place
  const kind = kindOfRow(row, rows)
  const wide = kind === 'process' && column + 1 < performers.length && random.chance(0.06)
  const columns = performers.slice(column, column + (wide ? 2 : 1))
  return {
    id: stepId(row),
    ...workTexts(random),
    duration: inventDuration(random),
    symbols: [{ id: 'a', kind, performers: columns.map((performer) => performer.id) }],
  }
}

function kindOfRow(row: number, rows: number): 'start' | 'process' | 'end' {
  if (row === 0) return 'start'
  return row === rows - 1 ? 'end' : 'process'
}

function decisionStep(random: SeededRandom, place: Place & { readonly branch: Branch }): Step {
  const { row, rows, column, performers, branch } = place
  const other =
    branch === 'back'
      ? random.whole(Math.max(0, row - 14), row - 1)
      : random.whole(row + 2, Math.min(rows - 1, row + 8))
  const exits: Exit[] = [
    { label: 'Ya', to: { kind: 'step', step: stepId(row + 1) } },
    { label: 'Tidak', to: { kind: 'step', step: stepId(other) } },
  ]
  const ids = performers.slice(column, column + 1).map((performer) => performer.id)
  return {
    id: stepId(row),
    ...checkTexts(random),
    duration: inventDuration(random),
    symbols: [{ id: 'a', kind: 'decision', performers: ids, exits }],
  }
}

function stepId(row: number): string {
  return `s${row + 1}`
}
