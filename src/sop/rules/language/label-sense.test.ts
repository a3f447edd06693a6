import { expect, test } from 'vitest'
import { labelSense } from './label-sense.ts'

test('labels of real decisions say yes, no, or neither', () => {
  const sense = (labels: readonly string[]) => new Set(labels.map(labelSense))
  expect(sense(['Ya', 'Lengkap', 'disetujui', 'layak diteruskan', 'diterapkan'])).toEqual(
    new Set(['yes']),
  )
  expect(
    sense(['Tidak', 'Belum lengkap', 'tidak layak', 'perlu perbaikan', 'ditolak', 'Kurang']),
  ).toEqual(new Set(['no']))
  expect(sense(['didisposisikan', 'Rusak Berat', 'Online', ''])).toEqual(new Set(['other']))
})
