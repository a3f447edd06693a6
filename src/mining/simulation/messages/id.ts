import type { SimulationMessages } from './messages.ts'

/** Indonesian. */
export const indonesian: SimulationMessages = {
  size: (runs, cases) => `${runs} kali percobaan, ${cases} berkas diselesaikan`,
  median: (time, within) => `Separuh berkas selesai dalam ${time}${within}.`,
  p90: (time, within) => `Sembilan dari sepuluh berkas selesai dalam ${time}${within}.`,
  kept: (share, within, promised) =>
    `${share} berkas selesai dalam waktu yang dijanjikan, ${promised}${within}.`,
  interval: (low, high) => ` (95%: ${low} sampai ${high})`,
  unended: (cases) =>
    `${cases} berkas tidak pernah selesai: alurnya buntu atau berputar tanpa akhir; periksa SOP-nya.`,
  step: ({ activity, times, waited, worked }) =>
    `${activity}: ${times} kali per berkas, ${waited === '' ? 'tanpa menunggu' : `menunggu ${waited}`}, ${worked === '' ? 'selesai seketika' : `dikerjakan ${worked}`}`,
  pool: ({ name, utilisation, line }) =>
    `${name}: terpakai ${utilisation} dari waktu kerja, rata-rata ${line} berkas menunggu`,
  overloaded: (name) =>
    `${name} hampir tidak pernah kosong: antrean terus memanjang, dan waktu selesai bergantung pada lamanya percobaan.`,
  untimed: (steps) => `Waktunya tidak diketahui dan dihitung nol: langkah ${steps}.`,
  faster: (time, within) => `Nilai tengah waktu selesai ${time} lebih cepat${within}.`,
  slower: (time, within) => `Nilai tengah waktu selesai ${time} lebih lambat${within}.`,
  noDifference: (within) =>
    `Nilai tengah waktu selesai tidak berbeda; yang tampak dapat karena kebetulan${within}.`,
  moreKept: (points, within) => `${points} poin persen lebih banyak berkas tepat waktu${within}.`,
  fewerKept: (points, within) => `${points} poin persen lebih sedikit berkas tepat waktu${within}.`,
  noMoreKept: (within) =>
    `Bagian berkas yang tepat waktu tidak berbeda; yang tampak dapat karena kebetulan${within}.`,
  list: (items) => items.join(', '),
}
