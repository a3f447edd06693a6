import { openCalendar, standardCalendar } from '#time'
import { expect, test } from 'vitest'
import { createTimeGatherer } from '../times/step-times.ts'
import { exampleCase, type ExampleEvent } from '../testing/example-cases.ts'
import { wordBottlenecks } from './word-bottlenecks.ts'

const calendar = openCalendar(standardCalendar('WIB'))

function word(events: readonly ExampleEvent[], language: 'id' | 'en') {
  const gatherer = createTimeGatherer(calendar)
  const { taken, names } = exampleCase('1', events)
  gatherer.take(taken, names)
  const steps = new Map([['B', { number: '2', name: 'Verifikasi' }]])
  return wordBottlenecks(gatherer.finish(), { language, calendar, steps })
}

const started = [
  { activity: 'A', start: '2026-08-14T15:00', at: '2026-08-14T16:00', by: 'Ani' },
  { activity: 'B', start: '2026-08-17T07:30', at: '2026-08-17T08:30', by: 'Budi' },
]

test('steps are told with their share and times, resources with what waited for them', () => {
  expect(word(started, 'id')).toEqual({
    steps: [
      "Langkah 2 'Verifikasi' memakan 60,0% dari waktu kerja seluruh berkas: separuhnya selesai dalam 1 jam 30 menit kerja, sembilan dari sepuluh dalam 1 jam 30 menit kerja.",
      "Langkah 'A' memakan 40,0% dari waktu kerja seluruh berkas: separuhnya selesai dalam 1 jam kerja, sembilan dari sepuluh dalam 1 jam kerja.",
    ],
    resources: [
      'Bila dijumlahkan, berkas menunggu Budi 30 menit kerja; separuhnya selesai menunggu dalam 30 menit kerja.',
    ],
  })
})

test('without starts waiting is told together with the work, and of the first step nothing', () => {
  const completed = started.map(({ activity, at, by }) => ({ activity, at, by }))
  expect(word(completed, 'en')).toEqual({
    steps: [
      "Step 2 'Verifikasi' takes 100.0% of the working time of all cases: half are done within 1 hour 30 minutes of working time, nine in ten within 1 hour 30 minutes of working time.",
    ],
    resources: [
      'Taken together, cases waited for and were worked on by Budi for 1 hour 30 minutes of working time; half were done within 1 hour 30 minutes of working time.',
    ],
  })
})
