import { expect, test } from 'vitest'
import type { Sop } from '../model/sop.ts'
import type { EditCommand } from './command.ts'
import { editSop } from './edit-sop.ts'
import { emptySop } from './empty-sop.ts'

const place = { step: 's2', symbol: '1' }

function after(...commands: EditCommand[]): Sop {
  const start = emptySop({ government: 'Kota Contoh', unit: 'Dinas Contoh' })
  return commands.reduce((sop, command) => editSop(sop, command), start)
}

function exitsOf(sop: Sop, id: string) {
  return sop.steps.find((step) => step.id === id)?.symbols[0]?.exits
}

test('a new row stands where it is asked for and has the performer of the row before', () => {
  const sop = after({ kind: 'insert-step', row: 1 })
  expect(sop.steps.map(({ id }) => id)).toEqual(['s1', 's4', 's2', 's3'])
  expect(sop.steps[1]?.symbols[0]?.performers).toEqual(['p1'])
})

test('the mark of a session keeps the new ids of two people apart', () => {
  const start = emptySop({ government: '', unit: '' })
  const mine = editSop(start, { kind: 'insert-step', row: 1 }, 'k7')
  const theirs = editSop(start, { kind: 'insert-step', row: 1 }, 'w2')
  expect(mine.steps[1]?.id).toBe('s4-k7')
  expect(theirs.steps[1]?.id).toBe('s4-w2')
})

test('a decision is split in Ya to the next row and Tidak to nowhere yet', () => {
  const sop = after({ kind: 'set-symbol', place, to: 'decision' })
  expect(exitsOf(sop, 's2')).toEqual([
    { label: 'Ya', to: { kind: 'step', step: 's3' } },
    { label: 'Tidak', to: { kind: 'open' } },
  ])
})

test('a decision made a process again goes on to the next row', () => {
  const sop = after(
    { kind: 'set-symbol', place, to: 'decision' },
    { kind: 'set-symbol', place, to: 'process' },
  )
  expect(exitsOf(sop, 's2')).toBeUndefined()
})

test('a row inserted after a decision takes over its way to the next row', () => {
  const sop = after({ kind: 'set-symbol', place, to: 'decision' }, { kind: 'insert-step', row: 2 })
  expect(exitsOf(sop, 's2')?.[0]).toEqual({ label: 'Ya', to: { kind: 'step', step: 's4' } })
})

test('ways to a removed row lead nowhere yet, and a duration counted in it is empty', () => {
  const sop = after(
    { kind: 'set-symbol', place, to: 'decision' },
    { kind: 'set-duration', step: 's2', duration: { kind: 'shared', step: 's3' } },
    { kind: 'remove-step', step: 's3' },
  )
  expect(exitsOf(sop, 's2')?.[0]).toEqual({ label: 'Ya', to: { kind: 'open' } })
  expect(sop.steps[1]).not.toHaveProperty('duration')
})

test('arrows within a duplicated row lead within the copy', () => {
  const sop = after(
    { kind: 'add-symbol', step: 's2' },
    { kind: 'set-symbol', place, to: 'decision' },
    { kind: 'duplicate-step', step: 's2' },
  )
  expect(exitsOf(sop, 's4')?.[0]?.to).toEqual({ kind: 'step', step: 's4', symbol: '2' })
})

test('the first mark of a row is the primary performer until another one leads', () => {
  const marked = after({ kind: 'toggle-performer', place, performer: 'p1' })
  expect(marked.steps[1]?.symbols[0]?.performers).toEqual(['p2', 'p1'])
  const led = editSop(marked, { kind: 'lead-performer', place, performer: 'p1' })
  expect(led.steps[1]?.symbols[0]?.performers).toEqual(['p1', 'p2'])
})

test('a removed column leaves no mark behind', () => {
  const sop = after({ kind: 'remove-performer', performer: 'p2' })
  expect(sop.steps.flatMap((step) => step.symbols.flatMap((symbol) => symbol.performers))).toEqual([
    'p1',
  ])
})

test('a way out added to a plain symbol stands beside the one it had', () => {
  const sop = after({ kind: 'add-exit', place })
  expect(exitsOf(sop, 's2')).toEqual([
    { to: { kind: 'step', step: 's3' } },
    { to: { kind: 'open' } },
  ])
})

test('a target that does not exist becomes open', () => {
  const to = { kind: 'step', step: 's99' } as const
  const sop = after(
    { kind: 'add-exit', place },
    { kind: 'target-exit', place: { ...place, exit: 1 }, to },
  )
  expect(exitsOf(sop, 's2')?.[1]?.to).toEqual({ kind: 'open' })
})

test('a command about what is not there gives the same document', () => {
  const sop = after()
  expect(editSop(sop, { kind: 'remove-step', step: 'no' })).toBe(sop)
  expect(editSop(sop, { kind: 'move-step', step: 's1', by: -1 })).toBe(sop)
  expect(editSop(sop, { kind: 'remove-symbol', place })).toBe(sop)
  expect(editSop(sop, { kind: 'remove-performer', performer: 'no' })).toBe(sop)
})
