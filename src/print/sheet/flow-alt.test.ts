import { drawSop } from '#diagram'
import { expect, test } from 'vitest'
import { sampleSop } from '../testing/sample-sop.ts'
import { describePages } from './flow-alt.ts'

test('a page says who does each of its steps, and where it goes on', () => {
  const [said = ''] = describePages(sampleSop, drawSop(sampleSop).pages)
  expect(said).toMatch(/^Bagan alir\. Langkah 1 \(Pemohon\): .+ → langkah 2\. /)
  expect(said).toContain(
    'Langkah 2 (Petugas Loket): Lengkap → langkah 3; Kurang → kembali ke langkah 1.',
  )
})

test('each step is said on the page where it stands', () => {
  const steps = Array.from({ length: 40 }, (_, index) => ({
    ...sampleSop.steps[0],
    id: `s${index + 1}`,
    activity: `Kegiatan ${index + 1}`,
    symbols: [{ id: 'a', kind: 'process' as const, performers: ['p1'] }],
    requirements: '',
    output: '',
    note: '',
  }))
  const { pages } = drawSop({ ...sampleSop, steps })
  const said = describePages({ ...sampleSop, steps }, pages)
  const numbers = said.map((page) => [...page.matchAll(/Langkah (\d+) \(/g)].map(([, no]) => no))
  expect(numbers.length).toBeGreaterThan(2)
  expect(numbers.flat()).toEqual(Array.from({ length: 40 }, (_, index) => String(index + 1)))
})
