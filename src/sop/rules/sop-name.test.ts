import { expect, test } from 'vitest'
import { sopName } from './sop-name.ts'

test('numbers, "SOP" and signs do not tell SOPs apart', () => {
  const spellings = [
    'Pelayanan Surat Pengantar',
    'SOP 4 — Pelayanan Surat Pengantar',
    '2. SOP Pelayanan Surat Pengantar',
    'Standar Operasional Prosedur Pelayanan Surat  Pengantar.',
  ]
  expect(new Set(spellings.map(sopName))).toEqual(new Set(['pelayanan surat pengantar']))
  expect(sopName('SOP')).toBe('')
})
