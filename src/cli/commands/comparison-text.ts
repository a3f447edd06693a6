import { styleText } from 'node:util'
import { wordComparison, type SopComparison, type WordedCell, type WordedComparison } from '#sop'
import type { Session } from '../session.ts'
import { printable, shortened } from '../terminal/printable.ts'
import { textColumns, wrapText } from '../terminal/text-columns.ts'

const widest = 120
const narrowest = 80
const usual = 100
/** A column of steps that is narrower is hard to read. */
const leastColumn = 22

type Line = {
  readonly head: string
  readonly title: string
  readonly cells: readonly string[]
}

/**
 * A comparison to be read: the SOPs with a letter each, the figures, the steps. The SOPs stand beside
 * each other where the terminal is wide enough, else below each other in each row.
 */
export function comparisonText(comparison: SopComparison, session: Session): string {
  const { words, language } = session
  const worded = wordComparison(comparison, language)
  const width = Math.min(widest, Math.max(narrowest, process.stdout.columns ?? usual))
  const sops = comparison.sops.map(({ title }, column) =>
    besideLetters([column], printable(`${worded.heads[column]} · ${title}`), width),
  )
  const parts = [
    [words.comparison.sops, ...sops].join('\n'),
    [words.comparison.figures, ...layLines(figureLines(worded), { width, first: 22 })].join('\n'),
    [words.comparison.performers, ...layLines(performerLines(worded), { width, first: 3 })].join(
      '\n',
    ),
    [words.comparison.steps, ...layLines(stepLines(worded), { width, first: 3 })].join('\n'),
  ]
  return `${parts.map(boldFirstLine).join('\n\n')}\n`
}

function letter(column: number): string {
  return String.fromCodePoint(65 + column)
}

function boldFirstLine(text: string): string {
  const [first = '', ...others] = text.split('\n')
  return [styleText('bold', first), ...others].join('\n')
}

function figureLines({ figures }: WordedComparison): readonly Line[] {
  return figures.map(({ title, cells }) => ({
    head: title,
    title,
    cells: cells.map(({ text, items }) =>
      (items?.map((it) => shortened(it)) ?? [printable(text)]).join('\n'),
    ),
  }))
}

function performerLines({ performers }: WordedComparison): readonly Line[] {
  return performers.map((cells, index) => ({
    head: String(index + 1),
    title: `${index + 1}.`,
    cells: cells.map(({ text, mark }) => joinLines([text, marked(mark)])),
  }))
}

function stepLines({ rows }: WordedComparison): readonly Line[] {
  return rows.map(({ title, cells }, row) => ({
    head: String(row + 1),
    title: `${row + 1}. ${printable(title)}`,
    cells: cells.map(cellText),
  }))
}

function cellText({ number, activity, performers, duration, mark }: WordedCell): string {
  if (number === '') return marked(mark)
  return joinLines([`${number}: ${activity}`, `${performers} · ${duration}`, marked(mark)])
}

function marked(mark: string): string {
  return mark === '' ? '' : `[${mark}]`
}

function joinLines(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(printable)
    .join('\n')
}

type Room = { readonly width: number; readonly first: number }

function layLines(lines: readonly Line[], room: Room): readonly string[] {
  const count = lines[0]?.cells.length ?? 0
  const each = Math.floor((room.width - room.first) / Math.max(1, count)) - 2
  if (each < leastColumn) return lines.map((line) => stack(line, room.width))
  const widths = [room.first, ...Array.from({ length: count }, () => each)]
  const heads = ['', ...Array.from({ length: count }, (_, column) => letter(column))]
  return [heads, ...lines.map(({ head, cells }) => [head, ...cells])].map((cells) =>
    textColumns({ widths, cells }),
  )
}

/** SOPs that say the same share a line. */
function stack({ title, cells }: Line, width: number): string {
  const letters = Map.groupBy(cells.keys(), (column) => cells[column] ?? '')
  const texts = Array.from(letters, ([text, columns]) => besideLetters(columns, text, width))
  return [...wrapText(title, width), ...texts].join('\n')
}

function besideLetters(columns: readonly number[], text: string, width: number): string {
  const named = columns.map(letter).join(' ')
  return textColumns({
    widths: [0, named.length, width - named.length - 4],
    cells: ['', named, text],
  })
}
