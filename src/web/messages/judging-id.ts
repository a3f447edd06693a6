import type { AnswerFlag, AnswerGrouping, AnswerState } from '#server'

const flags: Readonly<Record<AnswerFlag | 'none', string>> = {
  'no-form': 'dikirim tanpa formulir kita',
  'too-fast': 'lebih cepat daripada orang membaca',
  'same-answers': 'semua unsur dinilai sama',
  'many-from-address': 'banyak dari satu alamat jaringan pada hari itu',
  burst: 'terlalu banyak dalam satu jam',
  none: 'tanpa tanda',
}

const states: Readonly<Record<AnswerState, string>> = {
  held: 'Menunggu',
  'left-out': 'Tidak dihitung',
  counted: 'Dihitung setelah diperiksa',
}

const groupings: Readonly<Record<AnswerGrouping, string>> = {
  flag: 'Tanda',
  day: 'Hari masuk',
  channel: 'Cara',
  service: 'Layanan',
  pattern: 'Pola jawaban',
}

/** The words for deciding about answers that wait, in Indonesian. */
export const judgingId = {
  title: (survey: string) => `Pemeriksaan jawaban: ${survey}`,
  lead: 'Jawaban yang janggal tidak dibuang dan tidak langsung dihitung: petugas memutuskan, dengan alasan. Yang tidak dihitung tetap tercatat di sini.',
  shelves: 'Jawaban menurut keputusan',
  decisions: 'Riwayat keputusan',
  states,
  flags,
  groupings,
  empty: {
    held: 'Tidak ada jawaban yang menunggu.',
    'left-out': 'Tidak ada jawaban yang tidak dihitung.',
    counted: 'Belum ada jawaban yang dihitung setelah diperiksa.',
  } satisfies Record<AnswerState, string>,
  noneChosen: 'Tidak ada jawaban dengan pilihan ini.',
  chosen: (count: string) => `${count} jawaban dipilih`,
  narrowed: 'Dibatasi pada',
  widen: (what: string) => `Lepas batas ${what}`,
  groupedBy: 'Kelompokkan menurut',
  groups: 'Kelompok jawaban',
  answers: 'Jawaban',
  alike: 'Kemiripan',
  alikeText: (patterns: string, most: string) => `${patterns} pola; ${most} persis sama`,
  patternOrder: (names: string) => `Urutan nilai: ${names}. Tanda – berarti tidak dijawab.`,
  inParts: 'ditanyakan dalam bagian',
  manyFlags:
    'Satu jawaban dapat mempunyai beberapa tanda, sehingga dapat muncul di beberapa baris.',
  effect: {
    title: 'Pengaruhnya pada indeks',
    lead: 'Lihat keduanya sebelum memutuskan. Alasan keputusan adalah cara jawaban itu datang, bukan nilainya.',
    way: 'Keputusan',
    counted: 'Bila dihitung',
    leftOut: 'Bila tidak dihitung',
    index: 'Indeks',
    interval: 'Rentang 95%',
    grade: 'Mutu',
    n: 'Jawaban yang dihitung',
    tooFew: 'terlalu sedikit',
  },
  decide: {
    title: (count: string) => `Putuskan ${count} jawaban ini`,
    correction:
      'Survei sudah ditutup: keputusan ini dicatat sebagai koreksi dan tidak dapat dibatalkan.',
    verdict: 'Keputusan',
    counted: 'Dihitung',
    leftOut: 'Tidak dihitung',
    reason: 'Alasan',
    reasonHint: 'Misalnya: rombongan pelayanan keliling memakai satu jaringan.',
    save: 'Simpan keputusan',
    changed: (count: string) =>
      `Jawaban yang dipilih berubah sejak halaman ini dibuka; sekarang ${count}. Periksa kembali, lalu simpan.`,
    missing: { verdict: 'Pilih salah satu.', reason: 'Tulis alasannya.' },
  },
  history: {
    empty: 'Belum ada keputusan.',
    line: (verdict: string, count: string) => `${verdict}: ${count} jawaban`,
    by: (name: string, time: string) => `${name}, ${time}`,
    correction: 'Koreksi setelah survei ditutup',
    standing: (count: string) => `Masih berlaku untuk ${count} jawaban`,
    takenBack: (name: string, time: string) => `Dibatalkan ${name}, ${time}`,
    takeBack: 'Batalkan',
    see: 'Lihat jawabannya',
  },
  done: {
    judged: 'Keputusan disimpan.',
    'taken-back': 'Keputusan dibatalkan; jawabannya menunggu lagi.',
  },
}
