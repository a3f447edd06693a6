import type { ConformWords } from './conform-words.ts'

/** Indonesian. */
export const conformWordsId: ConformWords = {
  title: (log, model) => `${log} dibandingkan dengan ${model}`,
  aligning: (share) => `mencocokkan varian ${Math.round(100 * share)}%`,
  cases: (cases, variants) => `${cases} berkas dalam ${variants} varian.`,
  fitting: (cases, share) => `${cases} berkas (${share}) sesuai seluruhnya dengan model.`,
  fitness: (average, log) => `Kesesuaian: rata-rata berkas ${average}, seluruh log ${log}.`,
  precision: (precision) =>
    `Ketepatan: ${precision} dari yang dibolehkan model benar-benar terjadi.`,
  deviations: (sum) => `Jumlah penyimpangan: ${sum}.`,
  bounded: (variants, cases) =>
    `Pencarian ${variants} varian (${cases} berkas) berhenti pada batasnya: angkanya terletak antara batas bawah dan atas (--states menaikkan batas).`,
  impossible: 'model ini tidak pernah dapat selesai, sehingga tidak ada yang dapat dicocokkan',
  nothingMatched:
    'Tidak satu pun kegiatan pada log ini dikenal model, sehingga angka di bawah ini tidak berarti: hubungkan namanya dengan --mapping, atau periksa apakah modelnya benar.',
  range: (low, high) => `${low} sampai ${high}`,
  headings: {
    departures: 'Penyimpangan',
    accepted: 'Penyimpangan yang diterima',
    notYet: 'Langkah yang belum dikerjakan pada berkas yang masih berjalan',
    promises: 'Waktu terhadap yang dijanjikan',
    times: 'Penyumbat: langkah yang memakan waktu terbanyak',
    queues: 'Antrean menurut petugas',
    remarks: 'Keterangan',
    reading: 'Cara membaca',
  },
  matched: (activity, label) => `kegiatan '${activity}' dibaca sebagai '${label}'`,
  ambiguous: (activity, labels) =>
    `kegiatan '${activity}' cocok dengan beberapa langkah (${labels}) dan dianggap tidak dikenal; tentukan dengan --mapping`,
  unknownTarget: (activity, target) =>
    `--mapping menyebut '${target}' untuk '${activity}', yang tidak ada pada model`,
  joined: (activities) =>
    `${activities} kegiatan lain yang tidak dikenal model dihitung bersama sebagai '…'`,
  unmatched: (activities) =>
    `tidak dikenal model: ${activities} (--mapping untuk menghubungkannya)`,
  transitionsCounted:
    'log mencatat mulai dan selesai; tiap catatan dihitung satu kejadian (--events pairs memasangkannya)',
  startsUnknown:
    'bila mulai kerja tidak tercatat, lama langkah dihitung sejak kejadian sebelumnya, jadi termasuk menunggu',
  foreignPerformers: (performers) =>
    `--performers menyebut pelaksana yang tidak ada pada model: ${performers}`,
  reversed: (events) =>
    `${events} kejadian dicatat selesai sebelum mulai; lama pengerjaannya tidak dihitung`,
  noHolidays:
    'waktu kerja menurut jam Perpres 21/2023 tanpa hari libur nasional (--calendar untuk kalender kantor)',
  unsound: (why) => `model tidak sahih: ${why}`,
  picture: (path) => `Gambar: ${path}`,
  marks: {
    skipped: 'dilewati',
    outside: 'di luar',
    moved: 'tertukar',
    repeated: 'diulang',
    late: 'lambat',
    otherPerformer: 'org lain',
  },
  mapMarks: {
    skipped: (cases) => `dilewati: ${cases} berkas`,
    outside: (cases) => `di luar model: ${cases} berkas`,
  },
  table: {
    kind: 'jenis',
    step: 'langkah',
    activity: 'kegiatan',
    occurrences: 'kejadian',
    cases: 'berkas',
    of: 'dari',
    share: 'bagian',
    low: 'batas bawah 95%',
    high: 'batas atas 95%',
    extraMinutes: 'tambahan menit kerja (median)',
    examples: 'contoh berkas',
    case: 'nomor berkas',
    variant: 'varian',
    deviations: 'penyimpangan',
    fitness: 'kesesuaian',
    events: 'kejadian',
    begin: 'mulai',
    end: 'selesai',
    workingMinutes: 'menit kerja',
    departures: 'jenis penyimpangan',
  },
}
