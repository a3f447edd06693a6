import { generateSop, type Sop } from '#sop'
import { expect, test } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { layOutChanges } from './change-sheets.ts'

const a4 = { width: 297_000, height: 210_000 }
const before = generateSop(1, { steps: 30, performers: 4, loops: 2, skips: 0 })
const label = 'Revisi 2, 3 Maret 2026'

const texts = (sheet: Sheet | undefined) =>
  (sheet?.primitives ?? []).flatMap((one) => (one.kind === 'text' ? [one] : []))

/** Every row with another note. */
function withNotes(note: (row: number) => string): Sop {
  return { ...before, steps: before.steps.map((step, row) => ({ ...step, note: note(row) })) }
}

const one = withNotes((row) => (row === 4 ? 'Rangkap tiga' : (before.steps[row]?.note ?? '')))

test('no page where there is no earlier state', () => {
  expect(layOutChanges(before, undefined, a4).pageCount).toBe(0)
})

test('names the earlier state, sums up, and tells each change in a row', () => {
  const part = layOutChanges(one, { sop: before, label }, a4)
  expect(part.pageCount).toBe(1)
  const words = texts(part.paint({ first: 2, count: 4 })[0]).map(({ text }) => text)
  expect(words).toContain('RIWAYAT PERUBAHAN')
  expect(words).toContain(`Dibandingkan dengan ${label}`)
  expect(words).toContain('Keterangan langkah 5 berubah.')
  expect(words).toEqual(expect.arrayContaining(['Langkah 5', 'Berubah', 'Rangkap tiga']))
  expect(words.at(-1)).toBe('Halaman 2 dari 4')
})

test('says that nothing changed', () => {
  const [sheet] = layOutChanges(before, { sop: before, label }, a4).paint({ first: 2, count: 3 })
  expect(texts(sheet).map(({ text }) => text)).toContain('Tidak ada perubahan.')
})

test('goes on over pages, each with the head of the table, every text on the paper', () => {
  const part = layOutChanges(
    withNotes((row) => `Catatan ${row} `.repeat(20)),
    { sop: before, label },
    a4,
  )
  expect(part.pageCount).toBeGreaterThan(3)
  const sheets = part.paint({ first: 2, count: 9 })
  expect(sheets).toHaveLength(part.pageCount)
  for (const [index, sheet] of sheets.entries()) {
    const found = texts(sheet)
    expect(found.map(({ text }) => text)).toContain('Sesudah')
    expect(found.at(-1)?.text).toBe(`Halaman ${index + 2} dari 9`)
    expect(Math.max(...found.slice(0, -1).map(({ at }) => at.y))).toBeLessThan(a4.height - 12_000)
  }
})

test('a text that would fill pages is cut, and reported', () => {
  const long = withNotes((row) =>
    row === 0 ? 'kata '.repeat(4000) : (before.steps[row]?.note ?? ''),
  )
  expect(layOutChanges(long, { sop: before, label }, a4).cut).toEqual(['changes[0]'])
})
