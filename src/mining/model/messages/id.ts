import type { ModelMessages } from './messages.ts'

/** Indonesian words for models. */
export const indonesian: ModelMessages = {
  place: (line, column) =>
    [line === undefined ? [] : `baris ${line}`, column === undefined ? [] : `karakter ke-${column}`]
      .flat()
      .join(', '),
  faults: {
    'not-utf8': () => 'isi berkas bukan teks UTF-8',
    'malformed-xml': (found, expected) =>
      `XML rusak${found && ` pada '${found}'`}${expected && `, seharusnya '${expected}'`}`,
    'ends-early': (_, expected) =>
      `berkas berakhir sebelum selesai${expected && `, seharusnya '${expected}'`}; mungkin terpotong saat diunduh`,
    'xml-with-doctype': (found) => `'${found}' tidak diterima, hapus baris itu dari berkas`,
    'nested-too-deep': (_, most) => `bersarang terlalu dalam, paling banyak ${most} tingkat`,
    'too-many': (_, most) => `terlalu banyak unsur, paling banyak ${most}`,
    'not-pnml': (found, expected) =>
      `unsur terluar '${found}', seharusnya '${expected}' (berkas PNML)`,
    'no-net': () => 'berkas PNML tidak memuat jaring (net)',
    'high-level-net': (found) =>
      `jaring tingkat tinggi '${found}' tidak didukung, seharusnya jaring tempat/transisi (ptnet)`,
    'other-arc': (found) => `panah jenis '${found}' tidak didukung, hanya panah biasa`,
    'no-id': (found) => `unsur '${found}' tidak mempunyai id`,
    'repeated-id': (found) => `id '${found}' dipakai lebih dari sekali`,
    'not-a-count': (found, expected) => `'${found}' seharusnya bilangan bulat ${expected}`,
    'arc-to-unknown': (found) => `merujuk ke '${found}', tetapi tidak ada tempat atau transisi itu`,
    'arc-between-alike': (found) =>
      `panah '${found}' menghubungkan dua unsur sejenis, seharusnya satu tempat dan satu transisi`,
    'reference-to-unknown': (found) => `rujukan ke '${found}', tetapi unsur itu tidak ada`,
    'reference-in-circle': (found) => `rujukan '${found}' berputar kembali ke dirinya sendiri`,
    'no-initial-marking': (found) =>
      `jaring '${found}' tidak menyebut tanda awal, dan tempat tanpa panah masuk bukan tepat satu`,
    'no-final-marking': (found) =>
      `jaring '${found}' tidak menyebut tanda akhir, dan tidak ada tempat tanpa panah keluar`,
    'unexpected-text': (found, expected) =>
      `ditemukan ${found || 'akhir teks'}, seharusnya ${expected}`,
    'text-behind-end': (found) => `pohon proses sudah selesai, tetapi masih ada '${found}'`,
    'text-not-closed': (found) => `nama kegiatan tidak ditutup dengan ${found}`,
    'unknown-operator': (found) => `operator '${found}' tidak dikenal, seharusnya ->, X, +, atau *`,
    'inclusive-choice': (found) =>
      `operator '${found}' (pilihan inklusif) tidak didukung, gunakan X atau +`,
    'wrong-loop': (found) =>
      `perulangan '*' berisi ${found} bagian, seharusnya 2 (isi, ulang) atau 3 (isi, ulang, keluar)`,
  },
  notices: {
    'start-guessed': (found) =>
      `tanda awal tidak disebut; proses dianggap mulai di '${found}', satu-satunya tempat tanpa panah masuk`,
    'end-guessed': (found) =>
      `tanda akhir tidak disebut; proses dianggap selesai di '${found}', tempat tanpa panah keluar`,
    'transition-without-name': (found) => `transisi tanpa nama dianggap bukan kegiatan: ${found}`,
    'split-read-as-choice': (found) =>
      `langkah ${found}: beberapa jalan keluar, ada yang berlabel, kembali, atau berhenti; dibaca sebagai pilihan, bukan percabangan sejajar`,
    'way-out-open': (found) =>
      `langkah ${found}: ada jalan keluar yang belum disebut tujuannya; dianggap selesai di sana`,
    'step-not-reached': (found) =>
      `langkah ${found} tidak dicapai dari awal; tidak ikut dalam model`,
    'step-without-activity': (found) =>
      `langkah ${found} belum mempunyai uraian kegiatan; disebut dengan nomornya`,
    'no-start-symbol': (found) =>
      `tidak ada simbol mulai; proses dianggap mulai di langkah ${found}`,
    'several-starts': (found) =>
      `simbol mulai lebih dari satu (langkah ${found}); proses dianggap mulai di salah satunya`,
    'no-step': () => 'SOP belum mempunyai langkah',
  },
  soundness: {
    sound: 'dari setiap keadaan proses dapat diselesaikan, dan setiap langkah dapat dijalankan',
    undecided: {
      states: (states) =>
        `belum dapat diputuskan: pemeriksaan berhenti setelah ${states} keadaan, model terlalu banyak bercabang sejajar`,
      tokens: (states) =>
        `belum dapat diputuskan: ada tempat dengan lebih dari 255 tanda (setelah ${states} keadaan)`,
    },
    after: (labels) => `setelah ${labels}`,
    fromStart: 'sejak awal',
    violations: {
      stuck: (after, labels) =>
        `${after} tidak ada langkah yang dapat dijalankan dan proses belum selesai${labels && `; ${labels} masih menunggu`}`,
      endless: (after, labels) =>
        `${after} hanya ${labels || 'bagian yang sama'} yang berulang terus, dan proses tidak pernah dapat selesai`,
      'left-over': (after, labels) =>
        `${after} proses sudah selesai, padahal masih ada pekerjaan yang tertinggal${labels && `: ${labels}`}`,
      unbounded: (after, labels) =>
        `${after} ${labels || 'bagian yang sama'} dapat diulang tanpa batas, dan setiap kali bertambah satu pekerjaan yang berjalan sejajar`,
      dead: (_, labels) => `tidak pernah dapat dijalankan: ${labels}`,
    },
  },
}
