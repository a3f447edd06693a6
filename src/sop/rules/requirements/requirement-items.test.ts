import { expect, test } from 'vitest'
import { requirementItems, requirementParts } from './requirement-items.ts'

const textsOf = (cell: string) => requirementItems(cell).map((item) => item.text)

test('a cell is taken apart at commas, semicolons, lines and "dan"', () => {
  expect(textsOf('Formulir, KTP; denah lokasi\n- foto usaha dan surat kuasa (bila perlu)')).toEqual(
    ['Formulir', 'KTP', 'denah lokasi', 'foto usaha', 'surat kuasa'],
  )
})

test('words that name no thing leave nothing', () => {
  expect(textsOf('-, data dan dokumen')).toEqual([])
})

test('brackets hold together what is in them, and a number that counts stays', () => {
  const cell =
    '1. KTP (asli, fotokopi)\n2) Pas foto 3x4 (2 lembar dan berwarna), 2 lembar meterai, b) NIB'
  expect(requirementParts(cell)).toEqual([
    'KTP (asli, fotokopi)',
    'Pas foto 3x4 (2 lembar dan berwarna)',
    '2 lembar meterai',
    'NIB',
  ])
})
