import { describe, expect, test } from 'vitest'
import { checkChart } from './check-chart.ts'
import type { Chart } from './chart.ts'
import { drawAnswerBars } from './draw-answer-bars.ts'
import { drawElements, drawGaps } from './draw-elements.ts'
import { drawIndexScale } from './draw-index-scale.ts'
import { drawQuadrants } from './draw-quadrants.ts'
import { drawTrend } from './draw-trend.ts'
import { paintChart } from './paint-chart.ts'

const print = (value: number) => value.toFixed(2).replace('.', ',').replace('-', '−')

const grades = [
  { letter: 'A', from: 88.31 },
  { letter: 'B', from: 76.61 },
  { letter: 'C', from: 65 },
  { letter: 'D', from: 25 },
]
const elementGrades = grades.map(({ letter, from }) => ({ letter, from: from / 25 }))

const elements = [
  { label: 'Persyaratan', value: 3.31, low: 3.21, high: 3.41 },
  { label: 'Sistem, mekanisme, dan prosedur', value: 3.18, low: 3.06, high: 3.3 },
  { label: 'Waktu penyelesaian', value: 2.71, low: 2.55, high: 2.87 },
  { label: 'Biaya/tarif', value: 3.86, low: 3.78, high: 3.94 },
  { label: 'Produk spesifikasi jenis pelayanan', value: 3.29, low: 3.18, high: 3.4 },
  { label: 'Kompetensi pelaksana', value: 3.4, low: 3.3, high: 3.5 },
  { label: 'Perilaku pelaksana', value: 3.52, low: 3.42, high: 3.62 },
  { label: 'Penanganan pengaduan, saran, dan masukan', value: 3.02, low: 2.8, high: 3.24 },
  { label: 'Sarana dan prasarana', value: 3.1 },
]
const gaps = elements.map(({ label, value }, place) => ({
  label,
  value: value - 3.35,
  low: value - 3.35 - 0.05 * place,
  high: value - 3.35 + 0.05 * place,
}))
const points = elements.map(({ label, value }, place) => ({
  label,
  performance: value,
  importance: 3.9 - ((place * 5) % 9) / 14,
}))
const periods = [
  { label: '2023', value: 74.2, low: 71.9, high: 76.5 },
  { label: 'Semester I 2024', value: 77.12, low: 74.8, high: 79.44 },
  { label: '2025', value: 79.9 },
  { label: 'Januari–Juni 2026', value: 82.13, low: 80.05, high: 84.21 },
]
const bars = elements.map(({ label }, place) => ({
  label,
  counts: [place, 4 + place, 60 - 5 * place, 20 + 9 * place] as const,
}))
const words = ['Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4'] as const

const frame = {
  performance: 3.27,
  importance: 3.59,
  names: ['I Prioritas utama', 'II Pertahankan', 'III Prioritas rendah', 'IV Berlebihan'],
  axes: {
    performance: 'Kinerja (garis: 3,27)',
    importance: 'Kepentingan (garis: 3,59)',
  },
} as const

const charts: readonly (readonly [string, Chart])[] = [
  ['elements', drawElements(elements, elementGrades, { print })],
  ['index', drawIndexScale({ value: 82.13, low: 80.05, high: 84.21 }, grades, { print })],
  ['quadrants', drawQuadrants(points, frame)],
  ['trend', drawTrend(periods, grades, { print })],
  ['gaps', drawGaps(gaps, { print })],
  ['answers', drawAnswerBars(bars, words)],
]

describe('golden charts', () => {
  // Open the files in a browser. After a wanted change: vitest run src/diagram/survey-charts -u
  test.each(charts)('%s looks as it did, and no text lies on another', async (name, chart) => {
    expect(checkChart(chart)).toEqual([])
    const svg = paintChart(chart, { title: name, description: 'Contoh', idPrefix: name })
    expect(svg).not.toContain('style=')
    await expect(`${svg}\n`).toMatchFileSnapshot(`./golden/${name}.svg`)
  })
})
