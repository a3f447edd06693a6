import { expect, test } from 'vitest'
import type { ProcessMap } from '#mining'
import { describeMap } from './describe-map.ts'
import { summariseMap } from './summarise-map.ts'

const map: ProcessMap = {
  cases: 1200,
  activities: [
    { name: 'Terima berkas', events: 1200, cases: 1200, medianMs: 600_000 },
    { name: 'Periksa\nberkas', events: 1300, cases: 1190, marks: ['dilewati 10'] },
  ],
  flows: [
    { from: 0, to: 1, events: 1190, cases: 1190, medianMs: 7_200_000 },
    { from: 1, to: 1, events: 110, cases: 100, departs: true },
  ],
  starts: [{ activity: 0, cases: 1200 }],
  ends: [
    { activity: 0, cases: 10 },
    { activity: 1, cases: 1190 },
  ],
}

test('each flow is told at the place that it leaves, the most frequent first', () => {
  expect(describeMap(map, 'id')).toEqual([
    {
      place: 'start',
      name: 'Mulai',
      facts: '',
      marks: [],
      ways: [{ to: 0, text: 'Terima berkas: 1.200 berkas' }],
    },
    {
      place: 0,
      name: 'Terima berkas',
      facts: '1.200 kali, 1.200 berkas, median 10 mnt',
      marks: [],
      ways: [
        { to: 1, text: 'Periksa berkas: 1.190 kali, median 2 jam' },
        { to: 'end', text: 'Selesai: 10 berkas' },
      ],
    },
    {
      place: 1,
      name: 'Periksa berkas',
      facts: '1.300 kali, 1.190 berkas',
      marks: ['dilewati 10'],
      ways: [
        { to: 'end', text: 'Selesai: 1.190 berkas' },
        { to: 1, text: 'Periksa berkas: 110 kali, diulang langsung, menyimpang dari model' },
      ],
    },
  ])
})

test('the summary tells how much there is, and the main path', () => {
  expect(summariseMap(map, 'en')).toBe(
    '2 activities, 2 flows, 1,200 cases. Main path: Terima berkas → Periksa berkas.',
  )
  const empty = { cases: 0, activities: [], flows: [], starts: [], ends: [] }
  expect(summariseMap(empty, 'id')).toBe('Belum ada kejadian.')
})
