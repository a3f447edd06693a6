import type { WantedArrow } from '../routing/problem.ts'

const yesWords =
  'ya yes sesuai lengkap setuju disetujui valid sah benar memenuhi layak diterima terima lulus tersedia ada bisa dapat cukup'
const noWords =
  'tidak no belum tdk bukan ditolak tolak kurang gagal batal dibatalkan dikembalikan kembali revisi perbaikan'

const natures = new Map<string, WantedArrow['nature']>([
  ...yesWords.split(' ').map((word) => [word, 'yes'] as const),
  ...noWords.split(' ').map((word) => [word, 'no'] as const),
])

/**
 * Tells by the first word of a decision's label whether the way out goes on ('Ya', 'Lengkap',
 * 'Disetujui') or turns back ('Tidak', 'Belum lengkap', 'Ditolak'); any other label is plain.
 */
export function labelNature(label: string): WantedArrow['nature'] {
  const word = /^[^\p{L}]*(\p{L}+)/u.exec(label)?.[1] ?? ''
  return natures.get(word.toLowerCase()) ?? 'plain'
}
