import { expect, test } from 'vitest'
import { requirementItems } from './requirement-items.ts'

const textsOf = (cell: string) => requirementItems(cell).map((item) => item.text)

test('a cell is taken apart at commas, semicolons, lines and "dan"', () => {
  expect(textsOf('Formulir, KTP; denah lokasi\n- foto usaha dan surat kuasa (bila perlu)')).toEqual(
    ['Formulir', 'KTP', 'denah lokasi', 'foto usaha', 'surat kuasa'],
  )
})

test('words that name no thing leave nothing', () => {
  expect(textsOf('-, data dan dokumen')).toEqual([])
})
