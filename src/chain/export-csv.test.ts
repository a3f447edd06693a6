import { expect, it } from 'vitest'
import { csvHead, writeCsvLine } from './export-csv.ts'

const row = {
  number: 1,
  at: '2026-11-26T01:02:03.000004Z',
  actorId: null,
  actorName: 'Kenanga',
  action: 'note.taken',
  subjectKind: 'sop',
  subjectId: null,
  details: '{"a": 1}',
  format: 2,
  previousHash: '',
  hash: '00',
}

it('a row is a line in the order of the head, with what holds commas or quotes in quotes', () => {
  expect(csvHead).toBe(
    '\uFEFFnumber,at,actorId,actorName,action,subjectKind,subjectId,details,format,previousHash,hash\r\n',
  )
  expect(writeCsvLine(row)).toBe(
    '1,2026-11-26T01:02:03.000004Z,,Kenanga,note.taken,sop,,"{""a"": 1}",2,,00\r\n',
  )
})

it.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ["'=1", "''=1"],
  ['|calc', "'|calc"],
  ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
])('no spreadsheet takes %j for a formula', (actorName, cell) => {
  expect(writeCsvLine({ ...row, actorName })).toContain(`,,${cell},note.taken,`)
})
