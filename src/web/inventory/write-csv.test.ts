import { expect, it } from 'vitest'
import { writeCsv } from './write-csv.ts'

it('cells are quoted, numbers are not, and rows end as Excel wants them', () => {
  expect(
    writeCsv([
      ['Unit', 'Ia "A"'],
      ['Dinas', 3],
    ]),
  ).toBe('\u{FEFF}"Unit","Ia ""A"""\r\n"Dinas",3\r\n')
})

it.each(['=1+1', '+1', '-1', '@sum(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")'])(
  'the text %j is no formula',
  (text) => {
    expect(writeCsv([[text]])).toContain(`"'${text.replaceAll('"', '""')}"`)
  },
)
