import { expect, test } from 'vitest'
import { readDate } from '../read-date.ts'
import { legalDeadline } from './legal-deadline.ts'
import { legalDeadlines } from './legal-deadlines.ts'

// regulations.md 3.2, 4, 7.1 and 9
test.each([
  ['publish-draft-standard', 5, 'workingDay', 'PP 96/2012', '27(1)'],
  ['comment-on-draft-standard', 7, 'workingDay', 'PP 96/2012', '27(2)'],
  ['improve-draft-standard', 14, 'day', 'PP 96/2012', '27(3)'],
  ['publish-charter', 7, 'workingDay', 'PP 96/2012', '30(4)'],
  ['evaluate-standard', 1, 'year', 'PP 96/2012', '32(1)'],
  ['review-standard', 3, 'year', 'PP 96/2012', '33(1)'],
  ['tell-complaint-completeness', 14, 'day', 'UU 25/2009', '44(3)'],
  ['complete-complaint', 30, 'day', 'UU 25/2009', '44(4)'],
  ['decide-complaint', 60, 'day', 'UU 25/2009', '50(1)'],
  ['tell-complaint-decision', 14, 'day', 'UU 25/2009', '50'],
  ['answer-information-request', 10, 'workingDay', 'UU 14/2008', '22(7)'],
  ['extend-information-request', 7, 'workingDay', 'UU 14/2008', '22(8)'],
  ['answer-lapor-information', 5, 'workingDay', 'PermenPANRB 62/2018', 'SP4N-LAPOR!'],
  ['answer-lapor-complaint', 14, 'workingDay', 'PermenPANRB 62/2018', 'SP4N-LAPOR!'],
  ['answer-lapor-inspection', 60, 'workingDay', 'PermenPANRB 62/2018', 'SP4N-LAPOR!'],
] as const)('%s: %d %s by %s, %s', (id, ...[amount, unit, regulation, article]) => {
  const found = legalDeadline(id, '2026-11-26')
  expect(found).toMatchObject({ limit: { amount, unit }, source: { regulation, article } })
})

test('before a law is in force nothing is due by it', () => {
  expect(legalDeadline('publish-charter', '2012-10-29')).toBeUndefined()
  expect(legalDeadline('publish-charter', '2012-10-30')?.limit.amount).toBe(7)
})

test('what was not read in the law itself says so', () => {
  const doubtful = legalDeadlines.filter(({ certainty }) => certainty !== 'confirmed')
  expect(doubtful.every(({ source }) => source.regulation === 'PermenPANRB 62/2018')).toBe(true)
  expect(doubtful).toHaveLength(3)
})

test('each version has a date of force, and no two of a deadline the same', () => {
  const versions = legalDeadlines.map(({ id, since }) => `${id} ${since}`)
  expect(new Set(versions).size).toBe(versions.length)
  expect(legalDeadlines.every(({ since }) => readDate(since) === since)).toBe(true)
})
