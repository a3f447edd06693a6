import { expect, test } from 'vitest'
import { guessCsv } from './guess-csv.ts'

function guess(file: string) {
  const guessed = guessCsv(new Uint8Array(Buffer.from(file)))
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.fault))
  return guessed
}

test('points before three digits each part thousands, unless the file parts its fields by commas', () => {
  const rows = ['Case ID;Activity;Biaya', '1;A;1.500', '1;B;25.000', '2;A;900', ''].join('\n')
  const kindOf = (file: string) =>
    guess(file).layout.columns.find(({ key }) => key === 'Biaya')?.kind
  expect(kindOf(rows)).toBe('string')
  expect(kindOf(rows.replaceAll(';', ','))).toBe('float')
  expect(kindOf(rows.replace('25.000', '2.5').replace('1.500', '1.25'))).toBe('float')
})

test('a column of starts and completes says the transition, whatever it is called', () => {
  const rows = 'case_id,activity,status,timestamp\n1,A,start,2026-01-31\n1,A,complete,2026-01-31\n'
  expect(guess(rows).layout.roles.transition).toBe('status')
})

test('a column that is named as a time and holds none is a doubt', () => {
  expect(guess('Case ID,Activity,Waktu\n1,A,pagi\n1,B,siang\n').doubts).toEqual([
    { code: 'time-not-read', column: 'Waktu' },
  ])
})
