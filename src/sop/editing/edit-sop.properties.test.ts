import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateVariedSop } from '../generator/generate-varied-sop.ts'
import type { Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import type { EditCommand, NewStep } from './command.ts'
import { editSop } from './edit-sop.ts'
import { pushHistory, redo, startHistory, undo } from './history.ts'

/** Numbers stand for what is in the document when the command comes: row, symbol, column. */
const number = fc.nat({ max: 60 })
const draws = fc.array(
  fc.record({
    command: fc.nat(),
    row: number,
    symbol: fc.nat({ max: 3 }),
    column: fc.nat({ max: 9 }),
    other: number,
  }),
  { maxLength: 30 },
)
type Draw = { command: number; row: number; symbol: number; column: number; other: number }

/** What a draw names; some of it is not there. */
type Named = {
  row: number
  step: string
  place: { step: string; symbol: string }
  exit: { step: string; symbol: string; exit: number }
  performer: string
  to: Target
  by: -1 | 1
  symbolKind: StepSymbol['kind']
}

const commands: readonly ((named: Named) => EditCommand)[] = [
  () => ({ kind: 'set-title', text: 'Judul' }),
  ({ step }) => ({ kind: 'set-step-text', step, field: 'phase', text: '' }),
  ({ step }) => ({ kind: 'set-optional', step, when: 'bila perlu' }),
  ({ row }) => ({ kind: 'insert-step', row }),
  ({ row, performer }) => ({
    kind: 'insert-steps',
    row,
    steps: [newStep(performer), newStep('-')],
  }),
  ({ step }) => ({ kind: 'duplicate-step', step }),
  ({ step }) => ({ kind: 'remove-step', step }),
  ({ step, by }) => ({ kind: 'move-step', step, by }),
  ({ place, symbolKind }) => ({ kind: 'set-symbol', place, to: symbolKind }),
  ({ place, performer }) => ({
    kind: 'set-performers',
    place,
    performers: [performer, '-', performer],
  }),
  ({ place, performer }) => ({ kind: 'toggle-performer', place, performer }),
  ({ place, performer }) => ({ kind: 'lead-performer', place, performer }),
  ({ step }) => ({ kind: 'add-symbol', step }),
  ({ place }) => ({ kind: 'remove-symbol', place }),
  ({ place }) => ({ kind: 'add-exit', place }),
  ({ exit }) => ({ kind: 'remove-exit', place: exit }),
  ({ exit }) => ({ kind: 'label-exit', place: exit, text: 'Ya' }),
  ({ exit, to }) => ({ kind: 'target-exit', place: exit, to }),
  ({ place, to }) => ({ kind: 'set-exits', place, exits: [{ label: 'Lengkap', to }] }),
  () => ({ kind: 'add-performer', name: 'Kasir' }),
  ({ performer }) => ({ kind: 'group-performer', performer, group: 'Loket' }),
  ({ performer, by }) => ({ kind: 'move-performer', performer, by }),
  ({ performer }) => ({ kind: 'remove-performer', performer }),
]

function commandOf(sop: Sop, draw: Draw): EditCommand {
  const step = sop.steps[draw.row]
  const place = { step: step?.id ?? '-', symbol: step?.symbols[draw.symbol]?.id ?? '-' }
  const target = sop.steps[draw.other]?.id
  const make = commands[draw.command % commands.length]
  if (make === undefined) throw new Error('no command')
  return make({
    row: draw.row,
    step: place.step,
    place,
    exit: { ...place, exit: draw.symbol },
    performer: sop.performers[draw.column]?.id ?? '-',
    to: target === undefined ? { kind: 'stop' } : { ...place, kind: 'step', step: target },
    by: draw.other % 2 === 0 ? 1 : -1,
    symbolKind: (['start', 'process', 'decision', 'end'] as const)[draw.other % 4] ?? 'process',
  })
}

function newStep(performer: string): NewStep {
  const symbols = [{ kind: 'process', performers: [performer] }] as const
  return { activity: 'baru', symbols, requirements: '', output: '', note: '' }
}

function faults(sop: Sop): string[] {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  const columns = new Set(ids(sop.performers))
  const twice = (list: readonly string[]) => list.filter((id, at) => list.indexOf(id) !== at)
  const faultsOf = (step: Step) => [
    ...twice(ids(step.symbols)).map((id) => `symbol ${id} twice in ${step.id}`),
    ...(step.symbols.length === 0 ? [`no symbol in ${step.id}`] : []),
    ...step.symbols.flatMap((symbol) => [
      ...twice(symbol.performers).map((id) => `performer ${id} twice`),
      ...symbol.performers.filter((id) => !columns.has(id)).map((id) => `no column ${id}`),
      ...(symbol.exits ?? [])
        .filter(({ to }) => !exists(sop, to))
        .map(({ to }) => JSON.stringify(to)),
    ]),
  ]
  return [...twice(ids(sop.steps)), ...twice(ids(sop.performers)), ...sop.steps.flatMap(faultsOf)]
}

function exists(sop: Sop, to: Target): boolean {
  if (to.kind !== 'step') return true
  const step = sop.steps.find(({ id }) => id === to.step)
  return (
    step !== undefined &&
    (to.symbol === undefined || step.symbols.some(({ id }) => id === to.symbol))
  )
}

test('any commands in any order keep the document valid', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), draws, (seed, list) => {
      let sop = generateVariedSop(seed)
      for (const draw of list) {
        sop = editSop(sop, commandOf(sop, draw), 'm')
        expect(faults(sop)).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

test('undo gives back what was before, redo what came after', () => {
  fc.assert(
    fc.property(fc.nat({ max: 5000 }), draws, (seed, list) => {
      let history = startHistory(generateVariedSop(seed))
      const seen = [history.present]
      for (const draw of list) {
        history = pushHistory(history, editSop(history.present, commandOf(history.present, draw)))
        if (history.present !== seen.at(-1)) seen.push(history.present)
      }
      for (const expected of [...seen].reverse()) {
        expect(history.present).toBe(expected)
        history = undo(history)
      }
      for (const expected of seen) {
        expect(history.present).toBe(expected)
        history = redo(history)
      }
    }),
    { numRuns: 60 },
  )
})

test('letters typed in one cell are taken back together', () => {
  let history = startHistory('')
  for (const text of ['a', 'ab', 'abc']) history = pushHistory(history, text, 'activity:s1')
  history = pushHistory(history, 'abc.', 'note:s1')
  expect(undo(history).present).toBe('abc')
  expect(undo(undo(history)).present).toBe('')
  expect(undo(undo(undo(history))).present).toBe('')
})
