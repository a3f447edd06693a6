import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Move } from '../alignment.ts'
import { findPathDepartures, stepsOfNet } from './find-path-departures.ts'
import { movesOf, netInRow } from '../testing/example-cases.ts'

const steps = stepsOfNet(netInRow(['A', 'B', 'C', 'D']))

function read(moves: string, trace: string) {
  return findPathDepartures(movesOf(moves), trace.split(''), steps)
}

const [stepB, stepC, stepD] = steps.byTransition.slice(1)

describe('findPathDepartures', () => {
  test('a case like the model has none', () => {
    expect(read('=1 =2 =3 =4', 'ABCD').departures).toEqual([])
  })

  test('a step without an event is skipped, before the event before which it was due', () => {
    expect(read('=1 -2 =3 =4', 'ACD').departures).toEqual([
      { kind: 'skipped', ...stepB, transition: 1, place: 1 },
    ])
  })

  test('steps after all that was done in order are at the end, whatever else was done', () => {
    expect(read('=1 =2 -3 + -4', 'ABX').departures).toEqual([
      { kind: 'skipped', ...stepC, transition: 2, place: 2, atEnd: true },
      { kind: 'inserted', step: 'X', activity: 'X', place: 2, known: false },
      { kind: 'skipped', ...stepD, transition: 3, place: 3, atEnd: true },
    ])
  })

  test('a step done after the one that follows it is out of order, once', () => {
    expect(read('=1 -2 =3 + =4', 'ACBD').departures).toEqual([
      { kind: 'out-of-order', ...stepB, transition: 1, place: 2, done: 'later', than: stepC },
    ])
  })

  test('a step done before the one that it follows is out of order', () => {
    expect(read('=1 + =2 -3 =4', 'ACBD').departures).toEqual([
      { kind: 'out-of-order', ...stepC, transition: 2, place: 1, done: 'earlier', than: stepB },
    ])
  })

  test('of the steps passed over the one next to its turn is named', () => {
    const later = read('-1 =2 =3 =4 +', 'BCDA').departures
    expect(later).toMatchObject([{ done: 'later', than: stepB }])
    const earlier = read('+ =1 =2 =3 -4', 'DABC').departures
    expect(earlier).toMatchObject([{ done: 'earlier', than: stepC }])
  })

  test('with nothing in order between, no step is named', () => {
    const [departure] = read('-1 + =2 =3 =4', 'ABCD').departures
    expect(departure).toMatchObject({ kind: 'out-of-order', done: 'later' })
    expect(departure).not.toHaveProperty('than')
  })

  test('a step done once more is repeated, whether in order or not', () => {
    expect(read('=1 =2 + =3 =4', 'ABBCD').departures).toMatchObject([
      { kind: 'repeated', step: 's2', place: 2 },
    ])
    expect(read('=1 -2 =3 + + =4', 'ACBBD').departures).toMatchObject([
      { kind: 'out-of-order', step: 's2', place: 2 },
      { kind: 'repeated', step: 's2', place: 3 },
    ])
  })

  test('an activity of the model that has no turn in this case is inserted, and known', () => {
    const net = netInRow(['A', 'B'])
    const choice = stepsOfNet(net)
    const { departures } = findPathDepartures(movesOf('=1 +'), ['A', 'B'], choice)
    expect(departures).toEqual([
      { kind: 'inserted', step: 's2', activity: 'B', place: 1, known: true },
    ])
  })

  test('a step required twice and done once is skipped once', () => {
    const twice = stepsOfNet(netInRow(['A', 'B', 'A']))
    const { departures, steps } = findPathDepartures(movesOf('=1 =2 -3'), ['A', 'B'], twice)
    expect(departures).toMatchObject([{ kind: 'skipped', step: 's3', atEnd: true }])
    expect(steps).toEqual(['s1', 's2'])
  })

  test('silent moves say nothing; an event is the step it was, or its activity', () => {
    const moves: Move[] = [
      { kind: 'silent', transition: 3 },
      { kind: 'synchronous', event: 0, transition: 0 },
      { kind: 'log', event: 1 },
      { kind: 'log', event: 2 },
    ]
    expect(findPathDepartures(moves, ['A', 'X', 'B'], steps).steps).toEqual(['s1', 'X', 's2'])
  })

  test('every move of one side alone is one departure, or half of one out of order', () => {
    const move = fc.oneof(
      fc.constantFrom('A', 'B', 'C', 'X').map((activity) => ({ activity, transition: -1 })),
      fc.nat(3).map((transition) => ({ activity: '', transition })),
      fc.nat(3).map((transition) => ({ activity: 'ABCD'.charAt(transition), transition })),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (drawn) => {
        const trace: string[] = []
        const moves = drawn.map(({ activity, transition }): Move => {
          if (activity === '') return { kind: 'model', transition }
          const event = trace.push(activity) - 1
          return transition < 0
            ? { kind: 'log', event }
            : { kind: 'synchronous', event, transition }
        })
        const { departures } = findPathDepartures(moves, trace, steps)
        const halves = departures.map(({ kind }) => (kind === 'out-of-order' ? 2 : 1))
        const alone = moves.filter(({ kind }) => kind !== 'synchronous')
        expect(halves.reduce<number>((sum, half) => sum + half, 0)).toBe(alone.length)
        const events = departures.flatMap((each) => (each.kind === 'skipped' ? [] : [each.place]))
        const logMoves = moves.flatMap((each) => (each.kind === 'log' ? [each.event] : []))
        expect(events.sort((a, b) => a - b)).toEqual(logMoves)
      }),
      { seed: 31, numRuns: 500 },
    )
  })
})
