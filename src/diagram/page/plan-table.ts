import type { Font } from '../text/measure.ts'
import { widestWord } from '../text/wrap.ts'
import { balanceWidths, type BalancedColumn } from './balance-widths.ts'
import type { Gutters } from './flow-labels.ts'
import type { Paper } from './page.ts'
import type { RowText } from './row-text.ts'
import { cellPadding, margin, papers, points, symbolSizes, type SymbolSizes } from './sizes.ts'

/** Horizontal extent. */
export type Span = { readonly x: number; readonly width: number }

/** Columns that carry text, in the order of the form; the flow stands after `activity`. */
export type TextColumn = 'number' | 'activity' | 'requirements' | 'duration' | 'output' | 'note'

type Size = { readonly width: number; readonly height: number }
type Widths = Readonly<Record<TextColumn, number>>

/** The table of a document, the same on all its pages. */
export type TablePlan = {
  readonly paper: Size
  readonly usedPaper: Paper | 'wider-than-a3'
  readonly body: Font
  readonly columns: Readonly<Record<TextColumn, Span>>
  readonly flow: Span
  /** Borders of the performers' columns, and where symbols stand in them, `pitch` apart. */
  readonly edges: readonly number[]
  readonly centres: readonly number[]
  readonly pitch: number
  readonly symbols: SymbolSizes
}

/** How tight a table is: size of its letters, width of its text columns, least pitch of the others. */
type Level = { readonly body: Font; readonly leastPitch: number; readonly widths: Widths }

const roomy: Level = {
  body: { size: points(9), weight: 'regular' },
  leastPitch: 13_800,
  widths: {
    number: 9000,
    activity: 50_000,
    requirements: 29_000,
    duration: 16_000,
    output: 26_000,
    note: 24_000,
  },
}
/** Letters of 8.5 pt, the smallest that are printed. */
const tight: Level = {
  body: { size: points(8.5), weight: 'regular' },
  leastPitch: 11_500,
  widths: {
    number: 8000,
    activity: 46_000,
    requirements: 26_000,
    duration: 15_000,
    output: 23_000,
    note: 20_000,
  },
}
/** On a paper that was asked for: symbols of 6 mm, the smallest that are drawn. */
const tightest: Level = { ...tight, leastPitch: 10_500 }

const mostPitch = 16_000
const leastActivity = 42_000
/** Columns give width to others, but keep this much: their heads must have room. */
const leastBalanced = {
  activity: leastActivity,
  requirements: 22_500,
  output: 19_000,
  note: 20_000,
}
/** A column with long words may become this much wider. */
const mostStretch = 1.5
/** Who gets the room that is left over, per cent. */
const spareShares = { activity: 40, requirements: 22, output: 20, note: 18 }

/** What decides the table: number of performers' columns, texts of the rows, paper asked for. */
export type TableContent = {
  readonly flowColumns: number
  readonly gutters: Gutters
  readonly texts: readonly RowText[]
  readonly paper: Paper | 'auto'
}

/**
 * Chooses paper, letters and column widths. `auto` takes the smallest paper on which symbols stand
 * with ease (A4 up to 11 performers, F4 up to 14, then A3); on a paper that was asked for they may be
 * as small as 6 mm. Where even that does not fit, a larger paper is used, beyond A3 one as wide as
 * needed. Linear in the text.
 */
export function planTable(content: TableContent): TablePlan {
  const sizes: readonly Paper[] = ['a4', 'f4', 'a3']
  const { paper } = content
  const tries = paper === 'auto' ? sizes : sizes.slice(sizes.indexOf(paper))
  const levels = paper === 'auto' ? [roomy, tight] : [roomy, tight, tightest]
  const words = measureWords(content.texts)
  const needed = levels.map((level) => ({ ...level, widths: neededWidths(level, words) }))
  for (const usedPaper of tries) {
    for (const { body, widths, leastPitch } of needed) {
      const pitch = pitchBeside(widths, papers[usedPaper].width, content)
      if (pitch < leastPitch) continue
      return layOut({ usedPaper, paper: papers[usedPaper], body, widths, pitch, words }, content)
    }
  }
  return planWideTable(content, words)
}

function planWideTable(content: TableContent, words: Widths): TablePlan {
  const widths = neededWidths(tightest, words)
  const pitch = tightest.leastPitch
  const width = 2 * margin + total(widths) + flowWidthOf(content, pitch)
  const paper = { width, height: papers.a3.height }
  return layOut(
    { usedPaper: 'wider-than-a3', paper, body: tightest.body, widths, pitch, words },
    content,
  )
}

