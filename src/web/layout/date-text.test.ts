import { expect, test } from 'vitest'
import { wordsOf } from '../messages/words.ts'
import { dateText, timeText } from './date-text.ts'

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
