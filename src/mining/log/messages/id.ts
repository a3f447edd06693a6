import type { LogMessages } from './messages.ts'

/** Indonesian words for all that readers of logs say. */
export const indonesian: LogMessages = {
  place: (line) => `baris ${line}`,
  faults: {
    'empty-file': () => 'berkas kosong',
    'damaged-archive': ({ found }) =>
      `berkas rusak atau terpotong${quoted(found)}; unduh atau ekspor ulang`,
    'not-utf8': ({ found }) =>
      `bukan teks UTF-8${quoted(found)}; simpan ulang dengan pengodean UTF-8`,
    'unknown-encoding': ({ found, expected }) =>
      `pengodean huruf${quoted(found)} tidak dikenal${should(expected || 'UTF-8')}`,
    'malformed-xml': ({ found, expected }) => `XML tidak sah${quoted(found)}${should(expected)}`,
    'xml-with-doctype': ({ found }) =>
      `dokumen menyatakan '${found || 'DOCTYPE'}', yang tidak diterima karena dapat memuat atau menarik isi dari luar`,
    'nested-too-deep': ({ expected }) =>
      `isi di dalam isi terlalu dalam${atMost(expected, 'tingkat')}`,
    'text-too-long': ({ found, expected }) =>
      `teks terlalu panjang${quoted(found)}${atMost(expected, 'byte')}`,
    'not-xes': ({ found }) => `bukan log XES${quoted(found)}; seharusnya elemen akarnya <log>`,
    'not-csv': ({ found }) =>
      `bukan log kejadian melainkan ${found || 'berkas lain'}; ekspor lognya sebagai CSV atau XES`,
    'malformed-csv': ({ found, expected }) => `CSV tidak sah${quoted(found)}${should(expected)}`,
    'no-such-column': ({ found, expected }) =>
      `tidak ada kolom '${found}'${those('kolom', expected)}`,
    'no-case-column': ({ expected }) => `kolom nomor berkas tidak ditemukan${oneOf(expected)}`,
    'no-activity-column': ({ expected }) => `kolom kegiatan tidak ditemukan${oneOf(expected)}`,
    'malformed-json': ({ found, expected }) => `JSON tidak sah${quoted(found)}${should(expected)}`,
    'not-ocel': ({ found, expected }) => `bukan log OCEL 2.0${quoted(found)}${should(expected)}`,
    'older-ocel': ({ found }) =>
      `OCEL versi lama${quoted(found)}; yang dibaca hanya OCEL 2.0, ekspor ulang sebagai OCEL 2.0`,
    'no-such-object-type': ({ found, expected }) =>
      `tidak ada jenis objek '${found}'${those('jenis', expected)}`,
    'no-event': () => 'tidak ada satu pun kejadian di dalam log',
    'too-many': ({ found, expected }) => `terlalu banyak${quoted(found)}${atMost(expected, '')}`,
    'ends-early': ({ found, expected }) =>
      `berkas berakhir sebelum selesai${quoted(found)}${should(expected)}; mungkin terpotong saat diunduh`,
  },
  repairs: {
    'event-without-activity-left-out': 'kejadian tanpa kegiatan tidak diikutkan',
    'event-without-case-left-out': 'kejadian tanpa nomor berkas tidak diikutkan',
    'event-of-no-object-left-out': 'kejadian tanpa objek jenis yang dipilih tidak diikutkan',
    'object-without-event-kept': 'objek tanpa kejadian tetap disimpan',
    'empty-case-kept': 'berkas tanpa kejadian tetap disimpan',
    'empty-case-left-out': 'berkas tanpa kejadian tidak diikutkan',
    'case-without-id-numbered': 'berkas tanpa nomor diberi nomor urut',
    'case-id-repeated': 'nomor berkas dipakai lagi oleh berkas lain',
    'time-not-read-left-out': 'waktu tidak terbaca dan dikosongkan',
    'time-without-zone-taken-as': 'waktu tanpa zona dibaca menurut zona yang ditetapkan',
    'time-not-iso-read': 'waktu ditulis tidak menurut ISO 8601 tetapi terbaca',
    'time-finer-than-millisecond-cut': 'waktu lebih halus dari milidetik dipotong',
    'time-before-earlier-event': 'kejadian bertanggal lebih awal dari kejadian sebelumnya',
    'sorted-by-time': 'berkas diurutkan menurut waktu',
    'number-not-read-kept-as-text': 'angka tidak terbaca dan disimpan sebagai teks',
    'boolean-not-read-kept-as-text': 'nilai benar/salah tidak terbaca dan disimpan sebagai teks',
    'attribute-without-key-left-out': 'atribut tanpa nama tidak diikutkan',
    'attribute-without-value-left-out': 'atribut tanpa nilai tidak diikutkan',
    'attribute-repeated-last-kept': 'atribut tertulis berulang dan yang terakhir dipakai',
    'attribute-nested-left-out': 'atribut di dalam atribut tidak diikutkan',
    'attribute-of-unknown-kind-left-out': 'atribut yang jenisnya tidak dikenal tidak diikutkan',
    'element-unknown-left-out': 'elemen yang tidak dikenal tidak diikutkan',
    'row-too-short-filled': 'baris kurang kolom dan diisi kosong',
    'row-too-long-cut': 'baris kelebihan kolom dan dipotong',
    'row-of-sums-left-out': 'baris jumlah tidak diikutkan',
    'word-for-nothing-taken-as-empty':
      'isian yang berarti tidak ada (NULL, NaN, \\N …) dianggap kosong',
    'blanks-around-text-cut': 'spasi di awal atau akhir isian dihapus',
    'column-name-repeated': 'nama kolom berulang dan diberi nomor',
    'character-not-of-encoding-replaced': 'teks memuat byte di luar pengodeannya, diganti dengan �',
    'relation-to-unknown-object-left-out': 'hubungan ke objek yang tidak ada tidak diikutkan',
    'relation-without-qualifier-kept': 'hubungan tanpa keterangan tetap diikutkan',
    'event-without-id-left-out': 'kejadian tanpa id tidak diikutkan',
    'event-without-time-left-out': 'kejadian tanpa waktu tidak diikutkan',
    'event-id-repeated-left-out':
      'kejadian yang id-nya sudah dipakai kejadian lain tidak diikutkan',
    'object-without-id-left-out': 'objek tanpa id tidak diikutkan',
    'object-without-type-left-out': 'objek tanpa jenis tidak diikutkan',
    'object-id-repeated-left-out': 'objek yang id-nya sudah dipakai objek lain tidak diikutkan',
    'type-without-name-left-out': 'jenis tanpa nama tidak diikutkan',
    'type-repeated-joined': 'jenis dinyatakan berulang dan digabung dengan yang pertama',
    'type-undeclared-added': 'jenis dipakai tanpa dinyatakan lebih dulu dan ditambahkan',
    'attribute-undeclared-added': 'atribut dipakai tanpa dinyatakan lebih dulu dan ditambahkan',
    'attribute-without-time-taken-as-1970': 'atribut objek tanpa waktu dianggap berlaku sejak 1970',
    'attribute-of-unknown-kind-taken-as-text':
      'atribut dinyatakan dengan jenis yang tidak dikenal dan dianggap teks',
    'value-of-other-kind-kept-as-text':
      'nilai berbeda jenis dari yang dinyatakan dan disimpan sebagai teks',
    'time-not-read-kept-as-text': 'waktu tidak terbaca dan disimpan sebagai teks',
    'event-of-several-cases-repeated': 'kejadian milik beberapa berkas, diulang di tiap berkas',
    'activity-repeated-for-other-objects':
      'kegiatan berulang dalam satu berkas karena objek lainnya',
    'start-without-complete': 'kejadian mulai tidak punya pasangan selesai',
    'complete-without-start': 'kejadian selesai tidak punya pasangan mulai',
    'transition-between-left-out':
      'kejadian yang bukan mulai dan bukan selesai (schedule, assign, suspend …) tidak diikutkan',
  },
  first: (line, example) => {
    const place = line === undefined ? '' : ` di baris ${line}`
    const value = example === undefined ? '' : `: '${example}'`
    return place === '' && value === '' ? '' : `, pertama${place}${value}`
  },
  doubts: {
    'day-or-month-first': (column) =>
      `waktu di kolom '${column}' bisa berarti hari dulu atau bulan dulu; dibaca hari dulu`,
    'case-by-content': (column) =>
      `kolom '${column}' dianggap nomor berkas dari isinya, bukan dari namanya`,
    'activity-by-content': (column) =>
      `kolom '${column}' dianggap kegiatan dari isinya, bukan dari namanya`,
    'time-by-content': (column) =>
      `kolom '${column}' dianggap waktu kejadian dari isinya, bukan dari namanya`,
    'time-not-read': (column) =>
      `kolom '${column}' bernama waktu, tetapi isinya tidak terbaca sebagai waktu`,
    'header-open': () => 'baris pertama dianggap judul kolom, tetapi bisa juga sebuah kejadian',
  },
  names: new Map([
    ['zip', 'arsip ZIP'],
    ['xlsx', 'buku kerja Excel (.xlsx)'],
    ['docx', 'dokumen Word (.docx)'],
    ['xls', 'buku kerja Excel lama (.xls)'],
    ['gzip', 'berkas terkompresi gzip'],
    ['pdf', 'PDF'],
    ['xml', 'XML'],
    ['html', 'halaman HTML'],
    ['json', 'JSON'],
    ['binary', 'berkas biner'],
    ['closing-quote', 'tanda kutip penutup'],
    ['delimiter-after-quote', 'pemisah kolom atau akhir baris sesudah tanda kutip penutup'],
    ['columns', 'kolom'],
  ]),
}

function quoted(found: string): string {
  return found === '' ? '' : `: '${found}'`
}

function should(expected: string): string {
  return expected === '' ? '' : `; seharusnya ${expected}`
}

function atMost(expected: string, unit: string): string {
  return expected === '' ? '' : `; paling banyak ${`${expected} ${unit}`.trimEnd()}`
}

function oneOf(columns: string): string {
  return columns === '' ? '' : `; tunjuk salah satu kolom: ${columns}`
}

function those(what: string, expected: string): string {
  return expected === '' ? '' : `; ${what} yang ada: ${expected}`
}
