import type { StepSymbol } from '../../model/sop.ts'
import type { OfficeShape } from '../office/office-document.ts'
import { oneLine } from './cell-text.ts'
import type { WayLabel } from './label-ways.ts'
import { isEmptyText, isLabelWord, isMark, kindOfMark } from './marks.ts'
import type { PerformerColumns } from './performer-columns.ts'
import type { PlacedShape } from './place-shapes.ts'
import type { MarkCell, RowDoubt, TableRow } from './table-rows.ts'

/** A symbol before its ways out are known. `kind` is absent where the table only says who. */
export type DraftSymbol = {
  readonly kind?: StepSymbol['kind'] | 'terminator'
  readonly performers: readonly string[]
  readonly text: string
  /** Shapes that show it, the primary first; none for a mark in a cell. */
  readonly shapes: readonly OfficeShape[]
}

/** The symbols of a row, what is not sure about them, and words in their cells that label lines. */
export type DraftRow = {
  readonly row: TableRow
  readonly symbols: readonly DraftSymbol[]
  readonly doubts: readonly RowDoubt[]
  readonly labels: readonly WayLabel[]
}

type Drawn = {
  readonly placed: readonly PlacedShape[]
  readonly ties: readonly (readonly [string, string])[]
  /** Shapes at which arrows begin or end. */
  readonly arrowed: ReadonlySet<string>
}

/** Gives the symbols of one row: those drawn in it, else what its cells mark, else whom they name. */
export function draftSymbols(row: TableRow, drawn: Drawn, columns: PerformerColumns): DraftRow {
  const idsOf = (indices: readonly number[]) => indices.flatMap((at) => slotId(row, at, columns))
  const words = row.marks.filter(({ cell }) => isLabelWord(cell.text))
  const labels = words.map(({ cell }) => ({ text: oneLine(cell.text), box: cellBox(row, cell) }))
  const marks = readMarks(row, idsOf)
  const named = columns.named(row)
  const doubts = [...row.doubts, ...drawn.placed.flatMap((one) => one.doubts)]
  if (drawn.placed.length > 0) {
    const symbols = mergeTied(drawn).map((group) => drawnSymbol(group, idsOf, row))
    const shown = new Set(symbols.flatMap(({ performers }) => performers))
    const others = [...marks.performers, ...named.ids].filter((id) => !shown.has(id))
    return {
      row,
      symbols,
      labels,
      doubts: [
        ...doubts,
        ...strayTexts(symbols, row),
        ...(others.length === 0 ? [] : [unsureWho([...marks.texts, row.performerNames].join(' '))]),
      ],
    }
  }
  const performers = [...new Set([...marks.performers, ...named.ids])]
  const isSure = performers.length > 0 && marks.performers.length < 2 && marks.sure && named.sure
  const found = [...marks.texts, row.performerNames].filter((text) => text !== '').join(' ')
  return {
    row,
    symbols: [{ ...(marks.kind && { kind: marks.kind }), performers, text: '', shapes: [] }],
    labels,
    doubts: isSure ? doubts : [...doubts, unsureWho(found)],
  }
}

function unsureWho(found: string): RowDoubt {
  return { code: 'performer-unsure', field: 'performers', found }
}

function slotId(row: TableRow, at: number, columns: PerformerColumns): string[] {
  const slot = row.layout.performers[at]
  const id = slot === undefined ? undefined : columns.idOf(slot)
  return id === undefined ? [] : [id]
}

function cellBox(
  { grid }: TableRow,
  { row, column, rows, columns }: MarkCell['cell'],
): WayLabel['box'] {
  const [x = 0, right = 0] = [grid.lefts[column], grid.lefts[column + columns]]
  const [y = 0, bottom = 0] = [grid.tops[row], grid.tops[row + rows]]
  // a word stands somewhere in its cell: its middle is as good as any
  return { x: (x + right) / 2, y: (y + bottom) / 2, width: 0, height: 0 }
}

type Marks = {
  readonly performers: readonly string[]
  readonly texts: readonly string[]
  readonly kind?: StepSymbol['kind']
  readonly sure: boolean
}

/** Who is marked: by texts; where a row has none, by colours other than the row's own. */
function readMarks(row: TableRow, idsOf: (indices: readonly number[]) => string[]): Marks {
  const written = row.marks.filter(({ cell }) => !isEmptyText(cell.text) && !isLabelWord(cell.text))
  const coloured = row.marks.filter(
    ({ cell }) => cell.fill !== undefined && cell.fill !== plainFill(row),
  )
  const used = written.length > 0 ? written : coloured
  const texts = written.map(({ cell }) => oneLine(cell.text))
  const kinds = new Set(texts.map(kindOfMark).filter((kind) => kind !== undefined))
  const [kind] = kinds
  const merged = used.some(({ cell }) => cell.rows > row.to - row.from)
  const apart = written.length > 0 && coloured.some((one) => !written.includes(one))
  return {
    performers: [...new Set(used.flatMap(({ performers }) => idsOf(performers)))],
    texts,
    ...(kind && { kind }),
    sure: texts.every(isMark) && !merged && !apart && kinds.size < 2,
  }
}

/** The shade of the row's texts, as in striped tables, says nothing about performers. */
function plainFill(row: TableRow): string | undefined {
  const marked = new Set(row.marks.map(({ cell }) => cell))
  const others = row.grid.cellsOf(row.from).filter((cell) => !marked.has(cell))
  return others.find(({ fill }) => fill !== undefined)?.fill
}

/** Shapes that a line without heads ties together are one symbol; that with arrows is its primary. */
function mergeTied({ placed, ties, arrowed }: Drawn): PlacedShape[][] {
  const groups = placed.map((one) => [one])
  for (const [one, other] of ties) {
    const first = groups.findIndex((group) => group.some(({ shape }) => shape.id === one))
    const second = groups.findIndex((group) => group.some(({ shape }) => shape.id === other))
    if (first === -1 || second === -1 || first === second) continue
    groups[first]?.push(...(groups[second] ?? []))
    groups.splice(second, 1)
  }
  return groups
    .map((group) => group.toSorted((one, other) => one.shape.box.x - other.shape.box.x))
    .map((group) => group.toSorted((one, other) => lead(other, arrowed) - lead(one, arrowed)))
    .toSorted((one, other) => (one[0]?.shape.box.x ?? 0) - (other[0]?.shape.box.x ?? 0))
}

function lead({ shape }: PlacedShape, arrowed: ReadonlySet<string>): number {
  return arrowed.has(shape.id) ? 1 : 0
}

function drawnSymbol(
  group: readonly PlacedShape[],
  idsOf: (indices: readonly number[]) => string[],
  row: TableRow,
): DraftSymbol {
  const text = group.map(({ shape }) => oneLine(shape.text)).find((one) => one !== '') ?? ''
  const said = text === oneLine(row.activity) ? '' : text
  return {
    kind: group[0]?.kind ?? 'process',
    performers: [...new Set(group.flatMap(({ performers }) => idsOf(performers)))],
    text: said,
    shapes: group.map(({ shape }) => shape),
  }
}

/** Words in symbols other than a question have no place. */
function strayTexts(symbols: readonly DraftSymbol[], row: TableRow): RowDoubt[] {
  return symbols
    .filter(
      ({ kind, text }) =>
        kind !== 'decision' && text !== '' && !/^(mulai|start|selesai|end|stop)$/i.test(text),
    )
    .filter(({ text }) => text !== row.number)
    .map(({ text }) => ({ code: 'left-over', field: 'symbols', found: text }))
}
