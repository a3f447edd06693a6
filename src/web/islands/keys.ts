import type { EditCommand, Sop } from '#sop'
import type { CellAddress } from './table-cells.ts'

/** What a key asks of the editor. */
export type KeyWish =
  | { readonly kind: 'undo' | 'redo' | 'save' | 'nothing' }
  | { readonly kind: 'go'; readonly to: CellAddress }
  /** A change, and where to stand after it: a row, by where it then is. */
  | {
      readonly kind: 'edit'
      readonly command: EditCommand
      readonly next: { readonly row: number; readonly column: string }
    }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'> & {
  readonly ctrl: boolean
}

/** Reads keys that work anywhere in the form; undefined leaves the key to the browser. */
export function readFormKey({ key, ctrl, shiftKey, altKey }: KeyPress): KeyWish | undefined {
  if (!ctrl || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  if (letter === 'y') return { kind: 'redo' }
  return letter === 's' ? { kind: 'save' } : undefined
}

/** Reads keys that work in a cell of the table; undefined leaves the key to the browser. */
export function readCellKey(sop: Sop, cell: CellAddress, press: KeyPress): KeyWish | undefined {
  const row = sop.steps.findIndex(({ id }) => id === cell.step)
  if (row < 0) return undefined
  if (press.ctrl) return readCtrlKey(sop, { ...cell, row }, press)
  if (press.altKey) return readAltKey(sop, { ...cell, row }, press.key)
  if (press.key === 'Enter' && !press.shiftKey) return goDown(sop, row, cell.column)
  return cell.column.startsWith('mark ') ? readMarkKey(sop, { ...cell, row }, press.key) : undefined
}

type Place = CellAddress & { readonly row: number }

function readCtrlKey(
  sop: Sop,
  { row, column, step }: Place,
  { key, shiftKey }: KeyPress,
): KeyWish | undefined {
  if (key === 'Enter') return insertAt(row + 1, column)
  if (key !== 'Backspace' || !shiftKey) return undefined
  const after = Math.max(0, Math.min(row, sop.steps.length - 2))
  return { kind: 'edit', command: { kind: 'remove-step', step }, next: { row: after, column } }
}

function readAltKey(sop: Sop, { row, column, step }: Place, key: string): KeyWish | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -1 : 1
    const there = Math.max(0, Math.min(row + by, sop.steps.length - 1))
    return { kind: 'edit', command: { kind: 'move-step', step, by }, next: { row: there, column } }
  }
  const symbol = sop.steps[row]?.symbols[0]
  if (key.toLowerCase() !== 'k' || symbol === undefined) return undefined
  const to = symbol.kind === 'decision' ? 'process' : 'decision'
  const command = { kind: 'set-symbol', place: { step, symbol: symbol.id }, to } as const
  return { kind: 'edit', command, next: { row, column } }
}

/** Enter goes down the column as in a spreadsheet; from the last row it adds one. */
function goDown(sop: Sop, row: number, column: string): KeyWish {
  const below = sop.steps[row + 1]
  return below === undefined
    ? insertAt(row + 1, column)
    : { kind: 'go', to: { step: below.id, column } }
}

function insertAt(row: number, column: string): KeyWish {
  return { kind: 'edit', command: { kind: 'insert-step', row }, next: { row, column } }
}

/** Among the performer boxes arrows go from box to box and stop at the edges. */
function readMarkKey(sop: Sop, { row, column, step }: Place, key: string): KeyWish | undefined {
  const at = sop.performers.findIndex(({ id }) => column === `mark ${id}`)
  const side = { ArrowLeft: -1, ArrowRight: 1 }[key]
  const level = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (side !== undefined) {
    const performer = sop.performers[at + side]
    return performer === undefined
      ? { kind: 'nothing' }
      : { kind: 'go', to: { step, column: `mark ${performer.id}` } }
  }
  if (level === undefined) return undefined
  const other = sop.steps[row + level]
  return other === undefined ? { kind: 'nothing' } : { kind: 'go', to: { step: other.id, column } }
}
