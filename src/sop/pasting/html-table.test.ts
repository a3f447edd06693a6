import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtmlTable } from './html-table.ts'

test('text without a table gives nothing', () => {
  expect(readHtmlTable('<p>Menerima berkas</p>')).toBeUndefined()
})

test('paragraphs and breaks in a Word cell become lines', () => {
  const word = `<html><head><style>td{color:red}</style></head><body><!--StartFragment-->
    <table class=MsoNormalTable><tr style='height:1pt'><td width=38 valign=top>
    <p class=MsoNormal>1.<o:p></o:p></p></td><td><p>KTP,<br>KK</p><p>Foto&nbsp;3&times;4 &amp; materai</p></td></tr></table>`
  expect(readHtmlTable(word)).toEqual([['1.', 'KTP,\nKK\nFoto 3×4 & materai']])
})

test('a merged cell stands in every column and row that it covers', () => {
  const html = `<table>
    <tr><th rowspan=2>No</th><th colspan="2">Pelaksana</th><th rowspan="2">Output</th></tr>
    <tr><th>Pemohon</th><th>Petugas</th></tr>
    <tr><td>1</td><td>v</td><td></td><td>Berkas</td></tr></table>`
  expect(readHtmlTable(html)).toEqual([
    ['No', 'Pelaksana', 'Pelaksana', 'Output'],
    ['No', 'Pemohon', 'Petugas', 'Output'],
    ['1', 'v', '', 'Berkas'],
  ])
})

test('scripts are dropped and written markup stays text', () => {
  const html = '<table><tr><td><script>alert(1)</script>&lt;b&gt;x&#33;&#x41;</td></tr></table>'
  expect(readHtmlTable(html)).toEqual([['<b>x!A']])
})

test('any text is read without failing', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td colspan=9999999999>',
    '<',
    '>',
    '&#9999999;',
    'x',
    '</td>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const row of readHtmlTable(pieces.join('')) ?? []) expect(row.length).toBeLessThan(9000)
    }),
  )
})
