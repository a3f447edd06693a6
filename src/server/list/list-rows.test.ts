import { expect, test } from 'vitest'
import { readList, readListRows, type ListColumns } from './list-rows.ts'

const columns: ListColumns<'fruit' | 'count', { fruit: string; count: string }> = {
  headings: { fruit: /^buah$/, count: /^jumlah$/ },
  order: ['fruit', 'count'],
  key: 'fruit',
  rowOf: (cellOf) => ({ fruit: cellOf('fruit'), count: cellOf('count') }),
}
const read = (...rows: readonly string[]) => readListRows(rows.join('\n'), columns)

test('a heading that comes again and the numbers of the columns are no rows', () => {
  const rows = read('Jumlah;Buah', '(1);(2)', '3;Sawo', 'Jumlah;Buah', '4;Duku', ';')
  expect(rows).toEqual([
    { number: 1, fruit: 'Sawo', count: '3' },
    { number: 2, fruit: 'Duku', count: '4' },
  ])
})

test('a heading over two rows is read from below', () => {
  const rows = read('Panen;;Buah', ';Jumlah;Buah', 'x;3;Sawo')
  expect(rows).toEqual([{ number: 1, fruit: 'Sawo', count: '3' }])
})

test('a row that has the name of the column elsewhere stays', () => {
  expect(read('Jumlah;Buah', 'buah;Sawo')).toMatchObject([{ fruit: 'Sawo', count: 'buah' }])
})

test('a column that is not there is empty', () => {
  expect(read('Buah;Warna', 'Sawo;coklat')).toEqual([{ number: 1, fruit: 'Sawo', count: '' }])
})

test('a heading alone, and nothing, are no list', () => {
  for (const text of ['Buah;Jumlah', '', ' \n'])
    expect(readList(text, columns)).toMatchObject({ ok: false, fields: { list: 'missing' } })
})
