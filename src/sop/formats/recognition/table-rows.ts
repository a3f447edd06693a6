import type { DoubtCode } from '../doubt.ts'
import type { StepField } from '../../rules/rule.ts'
import type { OfficeCell } from '../office/office-document.ts'
import { oneLine, tidyText } from './cell-text.ts'
import type { Grid } from './grid.ts'
import { isEmptyText } from './marks.ts'
import { slotsOfCell, type Field, type Slot, type StepTable } from './table-layout.ts'

/** Something not sure about a row, before the row has an id. */
export type RowDoubt = {
  readonly code: DoubtCode
  readonly field?: StepField
  readonly found: string
}

/** A cell in the performers' columns that holds a text or a colour. `performers`: indices in the layout. */
export type MarkCell = { readonly cell: OfficeCell; readonly performers: readonly number[] }

/** A step as its table shows it: rows `from` to before `to` of the grid. */
export type TableRow = StepTable & {
  readonly from: number
  readonly to: number
  /** Absent where the table has no column of numbers. */
  readonly number?: string
  readonly activity: string
  readonly requirements: string
  readonly output: string
  readonly note: string
  readonly duration: string
  /** The duration's cell, where it began in a row above. */
  readonly durationAbove?: OfficeCell
  readonly durationCell?: OfficeCell
  readonly performerNames: string
  readonly marks: readonly MarkCell[]
  readonly phase?: string
  readonly doubts: readonly RowDoubt[]
}

type Kind = 'step' | 'phase' | 'total' | 'more' | 'blank'
type Band = {
  readonly from: number
  readonly to: number
  readonly phase?: RowPhase
  readonly doubts: readonly RowDoubt[]
}
type RowPhase = { readonly text: string; readonly sure: boolean }

/** Gives the steps in rows `from` to before `to` of a table. Linear in cells. */
export function readTableRows(
  table: StepTable,
  { from, to }: { readonly from: number; readonly to: number },
): TableRow[] {
  return stackBands(table, { from, to }).map((band) => readBand(table, band))
}

function stackBands(table: StepTable, range: { from: number; to: number }): Band[] {
  const bands: Band[] = []
  let phase: RowPhase | undefined
  for (let row = range.from; row < range.to; row += 1) {
    const last = bands.at(-1)
    const kind = kindOfRow(table, row)
    if (kind === 'phase') phase = phaseOf(table, row)
    else if (kind === 'total' && last !== undefined) {
      bands[bands.length - 1] = { ...last, doubts: [...last.doubts, leftOver(table, row)] }
    } else if (kind === 'step' || (kind === 'more' && last === undefined)) {
      bands.push({ from: row, to: row + 1, doubts: [], ...(phase && { phase }) })
      phase = undefined
    } else if (last !== undefined && (kind === 'more' || row < lastRowOf(table, last))) {
      bands[bands.length - 1] = lengthen(table, last, row)
    }
  }
  return bands
}

/** A row below the merged activity cell belongs to it; another one is a guess. */
function lengthen(table: StepTable, band: Band, row: number): Band {
  const longer = { ...band, to: row + 1 }
  if (row < lastRowOf(table, band)) return longer
  return { ...longer, doubts: [...band.doubts, { code: 'row-unsure', found: textOf(table, row) }] }
}

function leftOver(table: StepTable, row: number): RowDoubt {
  return { code: 'left-over', found: textOf(table, row) }
}

function textOf({ grid }: StepTable, row: number): string {
  const texts = grid.cellsOf(row).map(({ text }) => oneLine(text))
  return texts.filter((text) => text !== '').join(' | ')
}

function lastRowOf(table: StepTable, band: Band): number {
  const activity = fieldCells(table, band.from, 'activity')[0]
  return activity === undefined ? band.from + 1 : activity.row + activity.rows
}

function fieldCells(table: StepTable, row: number, field: Field): OfficeCell[] {
  return table.grid.cellsOf(row).filter((cell) => {
    const [slot] = slotsOfCell(table, cell)
    return slot?.kind === 'field' && slot.field === field
  })
}

const totalRow =
  /^(?:jumlah|total)(?: (?:waktu|lama|durasi|jam|hari|keseluruhan|penyelesaian|pelaksanaan))* ?:?$/i

function kindOfRow(table: StepTable, row: number): Kind {
  const filled = table.grid.cellsOf(row).filter(({ text }) => text.trim() !== '')
  if (phaseOf(table, row) !== undefined) return 'phase'
  const texts = [...fieldCells(table, row, 'activity'), ...fieldCells(table, row, 'number')].filter(
    ({ text }) => !isEmptyText(text),
  )
  const isTotal = texts.length === 1 && totalRow.test(oneLine(texts[0]?.text ?? ''))
  if (isTotal && !filled.some((cell) => slotKind(table, cell) === 'performer')) return 'total'
  if (texts.length > 0) return 'step'
  return filled.length > 0 ? 'more' : 'blank'
}

