import { identityLists } from '../../editing/command.ts'
import type { OfficeCell } from '../office/office-document.ts'
import { tidyText } from './cell-text.ts'
import type { Grid } from './grid.ts'
import { splitLabelled, type LabelField } from './identity-labels.ts'

/** What stands outside the tables of steps: a paragraph, or rows of a table. */
export type Loose =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rows'; readonly grid: Grid; readonly from: number; readonly to: number }

/** A labelled value as found; not `sure` where its place was guessed. */
export type FoundField = {
  readonly field: LabelField
  readonly text: string
  readonly sure: boolean
}

/** The labelled values, and the texts without a label, one for each cell or paragraph. */
export type FoundFields = {
  readonly fields: readonly FoundField[]
  readonly rest: readonly string[]
}

const lists = new Set<LabelField>(identityLists)

/** Gives the labelled values of the identity block in any of its shapes. Linear in cells. */
export function findIdentityFields(loose: readonly Loose[]): FoundFields {
  const fields: FoundField[] = []
  const rest: string[] = []
  // the paragraph label to which further paragraphs belong
  let open = false
  for (const item of loose) {
    if (item.kind === 'rows') {
      const found = readRows(item)
      for (const field of found.fields) fields.push(field)
      for (const text of found.rest) rest.push(text)
      open = false
      continue
    }
    for (const { field, text } of splitLabelled(item.text)) {
      const last = fields.at(-1)
      if (field !== undefined) fields.push({ field, text, sure: true })
      else if (open && last !== undefined && goesOn(last))
        fields[fields.length - 1] = goOn(last, text)
      else rest.push(text)
      open ||= field !== undefined
    }
  }
  return { fields, rest }
}

/** Lists and signatures take several paragraphs, other values one. */
function goesOn({ field, text }: FoundField): boolean {
  return text === '' || field === 'approver' || lists.has(field)
}

function goOn(field: FoundField, text: string): FoundField {
  return { ...field, text: field.text === '' ? text : `${field.text}\n${text}` }
}

/** How many kinds of labels stand in an item. */
export function countLabels(item: Loose): number {
  const texts = item.kind === 'text' ? [item.text] : cellsOf(item).map((cell) => cell.text)
  const found = texts.flatMap((text) => splitLabelled(text).map(({ field }) => field))
  return new Set(found.filter((field) => field !== undefined)).size
}

type Rows = Extract<Loose, { kind: 'rows' }>
type Search = {
  readonly rows: Rows
  readonly labels: ReadonlySet<OfficeCell>
  readonly used: Set<OfficeCell>
}

function cellsOf({ grid, from, to }: Rows): OfficeCell[] {
  const rows = Array.from({ length: to - from }, (_, at) => from + at)
  return rows.flatMap((row) => [...grid.cellsOf(row)]).filter(({ text }) => text.trim() !== '')
}

function readRows(rows: Rows): FoundFields {
  const cells = cellsOf(rows)
  const parts = new Map(cells.map((cell) => [cell, splitLabelled(cell.text)]))
  const labels = new Set(
    cells.filter((cell) => parts.get(cell)?.some(({ field }) => field) && !headsList(rows, cell)),
  )
  const search: Search = { rows, labels, used: new Set(labels) }
  const fields: FoundField[] = []
  const rest: string[] = []
  for (const cell of labels) {
    const own = parts.get(cell) ?? []
    const empty = own.filter(({ field, text }) => field !== undefined && text === '')
    if (empty.length > 1)
      fields.push(
        ...zipLines(
          search,
          cell,
          empty.flatMap(({ field }) => field ?? []),
        ),
      )
    for (const { field, text } of own) {
      if (field === undefined) rest.push(text)
      else if (text !== '') fields.push({ field, text, sure: true })
      else if (empty.length === 1)
        fields.push({ field, text: findValue(search, cell, field), sure: true })
    }
  }
  const unused = cells.filter((cell) => !search.used.has(cell)).map(({ text }) => tidyText(text))
  return { fields, rest: rest.concat(unused) }
}

/** "No | Nama SOP | Nomor SOP" heads a list of SOPs and labels none. */
function headsList({ grid }: Rows, { row }: OfficeCell): boolean {
  const [first = '', second = '', third] = grid
    .cellsOf(row)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
  const isLabel = splitLabelled(second).some(({ field, text }) => field && text === '')
  return /^no(mor)?\.?$/i.test(first) && isLabel && third !== undefined
}

/** Several labels in one cell beside their values, line by line. */
function zipLines(search: Search, cell: OfficeCell, fields: readonly LabelField[]): FoundField[] {
  const value = rightOf(search, cell).find((other) => !/^[\s:]*$/.test(other.text))
  if (value === undefined || search.labels.has(value)) {
    return fields.map((field) => ({ field, text: '', sure: true }))
  }
  search.used.add(value)
  const lines = value.text.split('\n').map((line) => line.replace(/^[\s:]+/, '').trim())
  const sure = lines.length === fields.length
  return fields.map((field, at) => ({ field, text: lines[at] ?? '', sure }))
}

/** The value beside a label, else below it. */
function findValue(search: Search, label: OfficeCell, field: LabelField): string {
  const right = rightOf(search, label)
  const beside = right.findIndex((cell) => !/^[\s:]*$/.test(cell.text))
  const value = right[beside]
  if (value !== undefined && !search.labels.has(value)) {
    const isLong = field === 'approver' || lists.has(field)
    return take(search, [value, ...(isLong ? belowValue(search, label, value) : [])])
  }
  const noCellBeside = beside === 0 || right.length === 0
  return noCellBeside || lists.has(field) ? take(search, below(search, label, field)) : ''
}

function take(search: Search, cells: readonly OfficeCell[]): string {
  for (const cell of cells) search.used.add(cell)
  return tidyText(cells.map(({ text }) => text.replace(/^\s*:\s*/, '')).join('\n'))
}

/** The cells to the right of a label in its row. */
function rightOf({ rows }: Search, label: OfficeCell): OfficeCell[] {
  const found = new Set<OfficeCell>()
  for (let column = label.column + label.columns; column < rows.grid.columnCount; column += 1) {
    const cell = rows.grid.cellAt(label.row, column)
    if (cell !== undefined) found.add(cell)
  }
  return [...found]
}

/** Further lines of a value, in cells below it beside which no label stands. */
function belowValue(search: Search, label: OfficeCell, value: OfficeCell): OfficeCell[] {
  const { grid, to } = search.rows
  const found: OfficeCell[] = []
  for (let row = value.row + value.rows; row < to; row += 1) {
    const beside = grid.cellAt(row, label.column)
    if (beside !== undefined && beside !== label && beside.text.trim() !== '') break
    const cell = grid.cellAt(row, value.column)
    if (cell !== undefined && search.labels.has(cell)) break
    if (cell !== undefined && cell.row === row && cell.text.trim() !== '') found.push(cell)
  }
  return found
}

/** The cells under a label, down to the next one; for a single value only the first. */
function below(search: Search, label: OfficeCell, field: LabelField): OfficeCell[] {
  const { grid, to } = search.rows
  const found: OfficeCell[] = []
  const isUnder = (cell: OfficeCell) =>
    cell.column < label.column + label.columns && cell.column + cell.columns > label.column
  for (let row = label.row + label.rows; row < to; row += 1) {
    const under = grid.cellsOf(row).filter(isUnder)
    if (under.some((cell) => search.labels.has(cell))) break
    found.push(...under.filter((cell) => cell.text.trim() !== '' && !search.used.has(cell)))
    if (!lists.has(field) && found.length > 0) break
  }
  return found
}
