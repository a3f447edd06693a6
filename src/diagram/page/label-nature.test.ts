import { expect, test } from 'vitest'
import { labelNature } from './label-nature.ts'

// labels as printed in real SOPs (real-sops, phenomena 4 and 5)
test.each(['Ya', 'ya', 'Lengkap', 'sesuai', 'Disetujui', 'valid', '(Ya)', 'Diterima Camat'])(
  "'%s' goes on",
  (label) => {
    expect(labelNature(label)).toBe('yes')
  },
)

test.each(['Tidak', 'TIDAK', 'Belum lengkap', 'Belum valid', 'ditolak', 'tidak setuju', 'Revisi'])(
  "'%s' turns back",
  (label) => {
    expect(labelNature(label)).toBe('no')
  },
)

test.each(['', 'Online', 'Rusak Berat', 'Didisposisikan', 'Yayasan', '2', '؟'])(
  "'%s' is a plain way out",
  (label) => {
    expect(labelNature(label)).toBe('plain')
  },
)
