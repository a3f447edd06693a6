import { expect, test } from 'vitest'
import { emptySop } from '../editing/empty-sop.ts'
import { readSop } from './read-sop.ts'

const sop = emptySop({ government: 'Kota Rekaan', unit: 'Dinas Rekaan' })

test('an SOP that is kept with its unit is read like one that stands alone', () => {
  const kept = readSop(JSON.stringify({ id: 'a', unit: 'dinas', state: 'draft', sop }))
  expect(kept).toEqual(readSop(JSON.stringify(sop)))
  expect(kept).toMatchObject({ ok: true, sop })
})

test('a problem of an SOP that is kept with its unit tells its place in the whole file', () => {
  const text = JSON.stringify({ unit: 'dinas', sop: { ...sop, title: 5 } }, undefined, 1)
  expect(readSop(text)).toMatchObject({
    ok: false,
    problems: [{ code: 'wrong-kind', path: ['sop', 'title'], line: 5 }],
  })
})
