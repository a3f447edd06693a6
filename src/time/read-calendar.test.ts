import { describe, expect, test } from 'vitest'
import { longestDocument } from './json-fields.ts'
import { standardWeek } from './office-hours.ts'
import { openCalendar } from './open-calendar.ts'
import { readCalendar } from './read-calendar.ts'
import { wordCalendarFault } from './word-calendar-fault.ts'
import { workingDays } from './working-time.ts'

const hours = ['07:30-12:00', '13:00-16:00']
const week = {
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
  friday: ['07:30-11:30', '13:00-16:30'],
}
const independence = { date: '2026-08-17', name: 'Hari Kemerdekaan', source: 'SKB 3 Menteri' }
const document = { format: 'tatalaksana-calendar/1', zone: 'WITA', week }

function faultsOf(change: object): string[] {
  const reading = readCalendar(JSON.stringify({ ...document, ...change }))
  return reading.ok ? [] : reading.faults.map((each) => wordCalendarFault(each, 'id'))
}

describe('readCalendar', () => {
  test('reads zone, week, holidays with their names, and periods of another week', () => {
    const ramadan = { from: '2026-02-19', to: '2026-03-19', name: 'Ramadan', week: {} }
    const text = JSON.stringify({ ...document, holidays: [independence], periods: [ramadan] })
    const reading = readCalendar(`\uFEFF${text}`)
    const closed = [[], [], [], [], [], [], []]
    expect(reading).toEqual({
      ok: true,
      calendar: {
        zoneMinutes: 480,
        week: standardWeek,
        holidays: new Set(['2026-08-17']),
        periods: [{ from: '2026-02-19', to: '2026-03-19', week: closed }],
      },
      holidays: [independence],
    })
  })

  test('what is read counts: the week of a Monday holiday has four working days', () => {
    const reading = readCalendar(JSON.stringify({ ...document, holidays: [independence] }))
    const calendar = reading.ok ? openCalendar(reading.calendar) : undefined
    const span = { from: Date.parse('2026-08-16T16:00Z'), to: Date.parse('2026-08-23T16:00Z') }
    expect(calendar && workingDays(calendar, span)).toBe(4)
  })

  test.each([
    [
      { format: 'other/1' },
      'Format: format "other/1" tidak dikenal; seharusnya "tatalaksana-calendar/1"',
    ],
    [
      { zone: 'UTC' },
      'Zona waktu: zona waktu "UTC" tidak dikenal; seharusnya WIB, WITA, WIT, atau seperti +07:00',
    ],
    [{ zone: 7 }, 'Zona waktu: isi 7 tidak sesuai dengan jenis isian ini'],
    [{ libur: [] }, 'Isian "libur" tidak dikenal'],
    [{ week: { senin: [] } }, 'Jam kerja seminggu: isian "senin" tidak dikenal'],
    [
      { week: { monday: ['7-12'] } },
      'Jam kerja seminggu, Senin ke-1: "7-12" bukan jam kerja; tulis seperti 07:30-12:00',
    ],
    [
      { week: { monday: ['13:00-12:00'] } },
      'Jam kerja seminggu, Senin ke-1: "13:00-12:00" bukan jam kerja; tulis seperti 07:30-12:00',
    ],
    [
      { week: { monday: ['08:00-12:00', '11:00-13:00'] } },
      'Jam kerja seminggu, Senin ke-2: jam kerja ini mulai sebelum jam kerja sebelumnya selesai',
    ],
    [
      { holidays: [{ date: '2026-02-30', name: 'x' }] },
      'Hari libur ke-1, tanggal: "2026-02-30" bukan tanggal; tulis seperti 2026-01-31',
    ],
    [{ holidays: [{ date: '2026-02-03' }] }, 'Hari libur ke-1, nama: belum diisi'],
    [
      { holidays: [independence, independence] },
      'Hari libur ke-2, tanggal: tanggal "2026-08-17" sudah ada dalam daftar',
    ],
    [
      { periods: [{ from: '2026-03-02', to: '2026-03-01', week }] },
      'Masa ke-1, sampai: masa ini berakhir "2026-03-01", sebelum tanggal mulainya',
    ],
    [
      { periods: [{ from: '2026-03-02', to: '2028-03-01', week }] },
      'Masa ke-1, sampai: masa ini berakhir "2028-03-01", lebih dari 366 hari sesudah mulainya',
    ],
    [{ holidays: {} }, 'Hari libur: isi {} tidak sesuai dengan jenis isian ini'],
    [{ week: null }, 'Jam kerja seminggu: isi null tidak sesuai dengan jenis isian ini'],
  ])('%j is refused: %s', (change, words) => {
    expect(faultsOf(change)).toEqual([words])
  })

  test.each([
    ['WIB', 420],
    ['WITA', 480],
    ['WIT', 540],
    ['+01:00', 60],
    ['-05:30', -330],
  ])('zone %s is %d minutes ahead of UTC', (zone, zoneMinutes) => {
    const reading = readCalendar(JSON.stringify({ ...document, zone }))
    expect(reading).toMatchObject({ ok: true, calendar: { zoneMinutes } })
  })

  test('tells all faults at once, in English as well', () => {
    const reading = readCalendar('{"format":"tatalaksana-calendar/1","zone":"X","week":[]}')
    expect(reading.ok ? [] : reading.faults.map((each) => wordCalendarFault(each, 'en'))).toEqual([
      'Zone: unknown zone "X"; expected WIB, WITA, WIT or one like +07:00',
      'Working week: holds [], which is not of the kind expected here',
    ])
  })

  test('a text that is no JSON has that fault alone', () => {
    expect(readCalendar('{"zone"')).toEqual({
      ok: false,
      faults: [{ code: 'malformed-json', path: [] }],
    })
  })

  test.each(['', '{', '[]', 'null', '7', '{}'])('refuses %j', (text) => {
    expect(readCalendar(text).ok).toBe(false)
  })

  test('refuses a text beyond its limit without reading it', () => {
    const reading = readCalendar(' '.repeat(longestDocument + 1))
    expect(reading).toMatchObject({ faults: [{ code: 'too-long' }] })
  })
})
