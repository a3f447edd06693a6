import { indonesian as rules } from '../../rules/messages/id.ts'
import type { ComparisonMessages } from './messages.ts'

/** Indonesian words for a comparison. */
export const indonesian: ComparisonMessages = {
  figures: {
    steps: 'Langkah',
    decisions: 'Keputusan',
    internal: 'Pelaksana di dalam kantor',
    external: 'Pelaksana dari luar',
    software: 'Aplikasi',
    handovers: 'Pindah tangan',
    loops: 'Jalan kembali',
    promised: 'Jangka waktu yang dijanjikan',
    likely: 'Jumlah waktu alur biasa',
    longest: 'Jumlah waktu alur terpanjang',
    untimed: 'Langkah tanpa waktu terukur',
    brings: 'Yang diminta dari pemohon',
    lacks: 'Ada pada separuh atau lebih SOP lain, di sini tidak',
    hasAlone: 'Hanya ada di SOP ini',
  },
  units: rules.units,
  row: 'Baris',
  step: (number) => `Langkah ${number}`,
  none: 'tidak ada langkah ini',
  elsewhere: (number) => `di tempat lain: langkah ${number}`,
  unsure: 'kecocokan belum pasti',
  alone: 'hanya di SOP ini',
  notStated: 'tidak disebutkan',
  performer: 'Pelaksana',
  noPerformerHere: 'tidak ada pelaksana ini',
  noActivity: 'kegiatan belum ditulis',
  noPerformer: 'pelaksana tidak disebutkan',
  noTime: 'waktu tidak disebutkan',
  without: (steps) => `${steps} langkah tidak terhitung`,
  sharedTime: (number) => `termasuk waktu langkah ${number}`,
  nothing: 'tidak ada',
}
