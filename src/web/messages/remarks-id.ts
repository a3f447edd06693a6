import type { RemarkState } from '#server'

const states: Readonly<Record<RemarkState, string>> = {
  held: 'Menunggu',
  shown: 'Ditampilkan untuk umum',
  refused: 'Tidak ditampilkan',
}

/** The words for what people write in a survey, in Indonesian. */
export const remarksId = {
  title: (survey: string) => `Saran dan masukan: ${survey}`,
  lead: 'Setiap tulisan dibaca petugas sebelum ditampilkan untuk umum. Nomor telepon, nomor kependudukan, dan alamat surel selalu disamarkan.',
  shelves: 'Tulisan menurut keputusan',
  states,
  empty: {
    held: 'Tidak ada tulisan yang menunggu.',
    shown: 'Belum ada tulisan yang ditampilkan.',
    refused: 'Tidak ada tulisan yang ditolak.',
  } satisfies Record<RemarkState, string>,
  noneChosen: 'Tidak ada tulisan dengan pilihan ini.',
  filter: {
    service: 'Layanan',
    allServices: 'Semua layanan',
    reason: 'Yang diragukan',
    allReasons: 'Apa pun',
    none: 'tidak ada',
    show: 'Tampilkan',
  },
  list: 'Tulisan',
  why: (reasons: string) => `Yang diragukan: ${reasons}.`,
  from: (service: string, month: string) => `${service}, ${month}`,
  judged: (state: string, name: string, time: string) => `${state} oleh ${name}, ${time}`,
  chooseHint: 'Pilih tulisan, lalu tekan salah satu tombol di bawah daftar.',
  show: 'Tampilkan yang dipilih',
  refuse: 'Jangan tampilkan yang dipilih',
  missing: 'Pilih sedikitnya satu tulisan.',
  takeAlong: 'Unduh semua sebagai CSV',
  columns: {
    service: 'Layanan',
    month: 'Bulan',
    question: 'Pertanyaan',
    text: 'Tulisan',
    state: 'Keputusan',
    reasons: 'Yang diragukan',
    by: 'Diputuskan oleh',
    at: 'Pada',
  },
  done: {
    shown: 'Tulisan yang dipilih ditampilkan.',
    refused: 'Tulisan yang dipilih tidak ditampilkan.',
  },
}
