import { expect, test } from 'vitest'
import { zones, standardWeek } from '../office-hours.ts'
import { openCalendar } from '../open-calendar.ts'
import { countDeadline, type LimitUnit } from './count-deadline.ts'
import { wordDeadline, type DeadlineWords } from './word-deadline.ts'

const names = new Map([['2026-12-25', 'Natal']])
const open = openCalendar({
  zoneMinutes: zones.WIT,
  week: standardWeek,
  holidays: new Set(names.keys()),
})
const calendar = { open, names, filledYears: new Set([2026]) }

function words(
  from: string,
  limit: { amount: number; unit: LimitUnit },
  language: 'id' | 'en' = 'id',
): DeadlineWords | undefined {
  const deadline = countDeadline({ from: Date.parse(`${from}+09:00`), limit, calendar })
  return deadline && wordDeadline(deadline, language)
}

// Thursday 24 December is the event, Friday a holiday; 28 December to 1 January are five days
test('working days are told by their numbers, and what is left out by its reason', () => {
  expect(words('2026-12-24T10:00', { amount: 5, unit: 'workingDay' })).toEqual({
    end: 'Jumat, 1 Januari 2027 pukul 24.00',
    lines: [
      { days: 'Kamis, 24 Desember 2026', why: 'hari kejadian, tidak dihitung' },
      { days: 'Jumat, 25 Desember 2026', why: 'Natal: libur, tidak dihitung' },
      {
        days: 'Sabtu, 26 Desember 2026 – Minggu, 27 Desember 2026',
        why: 'akhir pekan, tidak dihitung',
      },
      {
        days: 'Senin, 28 Desember 2026 – Jumat, 1 Januari 2027',
        why: 'hari kerja ke-1 s.d. ke-5',
      },
    ],
    doubts: ['hari libur 2027 belum diisi'],
  })
})

test('in English too', () => {
  const english = words('2026-12-23T10:00', { amount: 1, unit: 'workingDay' }, 'en')
  expect(english?.end).toBe('Thursday, 24 December 2026 at 24:00')
  expect(english?.lines.map(({ why }) => why)).toEqual([
    'the day of the event, not counted',
    'working day 1',
  ])
})

test('periods of 24 hours end at their minute', () => {
  expect(words('2026-12-24T10:15', { amount: 3, unit: 'period24h' })).toEqual({
    end: 'Minggu, 27 Desember 2026 pukul 10.15',
    lines: [{ days: 'Kamis, 24 Desember 2026 – Minggu, 27 Desember 2026', why: '3 × 24 jam' }],
    doubts: [],
  })
})

test('plain days are no working days', () => {
  const plain = words('2026-12-20T10:00', { amount: 14, unit: 'day' })
  expect(plain?.end).toBe('Minggu, 3 Januari 2027 pukul 24.00')
  expect(plain?.lines[1]?.why).toBe('hari ke-1 s.d. ke-14')
  expect(plain?.doubts).toEqual([])
})
