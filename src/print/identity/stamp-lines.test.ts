import { expect, test } from 'vitest'
import { writeStampLines } from './stamp-lines.ts'

const signedBy = {
  position: 'KEPALA DINAS KESEHATAN',
  name: 'dr. Melati Rumbia, M.Kes.',
  number: '000.8.3/7/2026',
  signedAt: new Date('2026-11-25T16:30:05Z'),
  timeZone: 'Asia/Makassar',
}

test('a stamp says who, as what, when by the clock of the government, and the number', () => {
  expect(writeStampLines(signedBy)).toEqual([
    'Ditandatangani secara elektronik oleh:',
    'KEPALA DINAS KESEHATAN',
    'dr. Melati Rumbia, M.Kes.',
    '26 November 2026 pukul 00.30 WITA',
    'Nomor 000.8.3/7/2026',
  ])
})

test('what is not known leaves no empty line', () => {
  expect(writeStampLines({ ...signedBy, position: '', name: '', number: '' })).toHaveLength(2)
})
