import { expect, test } from 'vitest'
import { codeStamp } from './code-stamp.ts'

test('the stamp of a code holds its address for phones and, for hands, where to type it', () => {
  const stamp = codeStamp('0123abcd4567efgh', {
    origin: 'https://sop.kota.example',
    lines: ['Ditandatangani secara elektronik'],
  })
  expect(stamp).toEqual({
    address: 'https://sop.kota.example/v/0123abcd4567efgh',
    lines: [
      'Ditandatangani secara elektronik',
      'Periksa apakah masih berlaku: sop.kota.example/v, kode 0123-abcd-4567-efgh',
    ],
  })
})
