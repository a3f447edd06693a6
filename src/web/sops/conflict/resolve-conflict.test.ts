import { expect, test } from 'vitest'
import { mergeDrafts, type DraftConflict } from '#server'
import { editSop, emptySop, type EditCommand, type Sop } from '#sop'
import { changedParts } from './changed-parts.ts'
import { clashGroups } from './clash-groups.ts'
import { resolveConflict, type Side } from './resolve-conflict.ts'

const base = editSop(emptySop({ government: '', unit: '' }), { kind: 'insert-step', row: 3 })
const place = { step: 's1', symbol: '1' }

function after(...commands: EditCommand[]): Sop {
  return commands.reduce((sop, command) => editSop(sop, command), base)
}

function write(step: string, text: string, field: 'activity' | 'note' = 'activity'): EditCommand {
  return { kind: 'set-step-text', step, field, text }
}

function conflictOf(mine: Sop, theirs: Sop): DraftConflict {
  const known = { version: 3, changedBy: 'Sari', changedAt: new Date(0) }
  return {
    ok: false,
    code: 'conflict',
    base,
    mine,
    theirs,
    ...mergeDrafts(base, mine, theirs),
    ...known,
  }
}

const all = (side: Side) => () => side

test('each row is taken from the side that was chosen for it; the rest from both', () => {
  const mine = after(write('s1', 'A'), write('s2', 'B'), write('s3', 'mine alone'))
  const theirs = after(write('s1', 'X'), write('s2', 'Y'), write('s1', 'theirs alone', 'note'))
  const chosen = resolveConflict(conflictOf(mine, theirs), ({ key }) =>
    key === 'steps/s1' ? 'theirs' : 'mine',
  )
  expect(chosen?.steps.map(({ activity }) => activity)).toEqual(['X', 'B', 'mine alone', ''])
  expect(chosen?.steps[0]?.note).toBe('theirs alone')
})

test('a row that one side removed and the other changed is removed or kept as chosen', () => {
  const conflict = conflictOf(after(write('s2', 'B')), after({ kind: 'remove-step', step: 's2' }))
  expect(clashGroups(conflict).map(({ key }) => key)).toEqual(['steps/s2'])
  const ids = (sop: Sop | undefined) => sop?.steps.map(({ id }) => id)
  expect(ids(resolveConflict(conflict, all('theirs')))).toEqual(['s1', 's3', 's4'])
  expect(ids(resolveConflict(conflict, all('mine')))).toEqual(['s1', 's2', 's3', 's4'])
})

test('two orders of the rows: the chosen one', () => {
  const mine = after({ kind: 'move-step', step: 's1', by: 1 })
  const theirs = after({ kind: 'move-step', step: 's4', by: -1 })
  const conflict = conflictOf(mine, theirs)
  expect(resolveConflict(conflict, all('theirs'))?.steps.map(({ id }) => id)).toEqual([
    's1',
    's2',
    's4',
    's3',
  ])
})

test('an arrow to a removed row does not go with the removal', () => {
  const exits = [{ to: { kind: 'step', step: 's2' } as const }]
  const mine = after({ kind: 'set-exits', place, exits })
  const theirs = after({ kind: 'remove-step', step: 's2' })
  const conflict = conflictOf(mine, theirs)
  expect(clashGroups(conflict)).toEqual([{ key: 'steps/s1', places: ['steps/s1/symbols/1/exits'] }])
  expect(resolveConflict(conflict, all('theirs'))?.steps.map(({ id }) => id)).toEqual([
    's1',
    's3',
    's4',
  ])
})

test('without common ground one side is taken as a whole', () => {
  const { base: _, ...lost } = conflictOf(after(write('s1', 'A')), after(write('s1', 'X')))
  expect(resolveConflict({ ...lost, clashes: [] }, all('theirs'))).toBe(lost.theirs)
  expect(resolveConflict({ ...lost, clashes: [] }, all('mine'))).toBe(lost.mine)
})

test('what a side changed is told row by row', () => {
  const changed = after(
    write('s1', 'A'),
    { kind: 'remove-step', step: 's3' },
    { kind: 'insert-step', row: 0 },
  )
  expect(changedParts(base, changed)).toEqual([
    { key: 'steps/s5', change: 'added' },
    { key: 'steps/s1', change: 'changed' },
    { key: 'steps/s3', change: 'removed' },
  ])
})
