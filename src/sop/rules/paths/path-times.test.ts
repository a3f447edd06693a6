import { expect, test } from 'vitest'
import type { Quantity } from '#time'
import type { Exit, Sop, Step } from '../../model/sop.ts'
import { emptySop } from '../../editing/empty-sop.ts'
import { defaultRuleContext } from '../context.ts'
import { readSubject } from '../subject.ts'
import { pathTimes } from './path-times.ts'

const to = (step: string, label: string): Exit => ({ label, to: { kind: 'step', step } })

function step(id: string, minutes: number, exits?: readonly Exit[]): Step {
  const kind = exits === undefined ? 'process' : 'decision'
  const symbols = [{ id: 'a', kind, performers: ['p1'], ...(exits && { exits }) }] as const
  const quantity: Quantity = { amount: minutes, unit: 'minute' }
  const duration = { kind: 'amount', quantity } as const
  return {
    id,
    activity: 'Mencatat berkas',
    symbols,
    requirements: '',
    duration,
    output: '',
    note: '',
  }
}

function timesOf(steps: readonly Step[], promised?: Quantity) {
  const sop: Sop = {
    ...emptySop({ government: '', unit: '' }),
    steps,
    ...(promised && { promisedDuration: { kind: 'amount', quantity: promised } }),
  }
  return pathTimes(readSubject(sop, defaultRuleContext))
}

//  a 10 → b 5 (?) ─ Ya ──→ c 20 → d 1
//   ↑       └─ Tidak → e 40 (back to a)
const steps = [
  step('a', 10),
  step('b', 5, [to('c', 'Ya'), to('e', 'Tidak')]),
  step('c', 20),
  { ...step('d', 1), symbols: [{ id: 'a', kind: 'end', performers: ['p1'] }] as const },
  {
    ...step('e', 40),
    symbols: [
      {
        id: 'a',
        kind: 'process',
        performers: ['p1'],
        exits: [{ to: { kind: 'step', step: 'a' } }],
      },
    ] as const,
  },
]

test('the usual way follows "Ya", the longest goes through the repair once', () => {
  expect(timesOf(steps, { amount: 1, unit: 'hour' })).toEqual({
    promised: 60,
    likely: 10 + 5 + 20 + 1,
    longest: 10 + 5 + 40 + 20 + 1,
  })
})

test('nothing is compared where nothing is promised', () => {
  expect(timesOf(steps)).toBeUndefined()
})
