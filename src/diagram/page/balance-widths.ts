import { cleanText } from '../text/clean-text.ts'
import { measureText, type Font } from '../text/measure.ts'
import { cellPadding } from './sizes.ts'

/** Columns whose texts are long enough to be worth balancing. */
export type BalancedColumn = (typeof columns)[number]
const columns = ['activity', 'requirements', 'output', 'note'] as const

type PerColumn<T> = Readonly<Record<BalancedColumn, T>>

export type BalanceProblem = {
  /** Texts of the rows. */
  readonly texts: readonly PerColumn<string>[]
  readonly font: Font
  /** Widths to begin with; their sum stays. No column becomes narrower or wider than the limits. */
  readonly widths: PerColumn<number>
  readonly least: PerColumn<number>
  readonly most: PerColumn<number>
}

/** How much a column may give to another at a time, in µm, and how often. */
const gifts = [2000, 5000, 9000]
const mostRounds = 12
/** Lines that a row has room for in any case, since its symbol needs as much. */
const freeLines = 2
/** Share of a line that is filled on average. */
const filled = 0.92

/**
 * Shifts width between the text columns as long as that makes the rows lower by whole lines, the
 * largest gain first: steepest descent on the estimated lines of all rows. What gains nothing stays,
 * so that the table does not move while somebody types. Linear in the text.
 */
export function balanceWidths(problem: BalanceProblem): PerColumn<number> {
  const linesAt = estimateLines(problem)
  let best = { widths: problem.widths, lines: countLines(problem.widths, linesAt) }
  for (let round = 0; round < mostRounds; round += 1) {
    const before = best
    for (const widths of neighbours(before.widths, problem)) {
      const lines = countLines(widths, linesAt)
      if (lines < best.lines) best = { widths, lines }
    }
    if (best === before) break
  }
  return best.widths
}

/** Widths after each possible gift of one column to another. */
function neighbours(
  widths: PerColumn<number>,
  { least, most }: BalanceProblem,
): PerColumn<number>[] {
  return columns.flatMap((giver) =>
    columns.flatMap((taker) =>
      gifts
        .filter((gift) => giver !== taker && widths[giver] - gift >= least[giver])
        .filter((gift) => widths[taker] + gift <= most[taker])
        .map((gift) => ({
          ...widths,
          [giver]: widths[giver] - gift,
          [taker]: widths[taker] + gift,
        })),
    ),
  )
}

/** Lines of every row in one column of a given width. */
type LinesAt = (column: BalancedColumn, width: number) => Uint32Array

function countLines(widths: PerColumn<number>, linesAt: LinesAt): number {
  const activity = linesAt('activity', widths.activity)
  const requirements = linesAt('requirements', widths.requirements)
  const output = linesAt('output', widths.output)
  const note = linesAt('note', widths.note)
  let sum = 0
  for (let row = 0; row < activity.length; row += 1) {
    const left = Math.max(freeLines, activity[row] ?? 0, requirements[row] ?? 0)
    sum += Math.max(left, output[row] ?? 0, note[row] ?? 0)
  }
  return sum
}

/** Estimates lines from the lengths of paragraphs, each column and width once. */
function estimateLines({ texts, font }: BalanceProblem): LinesAt {
  const paragraphs = {
    activity: measureParagraphs(texts, 'activity', font),
    requirements: measureParagraphs(texts, 'requirements', font),
    output: measureParagraphs(texts, 'output', font),
    note: measureParagraphs(texts, 'note', font),
  }
  const known: PerColumn<Map<number, Uint32Array>> = {
    activity: new Map(),
    requirements: new Map(),
    output: new Map(),
    note: new Map(),
  }
  return (column, width) => {
    const found = known[column].get(width)
    if (found !== undefined) return found
    const room = (width - 2 * cellPadding.side) * filled
    const lines = new Uint32Array(texts.length)
    for (const { row, length } of paragraphs[column]) {
      lines[row] = (lines[row] ?? 0) + Math.ceil(length / room)
    }
    known[column].set(width, lines)
    return lines
  }
}

type Paragraph = { readonly row: number; readonly length: number }

function measureParagraphs(
  texts: BalanceProblem['texts'],
  column: BalancedColumn,
  font: Font,
): Paragraph[] {
  return texts.flatMap((text, row) =>
    text[column] === ''
      ? []
      : cleanText(text[column])
          .split('\n')
          .map((paragraph) => ({ row, length: measureText(paragraph, font) })),
  )
}
