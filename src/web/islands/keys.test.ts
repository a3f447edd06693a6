import { expect, test } from 'vitest'
import { emptySop } from '#sop'
import { readCellKey, readFormKey, type KeyPress } from './keys.ts'

const sop = emptySop({ government: '', unit: '' })
const plain = { ctrl: false, altKey: false, shiftKey: false }

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { ...plain, ...held, key }
}

test('Enter goes to the next row, in the last one it adds a row', () => {
  expect(readCellKey(sop, { step: 's1', column: 'activity' }, press('Enter'))).toEqual({
    kind: 'go',
    to: { step: 's2', column: 'activity' },
  })
  expect(readCellKey(sop, { step: 's3', column: 'output' }, press('Enter'))).toEqual({
    kind: 'edit',
    command: { kind: 'insert-step', row: 3 },
    next: { row: 3, column: 'output' },
  })
})

test('Shift+Enter is left to the cell: a new line', () => {
  const cell = { step: 's1', column: 'activity' }
  expect(readCellKey(sop, cell, press('Enter', { shiftKey: true }))).toBeUndefined()
})

test('arrows go from box to box among the marks and stop at the edge', () => {
  const first = { step: 's1', column: 'mark p1' }
  expect(readCellKey(sop, first, press('ArrowRight'))).toEqual({
    kind: 'go',
    to: { step: 's1', column: 'mark p2' },
  })
  expect(readCellKey(sop, first, press('ArrowLeft'))).toEqual({ kind: 'nothing' })
  expect(readCellKey(sop, first, press('ArrowDown'))).toEqual({
    kind: 'go',
    to: { step: 's2', column: 'mark p1' },
  })
})

test('arrows in a text cell are left to the text', () => {
  const cell = { step: 's1', column: 'activity' }
  expect(readCellKey(sop, cell, press('ArrowDown'))).toBeUndefined()
})

test('Alt and an arrow move the row, and the cursor with it', () => {
  const cell = { step: 's2', column: 'note' }
  expect(readCellKey(sop, cell, press('ArrowDown', { altKey: true }))).toEqual({
    kind: 'edit',
    command: { kind: 'move-step', step: 's2', by: 1 },
    next: { row: 2, column: 'note' },
  })
})

test('undo and redo answer to the keys of both habits', () => {
  expect(readFormKey(press('z', { ctrl: true }))).toEqual({ kind: 'undo' })
  expect(readFormKey(press('Z', { ctrl: true, shiftKey: true }))).toEqual({ kind: 'redo' })
  expect(readFormKey(press('y', { ctrl: true }))).toEqual({ kind: 'redo' })
  expect(readFormKey(press('z'))).toBeUndefined()
})