/** Widths in which no word of the text must be broken, as far as that costs the columns beside not too much. */
function neededWidths({ widths, body }: Level, words: Widths): Widths {
  const need = (column: TextColumn): number => {
    const most = Math.round(widths[column] * mostStretch)
    return Math.max(widths[column], Math.min(most, wordWidth(words[column], body)))
  }
  const needed = {
    number: need('number'),
    requirements: need('requirements'),
    duration: need('duration'),
    output: need('output'),
    note: need('note'),
  }
  const excess = total({ ...needed, activity: widths.activity }) - total(widths)
  return { ...needed, activity: Math.max(leastActivity, widths.activity - excess) }
}

/** Width of the widest word of each column in letters of `wordFont`. */
function measureWords(texts: readonly RowText[]): Widths {
  const widest = (column: TextColumn) =>
    texts.reduce((wide, row) => Math.max(wide, widestWord(row[column], wordFont)), 0)
  return {
    number: widest('number'),
    activity: widest('activity'),
    requirements: widest('requirements'),
    duration: widest('duration'),
    output: widest('output'),
    note: widest('note'),
  }
}

const wordFont: Font = roomy.body

/** Width of a cell that holds a word measured in `wordFont`, in letters of another size. */
function wordWidth(width: number, { size }: Font): number {
  return Math.ceil((width * size) / wordFont.size) + 2 * cellPadding.side
}

function pitchBeside(
  widths: Widths,
  paperWidth: number,
  { flowColumns, gutters }: TableContent,
): number {
  const room = paperWidth - 2 * margin - total(widths) - gutters.left - gutters.right
  return Math.min(mostPitch, Math.floor(room / flowColumns))
}

type Choice = Pick<TablePlan, 'usedPaper' | 'paper' | 'body' | 'pitch'> & {
  readonly widths: Widths
  /** Widest words. */
  readonly words: Widths
}

function layOut(choice: Choice, content: TableContent): TablePlan {
  const { paper, pitch, body } = choice
  const flowWidth = flowWidthOf(content, pitch)
  const spare = paper.width - 2 * margin - flowWidth - total(choice.widths)
  const shared = shareOut(choice.widths, spare)
  const widths = { ...shared, ...balance(content.texts, { ...choice, widths: shared }) }
  const x = margin + widths.number + widths.activity
  const { edges, centres } = placeColumns(x, pitch, content)
  return {
    paper,
    usedPaper: choice.usedPaper,
    body,
    columns: placeTextColumns(widths, flowWidth),
    flow: { x, width: flowWidth },
    edges,
    centres,
    pitch,
    symbols: symbolSizes(pitch),
  }
}

function flowWidthOf({ flowColumns, gutters }: TableContent, pitch: number): number {
  return gutters.left + pitch * flowColumns + gutters.right
}

function shareOut(widths: Widths, spare: number): Widths {
  const part = (share: number) => Math.floor((spare * share) / 100)
  const requirements = widths.requirements + part(spareShares.requirements)
  const output = widths.output + part(spareShares.output)
  const note = widths.note + part(spareShares.note)
  const others = { ...widths, requirements, output, note }
  return { ...others, activity: widths.activity + spare - (total(others) - total(widths)) }
}

/** Lets columns of short texts give width to those of long ones, as far as their own words allow. */
function balance(texts: readonly RowText[], { body, widths, words }: Choice) {
  const least = (column: BalancedColumn) =>
    Math.min(widths[column], Math.max(leastBalanced[column], wordWidth(words[column], body)))
  return balanceWidths({
    texts,
    font: body,
    widths: pickBalanced((column) => widths[column]),
    least: pickBalanced(least),
    most: pickBalanced((column) => widths[column] * 2),
  })
}

function pickBalanced(value: (column: BalancedColumn) => number): Record<BalancedColumn, number> {
  return {
    activity: value('activity'),
    requirements: value('requirements'),
    output: value('output'),
    note: value('note'),
  }
}

function placeTextColumns(widths: Widths, flowWidth: number): TablePlan['columns'] {
  let x = margin
  const take = (width: number): Span => {
    x += width
    return { x: x - width, width }
  }
  const number = take(widths.number)
  const activity = take(widths.activity)
  x += flowWidth
  return {
    number,
    activity,
    requirements: take(widths.requirements),
    duration: take(widths.duration),
    output: take(widths.output),
    note: take(widths.note),
  }
}

/** The outer columns are a gutter wider; their symbols stand as far from the next ones as all others. */
function placeColumns(x: number, pitch: number, { flowColumns, gutters }: TableContent) {
  const columns = Array.from(
    { length: flowColumns },
    (_, column) => x + gutters.left + column * pitch,
  )
  const edges = columns.map((left, column) => (column === 0 ? x : left))
  edges.push(x + gutters.left + pitch * flowColumns + gutters.right)
  return { edges, centres: columns.map((left) => left + Math.floor(pitch / 2)) }
}

function total(widths: Widths): number {
  const { number, activity, requirements, duration, output, note } = widths
  return number + activity + requirements + duration + output + note
}