/** A heading of a section: one text over several columns, or a bold one that stands alone beside a letter. */
function phaseOf(table: StepTable, row: number): RowPhase | undefined {
  const filled = table.grid.cellsOf(row).filter(({ text }) => text.trim() !== '')
  const main = filled.find((cell) => slotKind(table, cell) !== 'number')
  const beside = filled.filter((cell) => cell !== main)
  if (main === undefined || main.rows > 1) return undefined
  if (beside.length > 1 || beside.some((cell) => slotKind(table, cell) !== 'number'))
    return undefined
  const number = oneLine(beside[0]?.text ?? '')
  const text =
    number === '' ? oneLine(main.text) : `${number.replace(/[.)]?$/, '.')} ${oneLine(main.text)}`
  const covered = slotsOfCell(table, main)
  if (covered.length > 2) return { text, sure: number === '' }
  const covers = covered.some((slot) => slot.kind === 'field' && slot.field === 'activity')
  const stands = covered.length === 2 || main.bold === true || /^[A-Z]\.?$|^[IVX]+\.?$/.test(number)
  const drawn = table.grid.table.shapes.some((shape) => shape.row === row)
  return covers && stands && !/\d/.test(number) && !drawn ? { text, sure: false } : undefined
}

function slotKind(table: StepTable, cell: OfficeCell): string {
  const [slot, ...others] = slotsOfCell(table, cell)
  if (others.length > 0) return 'several'
  return slot?.kind === 'field' ? slot.field : (slot?.kind ?? '')
}

function readBand(table: StepTable, band: Band): TableRow {
  const { grid, layout } = table
  const cells = coveringCells(grid, band)
  const inField = (field: Field) =>
    cells.filter((cell) => {
      const [slot] = slotsOfCell(table, cell)
      return slot?.kind === 'field' && slot.field === field
    })
  const textOf = (field: Field) =>
    tidyText(
      inField(field)
        .map(({ text }) => text)
        .join('\n'),
    )
  const [durationCell] = inField('duration').filter(
    ({ text, rows }) => text.trim() !== '' || rows > 1,
  )
  const above = durationCell !== undefined && durationCell.row < band.from
  const hasNumbers = layout.slots.some((slot) => slot.kind === 'field' && slot.field === 'number')
  return {
    grid,
    layout,
    from: band.from,
    to: band.to,
    ...(hasNumbers && {
      number: numberText(inField('number').filter(({ row }) => row >= band.from)),
    }),
    activity: textOf('activity'),
    requirements: textOf('requirements'),
    output: textOf('output'),
    note: textOf('note'),
    duration: above ? '' : textOf('duration'),
    ...(durationCell && (above ? { durationAbove: durationCell } : { durationCell })),
    performerNames: textOf('performerNames'),
    marks: markCells(table, cells),
    ...(band.phase && { phase: band.phase.text }),
    doubts: [
      ...band.doubts,
      ...phaseDoubts(band),
      ...unplaced(table, cells),
      ...repeated(table, cells, band),
    ],
  }
}

function numberText(cells: readonly OfficeCell[]): string {
  return oneLine(cells.map(({ text }) => text).join(' ')).replace(/[.)]$/, '')
}

/** Every cell that covers a place of the band, once. */
function coveringCells(grid: Grid, { from, to }: Band): OfficeCell[] {
  const cells = new Set<OfficeCell>()
  for (let row = from; row < to; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const cell = grid.cellAt(row, column)
      if (cell !== undefined) cells.add(cell)
    }
  }
  return [...cells]
}

function markCells(table: StepTable, cells: readonly OfficeCell[]): MarkCell[] {
  return cells.flatMap((cell): MarkCell[] => {
    const performers = slotsOfCell(table, cell)
      .map((slot) => table.layout.performers.findIndex((performer) => performer === slot))
      .filter((at) => at !== -1)
    return performers.length === 0 ? [] : [{ cell, performers }]
  })
}

function phaseDoubts({ phase }: Band): RowDoubt[] {
  return phase === undefined || phase.sure ? [] : [{ code: 'text-unsure', found: phase.text }]
}

/** Texts in columns whose heading says nothing. */
function unplaced(table: StepTable, cells: readonly OfficeCell[]): RowDoubt[] {
  return cells
    .filter(({ text }) => text.trim() !== '')
    .filter((cell) => slotsOfCell(table, cell).every(isUnknown))
    .map((cell) => ({ code: 'left-over', found: oneLine(cell.text) }))
}

function isUnknown(slot: Slot): boolean {
  return slot.kind === 'unknown'
}

const repeatable = ['requirements', 'output', 'note', 'activity'] as const

/** A merged text counts for each row that it covers, by a guess; so does one over two columns for the first. */
function repeated(table: StepTable, cells: readonly OfficeCell[], { from, to }: Band): RowDoubt[] {
  return cells.flatMap((cell): RowDoubt[] => {
    const slots = slotsOfCell(table, cell)
    const field = repeatable.find((name) =>
      slots.some((slot) => slot.kind === 'field' && slot.field === name),
    )
    const merged = cell.row < from || cell.row + cell.rows > to || slots.length > 1
    if (field === undefined || !merged || cell.text.trim() === '') return []
    return [{ code: 'text-unsure', field, found: oneLine(cell.text) }]
  })
}
