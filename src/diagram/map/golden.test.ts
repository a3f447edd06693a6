import { describe, expect, test } from 'vitest'
import type { ProcessMap } from '#mining'
import { checkMap } from './check-map.ts'
import { drawMap } from './draw-map.ts'
import { paintMap } from './paint-map.ts'

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

const letter: ProcessMap = {
  cases: 240,
  activities: [
    { name: 'Menerima surat permohonan', events: 240, cases: 240, medianMs: 5 * minute },
    { name: 'Memeriksa kelengkapan berkas', events: 262, cases: 240, medianMs: 25 * minute },
    { name: 'Mengembalikan berkas', events: 22, cases: 20, medianMs: 10 * minute },
    { name: 'Menandatangani surat', events: 218, cases: 218, medianMs: 3 * minute },
    { name: 'Menyerahkan surat', events: 215, cases: 215, medianMs: 8 * minute },
  ],
  flows: [
    { from: 0, to: 1, events: 240, cases: 240, medianMs: 2 * hour },
    { from: 1, to: 2, events: 22, cases: 20, medianMs: day },
    { from: 2, to: 1, events: 22, cases: 20, medianMs: 4 * day },
    { from: 1, to: 3, events: 218, cases: 218, medianMs: 1.5 * day },
    { from: 3, to: 4, events: 215, cases: 215, medianMs: 6 * hour },
  ],
  starts: [{ activity: 0, cases: 240 }],
  ends: [
    { activity: 4, cases: 215 },
    { activity: 3, cases: 3 },
    { activity: 1, cases: 22 },
  ],
}

/** The same service against its SOP: what was skipped, repeated and put in another order. */
const departures: ProcessMap = {
  ...letter,
  activities: letter.activities.map((activity, place) =>
    place === 3 ? { ...activity, marks: ['dilewati 14 berkas', 'terlambat 31 berkas'] } : activity,
  ),
  flows: [
    ...letter.flows,
    { from: 1, to: 1, events: 9, cases: 7, medianMs: 3 * day, departs: true },
    { from: 1, to: 4, events: 14, cases: 14, medianMs: 20 * minute, departs: true },
    { from: 4, to: 3, events: 2, cases: 2, medianMs: 40 * minute, departs: true },
  ],
}

const oddities: ProcessMap = {
  cases: 3,
  activities: [
    { name: 'قبول الطلب', events: 3, cases: 3 },
    { name: '🏛️ <b>Rapat</b> & "persetujuan"', events: 2, cases: 2 },
    {
      name: `Menyelenggarakan${' rapat koordinasi lintas perangkat daerah'.repeat(6)}`,
      events: 2,
      cases: 1,
    },
    { name: '', events: 1, cases: 1 },
  ],
  flows: [
    { from: 0, to: 1, events: 2, cases: 2 },
    { from: 1, to: 0, events: 1, cases: 1 },
    { from: 2, to: 2, events: 1, cases: 1 },
  ],
  starts: [{ activity: 0, cases: 3 }],
  ends: [],
}

describe('golden maps', () => {
  // Open the files in a browser. After a wanted change: npx vitest run src/diagram/map -u
  test.each([
    ['letter', letter, { language: 'id', title: 'Surat keterangan', paper: 'a4' }],
    ['departures', departures, { language: 'en', title: 'Letters against their SOP' }],
    ['oddities', oddities, { language: 'id' }],
  ] as const)('%s looks as it did', async (name, map, options) => {
    const drawn = drawMap(map, options)
    if (!drawn.ok) throw new Error('the map is refused')
    expect(checkMap(drawn.drawing, map)).toEqual([])
    await expect(paintMap(drawn.drawing)).toMatchFileSnapshot(`./golden/${name}.svg`)
  })
})
