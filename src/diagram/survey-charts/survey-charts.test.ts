import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkChart } from './check-chart.ts'
import type { Chart } from './chart.ts'
import { drawAnswerBars } from './draw-answer-bars.ts'
import { drawElements, drawGaps } from './draw-elements.ts'
import { drawIndexScale } from './draw-index-scale.ts'
import { drawQuadrants } from './draw-quadrants.ts'
import { drawTrend } from './draw-trend.ts'
import { paintChart } from './paint-chart.ts'

const print = (value: number) => value.toFixed(2)
const grades = [
  { letter: 'A', from: 88.31 },
  { letter: 'B', from: 76.61 },
  { letter: 'C', from: 65 },
  { letter: 'D', from: 25 },
]

const label = fc.oneof(
  fc.constantFrom('Biaya/tarif', 'Penanganan pengaduan, saran, dan masukan', '', '<b>&"'),
  fc.string({ maxLength: 120 }),
)
const width = fc.constantFrom(84_000, 120_000, 170_000)

/** A figure between two ends with an interval around it, or without one. */
function rowBetween(from: number, to: number) {
  const value = fc.double({ min: from, max: to, noNaN: true })
  return fc
    .tuple(label, value, fc.option(fc.double({ min: 0, max: to - from, noNaN: true })))
    .map(([name, middle, half]) => ({
      label: name,
      value: middle,
      ...(half !== null && { low: middle - half, high: middle + half }),
    }))
}

function textsOf({ shapes }: Chart): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
}

describe('whatever the figures and the names are, no text lies on another and all stays in the frame', () => {
  test('elements and gaps', () => {
    const rows = fc.array(rowBetween(1, 4), { maxLength: 12 })
    const gaps = fc.array(rowBetween(-3, 3), { maxLength: 12 })
    fc.assert(
      fc.property(rows, gaps, width, (means, differences, wide) => {
        expect(checkChart(drawElements(means, [], { print, width: wide }))).toEqual([])
        const borders = grades.map(({ letter, from }) => ({ letter, from: from / 25 }))
        expect(checkChart(drawElements(means, borders, { print, width: wide }))).toEqual([])
        expect(checkChart(drawGaps(differences, { print, width: wide }))).toEqual([])
      }),
    )
  })

  test('index and trend', () => {
    const periods = fc.array(rowBetween(25, 100), { maxLength: 15 })
    fc.assert(
      fc.property(rowBetween(25, 100), periods, width, (index, all, wide) => {
        expect(checkChart(drawIndexScale(index, grades, { print, width: wide }))).toEqual([])
        expect(checkChart(drawTrend(all, grades, { print, width: wide }))).toEqual([])
      }),
    )
  })

  test('quadrants, where elements may lie on each other; each keeps its number', () => {
    const score = fc.double({ min: 1, max: 4, noNaN: true })
    const point = fc.record({ label, performance: score, importance: score })
    const points = fc.array(point, { minLength: 2, maxLength: 20 })
    const frame = {
      names: ['I Prioritas utama', 'II Pertahankan', 'III Prioritas rendah', 'IV Berlebihan'],
      axes: { performance: 'Kinerja (garis: 3,27)', importance: 'Kepentingan (garis: 3,59)' },
    } as const
    fc.assert(
      fc.property(points, score, score, (all, performance, importance) => {
        const chart = drawQuadrants(all, { ...frame, performance, importance })
        expect(checkChart(chart)).toEqual([])
        const numbers = textsOf(chart)
        for (const place of all.keys())
          expect(numbers.filter((text) => text === String(place + 1)).length).toBeGreaterThan(1)
      }),
    )
  })

  test('answers by score', () => {
    const count = fc.nat({ max: 5000 })
    const rows = fc.array(fc.record({ label, counts: fc.tuple(count, count, count, count) }), {
      maxLength: 9,
    })
    const words = fc.tuple(label, label, label, label)
    fc.assert(
      fc.property(rows, words, (bars, legend) => {
        expect(checkChart(drawAnswerBars(bars, legend))).toEqual([])
      }),
    )
  })
})

test('elements stand lowest first, whatever their order', () => {
  const rows = [3.2, 2.9, 3.4].map((value) => ({ label: `nilai ${value}`, value }))
  const labels = textsOf(drawElements(rows, [], { print })).filter((text) => text.includes('nilai'))
  expect(labels).toEqual(['nilai 2.9', 'nilai 3.2', 'nilai 3.4'])
})

test('a gap that chance may have made has a hollow dot, one that it cannot a full one', () => {
  const rows = [
    { label: 'jelas', value: -0.4, low: -0.6, high: -0.2 },
    { label: 'mungkin kebetulan', value: 0.1, low: -0.1, high: 0.3 },
  ]
  const dots = drawGaps(rows, { print }).shapes.flatMap((shape) =>
    shape.kind === 'dot' ? [shape.role] : [],
  )
  expect(dots).toEqual(['full', 'hollow'])
})

test('of more periods than have room the newest are drawn', () => {
  const periods = Array.from({ length: 12 }, (_, place) => ({
    label: String(2015 + place),
    value: 70 + place,
  }))
  const texts = textsOf(drawTrend(periods, grades, { print }))
  expect(texts).toContain('2026')
  expect(texts).not.toContain('2015')
})

test('a chart is XML to the letter and has a title and a description, but no style', () => {
  const chart = drawElements([{ label: '<script>alert(1)</script> & co', value: 2 }], [], { print })
  const svg = paintChart(chart, { title: 'A & B', description: '"satu"', idPrefix: 'unsur' })
  expect(svg).toContain('<title id="unsur-title">A &amp; B</title>')
  expect(svg).toContain('<desc id="unsur-description">&quot;satu&quot;</desc>')
  expect(svg).not.toContain('<script')
  expect(svg).not.toMatch(/style=|<style/)
})
