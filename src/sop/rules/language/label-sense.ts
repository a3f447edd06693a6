import { readWords } from './words.ts'

/** What the label of a way out says about the case: it goes on, it does not, or neither. */
export type LabelSense = 'yes' | 'no' | 'other'

const no = new Set(
  `belum berbenturan bukan cacat dikembalikan dibatalkan ditolak ditunda gagal kurang no perbaikan perlu revisi salah
  tanpa tdk tidak tolak`.split(/\s+/),
)
const yes = new Set(
  `ada benar cocok diterapkan diterima disahkan disetujui diteruskan iya layak lengkap lulus memenuhi ok oke sah
  selesai sesuai setuju terpenuhi valid ya yes`.split(/\s+/),
)

/**
 * Reads a label: "Ya", "Lengkap", "Disetujui" → yes; "Tidak", "Belum lengkap", "Perlu perbaikan"
 * → no.
 */
export function labelSense(label: string): LabelSense {
  const words = readWords(label).map((word) => word.lower)
  if (words.some((word) => no.has(word))) return 'no'
  return words.some((word) => yes.has(word)) ? 'yes' : 'other'
}
