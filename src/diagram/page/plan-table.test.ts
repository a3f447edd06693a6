import { describe, expect, test } from 'vitest'
import { planTable, type TableContent, type TablePlan } from './plan-table.ts'

const blank = {
  number: '1.',
  phase: '',
  activity: 'Memeriksa berkas',
  requirements: 'Berkas',
  duration: '10 menit',
  output: 'Berkas',
  note: '',
}
const gutters = { left: 2500, right: 2500 }

function plan(flowColumns: number, rest: Partial<TableContent> = {}): TablePlan {
  return planTable({ flowColumns, gutters, texts: [blank], paper: 'auto', ...rest })
}

describe('planTable', () => {
  test('takes A4 up to 11 performers, F4 up to 14, then A3, then a page as wide as needed', () => {
    expect([1, 8, 11].map((count) => plan(count).usedPaper)).toEqual(['a4', 'a4', 'a4'])
    expect([12, 14].map((count) => plan(count).usedPaper)).toEqual(['f4', 'f4'])
    expect([15, 20].map((count) => plan(count).usedPaper)).toEqual(['a3', 'a3'])
    expect(plan(40).usedPaper).toBe('wider-than-a3')
  })

  test('fills the paper between its margins without a gap, whatever the number of performers', () => {
    for (let count = 1; count <= 40; count += 1) {
      const { paper, columns, flow, edges } = plan(count)
      const { number, activity, requirements, duration, output, note } = columns
      const spans = [number, activity, flow, requirements, duration, output, note]
      let x = 12_000
      for (const span of spans) {
        expect(span.x).toBe(x)
        x += span.width
      }
      expect(x).toBe(paper.width - 12_000)
      expect([edges[0], edges.at(-1)]).toEqual([flow.x, flow.x + flow.width])
    }
  })

  test('never prints below 8.5 pt nor draws a symbol below 6 mm', () => {
    for (let count = 1; count <= 40; count += 1) {
      for (const paper of ['auto', 'a4', 'f4', 'a3'] as const) {
        const table = plan(count, { paper })
        expect(table.body.size).toBeGreaterThanOrEqual(2999)
        expect(table.symbols.process.width).toBeGreaterThanOrEqual(6000)
        expect(table.pitch).toBeGreaterThanOrEqual(table.symbols.process.width + 4500)
      }
    }
  })

  test('widens a column for its longest word, at the expense of the activity', () => {
    const wide = { ...blank, duration: 'Menyesuaikanjadwal' }
    const [before, after] = [plan(9), plan(9, { texts: [wide] })]
    expect(after.columns.duration.width).toBeGreaterThan(before.columns.duration.width)
    expect(after.columns.activity.width).toBeLessThan(before.columns.activity.width)
  })

  test('gives long texts the room that short ones do not need', () => {
    const texts = Array.from({ length: 5 }, () => ({ ...blank, requirements: 'kata '.repeat(40) }))
    const [before, after] = [plan(8), plan(8, { texts })]
    expect(after.columns.requirements.width).toBeGreaterThan(before.columns.requirements.width)
    expect(after.flow.width).toBe(before.flow.width)
  })
})
