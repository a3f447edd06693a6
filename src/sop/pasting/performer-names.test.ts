import { expect, test } from 'vitest'
import { findAlone, splitNames } from './performer-names.ts'

test('line ends and commas part the names of posts', () => {
  expect(splitNames('Camat\nSekretaris, Petugas Loket', new Set())).toEqual({
    names: ['Camat', 'Sekretaris', 'Petugas Loket'],
    sure: true,
  })
})

test('"dan" may belong to a name: it parts where each side stands alone elsewhere', () => {
  const cell = 'Front Office dan Back Office'
  expect(splitNames(cell, findAlone([cell, 'Front Office', 'Back Office']))).toEqual({
    names: ['Front Office', 'Back Office'],
    sure: true,
  })
  expect(splitNames('Kepala Subbagian Umum dan Kepegawaian', new Set())).toEqual({
    names: ['Kepala Subbagian Umum dan Kepegawaian'],
    sure: false,
  })
})

test('a post with a list in its name stays one, by a guess', () => {
  expect(splitNames('Kasubbag Perencanaan, Evaluasi dan Keuangan', new Set())).toEqual({
    names: ['Kasubbag Perencanaan, Evaluasi dan Keuangan'],
    sure: false,
  })
})

test('dashes name nobody', () => {
  expect(splitNames('-', new Set())).toEqual({ names: [], sure: true })
})
