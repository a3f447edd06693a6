import { expect, test } from 'vitest'
import { wordsOf } from '../messages/words.ts'
import { periodText } from './period-text.ts'

const planned = { beginsOn: '2026-01-01', endsOn: '2026-06-30' }

test('a survey that was closed early ends on that day, and its plan stands beside it', () => {
  const early = { ...planned, closedEarlyOn: '2026-03-12' }
  expect(periodText(early, wordsOf('id'))).toBe(
    '1 Januari 2026 sampai 12 Maret 2026, ditutup lebih awal dari rencana (30 Juni 2026)',
  )
  expect(periodText(early, wordsOf('en'))).toBe(
    '1 January 2026 to 12 March 2026, closed earlier than planned (30 June 2026)',
  )
})

test('one that was not ends as it was planned', () => {
  for (const closedEarlyOn of [null, undefined])
    expect(periodText({ ...planned, closedEarlyOn }, wordsOf('id'))).toBe(
      '1 Januari 2026 sampai 30 Juni 2026',
    )
})
