import { expect, test } from 'vitest'
import type { Scenario } from './scenario.ts'
import type { RunsSummary } from './summarise-runs.ts'
import { wordDifference, wordSimulation } from './word-simulation.ts'

const hour = 3_600_000
const dayMs = 7.5 * hour
const exactly = (mean: number) => ({ mean })

const scenario: Scenario = {
  net: {
    name: '',
    places: [],
    transitions: [
      { id: 'a', label: 'Memeriksa berkas', inputs: [], outputs: [] },
      { id: 'tau', inputs: [], outputs: [] },
    ],
    initial: [],
    final: [[]],
  },
  transitions: [],
  pools: [
    { name: 'Petugas', capacity: 1 },
    { name: 'Pemohon', capacity: Infinity },
  ],
  arrivals: { from: 0, between: { clock: 'working', spread: { kind: 'fixed', ms: hour } } },
  calendar: { zoneMinutes: 420, week: [], holidays: new Set() },
}

const summary: RunsSummary = {
  runs: 10,
  cases: 10_000,
  stuck: 3,
  endless: 0,
  elapsed: {
    mean: exactly(hour),
    median: { mean: 2 * hour, low: 1.5 * hour, high: 2.5 * hour },
    p90: { mean: dayMs + hour, low: dayMs, high: dayMs + 2 * hour },
    p95: exactly(hour),
  },
  kept: { mean: 0.912, low: 0.9, high: 0.92 },
  steps: [
    { times: exactly(1.25), waited: exactly(hour), worked: exactly(hour / 4), longestWait: hour },
    { times: exactly(1), waited: exactly(0), worked: exactly(0), longestWait: 0 },
  ],
  pools: [
    { utilisation: exactly(0.985), line: exactly(4.26) },
    { utilisation: exactly(0), line: exactly(0) },
  ],
}

test('a simulation is told in sentences', () => {
  const wording = { language: 'id', dayMs, promisedMs: dayMs, untimed: ['4', '6'] } as const
  expect(wordSimulation(summary, scenario, wording)).toEqual({
    size: '10 kali percobaan, 10.000 berkas diselesaikan',
    sentences: [
      'Separuh berkas selesai dalam 2 jam kerja (95%: 1 jam 30 menit kerja sampai 2 jam 30 menit kerja).',
      'Sembilan dari sepuluh berkas selesai dalam 1 hari 1 jam kerja (95%: 1 hari kerja sampai 1 hari 2 jam kerja).',
      '91,2% berkas selesai dalam waktu yang dijanjikan, 1 hari kerja (95%: 90% sampai 92%).',
      '3 berkas tidak pernah selesai: alurnya buntu atau berputar tanpa akhir; periksa SOP-nya.',
      'Petugas hampir tidak pernah kosong: antrean terus memanjang, dan waktu selesai bergantung pada lamanya percobaan.',
      'Waktunya tidak diketahui dan dihitung nol: langkah 4, 6.',
    ],
    steps: [
      'Memeriksa berkas: 1,25 kali per berkas, menunggu 1 jam kerja, dikerjakan 15 menit kerja',
    ],
    pools: ['Petugas: terpakai 98,5% dari waktu kerja, rata-rata 4,3 berkas menunggu'],
  })
})

test('a difference that chance can explain is not called one', () => {
  const elapsed = { ...summary.elapsed, median: { mean: -hour, low: -2 * hour, high: -hour / 2 } }
  const wording = { language: 'en', dayMs } as const
  expect(
    wordDifference({ elapsed, kept: { mean: 0.02, low: -0.01, high: 0.05 } }, wording),
  ).toEqual([
    'The median time is 1 hour of working time shorter (95%: −2 hours of working time to −30 minutes of working time).',
    'The share of cases in time does not differ; what shows can be chance (95%: -1 to 5).',
  ])
  const unsure = { ...elapsed, median: { mean: hour, low: -hour, high: 3 * hour } }
  expect(wordDifference({ elapsed: unsure }, wording)[0]).toMatch(/does not differ/)
})
