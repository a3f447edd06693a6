import { expect, test } from 'vitest'
import { wordsOf } from '../messages/words.ts'
import { dateText, statedDateText, timeText } from './date-text.ts'

// 22.40 in Greenwich: the next morning everywhere in Indonesia.
const moment = new Date('2026-11-23T22:40:00Z')

test.each([
  ['Asia/Jakarta', '24 November 2026 pukul 05.40 WIB'],
  ['Asia/Makassar', '24 November 2026 pukul 06.40 WITA'],
  ['Asia/Jayapura', '24 November 2026 pukul 07.40 WIT'],
])('a moment is told by the clock of %s', (timeZone, text) => {
  expect(timeText(moment, wordsOf('id', timeZone))).toBe(text)
  expect(dateText(moment, wordsOf('id', timeZone))).toBe('24 November 2026')
})

test('a day that a document states is the same day in every zone', () => {
  expect(statedDateText('2026-01-31', wordsOf('id', 'Asia/Jayapura'))).toBe('31 Januari 2026')
  expect(statedDateText('2026-01-31', wordsOf('en', 'America/Lima'))).toBe('31 January 2026')
})

test('what is no day stays as it was written', () => {
  expect(statedDateText('belum ada', wordsOf('id'))).toBe('belum ada')
  expect(statedDateText('2026-99-99', wordsOf('id'))).toBe('2026-99-99')
})
