import type { DepartureMessages } from './messages.ts'

/** Indonesian words for departures. */
export const indonesian: DepartureMessages = {
  step: (number, name) => (number === '' ? `Langkah '${name}'` : `Langkah ${number} '${name}'`),
  ofCases: ({ count, of, percent, low, high }) =>
    `${count} dari ${of} berkas (${percent}%; 95%: ${low}–${high}%)`,
  ofTimes: ({ count, of, percent, low, high }) =>
    `${count} dari ${of} kali (${percent}%; 95%: ${low}–${high}%)`,
  times: (count) => `seluruhnya ${count} kali`,
  andOthers: (names, count) => `${names}, dan ${count} lainnya`,
  departures: {
    skipped: (step, cases) => `${step} dilewati pada ${cases}`,
    unknown: (activity, cases) =>
      `Kegiatan '${activity}', yang tidak ada dalam SOP, dikerjakan pada ${cases}`,
    known: (step, cases) => `${step} dikerjakan padahal bukan bagian alurnya pada ${cases}`,
    later: (step, cases, than) =>
      `${step} dikerjakan setelah ${than}, seharusnya sebelumnya, pada ${cases}`,
    earlier: (step, cases, than) =>
      `${step} dikerjakan sebelum ${than}, seharusnya sesudahnya, pada ${cases}`,
    unordered: (step, cases) => `${step} dikerjakan tidak pada urutannya pada ${cases}`,
    repeated: (step, cases) => `${step} diulang melebihi yang diatur SOP pada ${cases}`,
    otherPerformer: (step, cases, by) =>
      `${step} dikerjakan oleh yang bukan pelaksananya (${by}) pada ${cases}`,
    late: (step, cases, by) =>
      `${step} melebihi waktu yang dijanjikan pada ${cases}; lebihnya ${by} (median)`,
    lateCase: (cases, by) =>
      `Jangka waktu pelayanan terlampaui pada ${cases}; lebihnya ${by} (median)`,
  },
  slower: (time) => `Berkas seperti ini selesai ${time} lebih lambat (median)`,
  faster: (time) => `Berkas seperti ini selesai ${time} lebih cepat (median)`,
  asFast: 'Berkas seperti ini selesai sama cepatnya (median)',
  association:
    'Selisih waktu itu menunjukkan kaitan, bukan sebab: berkas-berkas itu dapat berbeda dalam hal lain',
  accepted: (reason, by) => (by === '' ? `Diterima: ${reason}` : `Diterima oleh ${by}: ${reason}`),
  acceptedNothing: (what, reason) => `${what}: diterima (${reason}), tetapi tidak pernah terjadi`,
  kinds: {
    skipped: 'dilewati',
    inserted: 'tambahan',
    'out-of-order': 'tidak berurutan',
    repeated: 'diulang',
    'other-performer': 'pelaksana lain',
    late: 'terlambat',
    'late-case': 'Jangka waktu pelayanan terlampaui',
  },
  notYet: (step, { text }) =>
    `${step} belum dikerjakan pada ${text} berkas yang masih berjalan; ini bukan penyimpangan`,
  keptStep: (step, times) => `${step} selesai dalam waktu yang dijanjikan ${times}`,
  keptCase: (cases) => `Jangka waktu pelayanan ditepati pada ${cases}`,
  bottleneck: ({ step, percent, half, most }) =>
    `${step} memakan ${percent}% dari waktu kerja seluruh berkas: separuhnya selesai dalam ${half}, sembilan dari sepuluh dalam ${most}`,
  queue: (resource, total, half) =>
    `Bila dijumlahkan, berkas menunggu ${resource} ${total}; separuhnya selesai menunggu dalam ${half}`,
  queueWithWork: (resource, total, half) =>
    `Bila dijumlahkan, berkas menunggu dan dikerjakan ${resource} ${total}; separuhnya selesai dalam ${half}`,
  nothing: 'Tidak ada penyimpangan dari SOP',
  notAligned: ({ text }) => `${text} berkas tidak dapat dibandingkan dengan SOP`,
  bounded: ({ text }) =>
    `Pada ${text} berkas pencarian berhenti di batasnya: penyimpangannya mungkin lebih sedikit daripada yang disebut di sini`,
  performersUnknown: ({ text }) =>
    `Pelaksana ${text} kejadian tidak dinilai: belum diketahui nama dalam catatan itu pelaksana yang mana dalam SOP`,
  leftOut: ({ text }, occurrences) =>
    `${text} penyimpangan lain yang lebih jarang (${occurrences} kejadian) tidak ditampilkan`,
  faults: {
    empty: () => 'alasan harus ditulis',
    'unknown-kind': (found) =>
      `jenis penyimpangan ${found} tidak dikenal; pilih skipped, inserted, out-of-order, repeated, other-performer, late, atau late-case`,
    'step-of-whole-case': (found) =>
      `keterlambatan seluruh berkas tidak mempunyai langkah, tetapi ditulis ${found}`,
  },
  fields: {
    departures: 'penyimpangan',
    kind: 'jenis',
    step: 'langkah',
    reason: 'alasan',
    by: 'oleh',
    cases: 'berkas',
  },
}
