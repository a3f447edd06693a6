import { buildGrid } from './grid.ts'
import { drawSketch, type Sketch } from './sketch.ts'

/** Lines need a round or two; what is left after these is drawn as it is. */
const rounds = 12
/** Height that a row gets at a time for a label that found no place (µm), and how often. */
const labelStep = 2_000
const labelRounds = 3

/**
 * How much higher each row must be for the same routes to have room for their lines, and for their
 * labels where height helps (µm); undefined where nothing is to be gained. Rows are grown in thought
 * and the page drawn anew until it fits.
 */
export function findGrowth(sketch: Sketch): readonly number[] | undefined {
  const none = sketch.problem.rowEdges.slice(1).map(() => 0)
  const lines = growForLines(sketch, none)
  const labels = growForLabels(lines)
  const { growth } = labels.sketch.labelFaults < lines.sketch.labelFaults ? labels : lines
  return growth.some((height) => height > 0) ? growth : undefined
}

type Grown = { readonly sketch: Sketch; readonly growth: readonly number[] }

function growForLines(start: Sketch, growth: readonly number[]): Grown {
  let grown: Grown = { sketch: start, growth }
  for (let round = 0; round < rounds && grown.sketch.tracks.missing.length > 0; round++) {
    const next = [...grown.growth]
    for (const { line, room } of grown.sketch.tracks.missing) {
      for (const row of [line / 2 - 1, line / 2]) raise(next, row, room + 100)
    }
    grown = drawGrown(start, next)
  }
  return grown
}

function growForLabels(start: Grown): Grown {
  let grown = start
  for (let round = 0; round < labelRounds && grown.sketch.unclear.length > 0; round++) {
    const next = [...grown.growth]
    for (const arrow of grown.sketch.unclear) raise(next, arrow.from.row, labelStep)
    grown = drawGrown(start.sketch, next)
  }
  return grown
}

function raise(growth: number[], row: number, by: number): void {
  const now = growth[row]
  if (now !== undefined) growth[row] = now + by
}

function drawGrown({ original, scene }: Sketch, growth: readonly number[]): Grown {
  const problem = { ...original, rowEdges: growRows(original.rowEdges, growth) }
  return {
    sketch: drawSketch(problem, scene.board, { grid: buildGrid(problem), original }),
    growth,
  }
}

/** Row borders after each row has grown. */
export function growRows(rowEdges: readonly number[], growth: readonly number[]): number[] {
  let added = 0
  return rowEdges.map((edge, row) => {
    if (row > 0) added += growth[row - 1] ?? 0
    return edge + added
  })
}
