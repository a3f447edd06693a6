import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseRuns, InstantColumn, PlaceColumn } from './event-columns.ts'

test('places are given back whatever bytes the largest of a part needs', () => {
  const column = new PlaceColumn()
  const largest = [254, 255, 65_534, 65_535, 9]
  const places = Array.from({ length: 4 * 65_536 + 7 }, (_, event) => {
    const most = largest[Math.floor(event / 65_536)] ?? 0
    return event % 3 === 0 ? -1 : Math.min(event % 65_536, most)
  })
  for (const place of places) column.push(place)
  expect(places.findIndex((place, event) => column.at(event) !== place)).toBe(-1)
})

test('instants are given back, absent ones too', () => {
  const column = new InstantColumn()
  for (let event = 0; event < 70_000; event++) column.push(event % 2 === 0 ? event : Number.NaN)
  expect([column.at(65_536), column.at(69_999)]).toEqual([65_536, Number.NaN])
})

test('events are given by case as they came, however cases are mixed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 20 }), (cases) => {
      const runs = new CaseRuns()
      for (const [event, ofCase] of cases.entries()) runs.push(ofCase, event)
      const expected = [0, 1, 2, 3, 4].map((ofCase) =>
        cases.flatMap((other, event) => (other === ofCase ? event : [])),
      )
      expect([...runs.byCase(5, cases.length)]).toEqual(expected)
    }),
    { seed: 4 },
  )
})

test('runs grow past their first room', () => {
  const runs = new CaseRuns()
  for (let event = 0; event < 3000; event++) runs.push(event % 2, event)
  expect([...runs.byCase(2, 3000)].map((events) => events.length)).toEqual([1500, 1500])
})
