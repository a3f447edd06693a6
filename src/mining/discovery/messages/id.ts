import type { DraftMessages } from './messages.ts'

const numbers = new Intl.NumberFormat('id-ID')
const count = (value: number) => numbers.format(value)
const share = (value: number) => `${Math.round(value * 100)}%`

/** Indonesian words for a draft made of a log. */
export const indonesian: DraftMessages = {
  title: 'Draf SOP dari catatan kejadian',
  officer: 'Petugas',
  share,
  shareTo: (share, step) => `${share} (langkah ${step})`,
  optionalWhen: (cases, all) => `pada ${share(cases / all)} berkas`,
  stepNote: ({ cases, all, events }) =>
    `Terjadi pada ${count(cases)} dari ${count(all)} berkas (${share(cases / all)}), ${count(events)} kejadian.`,
  proposed: 'Waktu diusulkan dari median yang tercatat.',
  explains: (cases, all) =>
    `Draf ini menjelaskan ${count(cases)} dari ${count(all)} berkas (${share(cases / Math.max(1, all))}) apa adanya.`,
  activitiesLeftOut: (activities, events) =>
    `${count(activities)} kegiatan yang jarang (${count(events)} kejadian) tidak menjadi langkah.`,
  movesLeftOut: (moves) => `${count(moves)} perpindahan lewat jalan yang jarang tidak digambarkan.`,
  movesReordered: (moves) =>
    `${count(moves)} kali kegiatan dikerjakan dengan urutan yang berbeda dari draf ini.`,
  performersJoined: (performers) =>
    `${count(performers)} pelaksana di catatan digabung menjadi satu kolom.`,
  performersUnknown: 'Catatan tidak menyebut pelaksana; semua langkah diberi satu kolom.',
  durationsUnknown: (steps) =>
    `Waktu kerja ${count(steps)} langkah tidak tercatat, jadi dikosongkan.`,
  textsCut: (texts) => `${count(texts)} teks terlalu panjang dan dipotong.`,
  noStep: 'Tidak ada kegiatan yang cukup sering untuk menjadi langkah.',
}
