import type { FormatMessages } from './messages.ts'

/** Indonesian words for what is wrong with a document. */
export const indonesian: FormatMessages = {
  problems: {
    'malformed-json': ({ found, expected }) =>
      `JSON tidak sah: ada ${found}, seharusnya ${expected}`,
    'foreign-document': ({ found, expected }) =>
      `bukan dokumen SOP melainkan ${found}; seharusnya .docx, .xlsx, BPMN, atau JSON berformat ${expected}`,
    'newer-format': ({ found, expected }) =>
      `format ${found} belum dikenal; versi ini membaca ${expected}`,
    'document-too-large': ({ found, expected }) =>
      `dokumen terlalu besar: ${found} karakter, paling banyak ${expected}`,
    'nested-too-deep': ({ expected }) =>
      `daftar di dalam daftar terlalu dalam, paling banyak ${expected} tingkat`,
    missing: ({ expected }) => `belum ada; seharusnya ${expected}`,
    'wrong-kind': ({ found, expected }) => `berisi ${found}, seharusnya ${expected}`,
    'not-one-of': ({ found, expected }) =>
      `berisi ${found}, seharusnya salah satu dari: ${expected}`,
    'unknown-field': ({ found }) => `bidang '${found}' tidak dikenal`,
    'text-too-long': ({ expected }) => `teks terlalu panjang, paling banyak ${expected} karakter`,
    'too-many': ({ expected }) => `isi daftar terlalu banyak, paling banyak ${expected}`,
    'too-few': ({ expected }) => `isi daftar kurang, paling sedikit ${expected}`,
    'number-too-small': ({ found, expected }) =>
      `angka ${found} harus lebih besar dari ${expected}`,
    'number-below-least': ({ found, expected }) =>
      `angka ${found} terlalu kecil, paling kecil ${expected}`,
    'number-too-great': ({ found, expected }) =>
      `angka ${found} terlalu besar, paling besar ${expected}`,
    'not-a-date': ({ found }) => `${found} bukan tanggal; seharusnya seperti 2026-01-31`,
    'not-an-address': ({ found }) =>
      `${found} bukan alamat laman; seharusnya seperti https://contoh.go.id/layanan`,
    'not-an-id': ({ found }) =>
      `${found} bukan pengenal; gunakan huruf, angka dan tanda . _ : - (paling banyak 100)`,
    duplicate: ({ found }) => `'${found}' sudah dipakai sebelumnya; setiap pengenal hanya sekali`,
    'unknown-performer': ({ found }) => `pelaksana '${found}' tidak ada dalam daftar pelaksana`,
    'empty-file': () => 'berkas kosong',
    'not-utf8': () =>
      'bukan teks UTF-8 dan bukan berkas Word atau Excel; seharusnya .docx, .xlsx, BPMN, atau JSON',
    'malformed-xml': ({ found }) => `XML tidak sah: ${found}`,
    'xml-with-doctype': ({ found }) =>
      `dokumen menyatakan ${found}, yang tidak diterima karena dapat memuat atau menarik isi dari luar`,
    'not-bpmn': ({ found }) => `bukan BPMN 2.0: elemen akarnya '${found}'`,
    'bpmn-without-process': ({ found }) =>
      `berkas BPMN tidak memuat proses${found === '' ? '' : `, hanya: ${found}`}`,
    'not-office': ({ found }) =>
      `bukan berkas Word (.docx) atau Excel (.xlsx) melainkan ${found || 'berkas yang tidak dikenal'}; simpan sebagai .docx atau .xlsx`,
    'file-too-large': ({ found, expected }) =>
      `berkas terlalu besar: ${found} MB, paling besar ${expected} MB`,
    'expands-too-far': ({ expected }) =>
      `isinya mengembang lebih dari ${expected} MB, yang tidak diperlukan SOP mana pun; berkas tidak diterima`,
    'damaged-archive': ({ found }) =>
      `berkas rusak atau terpotong (${found}); buka lalu simpan ulang, atau unduh ulang`,
    'encrypted-file': () => 'berkas dilindungi kata sandi; simpan tanpa kata sandi',
    'table-too-large': ({ expected }) => `tabel terlalu besar, paling banyak ${expected}`,
    'no-sop-found': () =>
      'tidak ada SOP dalam berkas; seharusnya ada tabel dengan judul kolom No, Kegiatan, Pelaksana dan Mutu Baku (Kelengkapan, Waktu, Output), atau bagian identitas yang terisi (Nomor SOP, Nama SOP, Dasar Hukum …)',
  },
  notices: {
    'characters-removed': (found) => `karakter kendali dihapus dari '${found}'`,
    'performer-added': (found) => `pelaksana '${found}' ditambahkan sebagai kolom`,
    'performer-repeated': (found) => `pelaksana '${found}' tertulis dua kali`,
    'date-not-read': (found) => `tanggal '${found}' tidak terbaca dan dikosongkan`,
    'part-not-read': (found) => `'${found}' tidak dapat dibaca dan dilewati`,
    'element-left-out': (found) => `${found} tidak punya tempat dalam SOP dan dilewati`,
    'element-replaced': (found) => `${found} dinyatakan dengan cara lain dalam SOP`,
    'macros-ignored': (found) => `berkas memuat makro (${found}); makro tidak dijalankan`,
    'sheet-hidden': (found) => `lembar '${found}' tersembunyi dan dilewati`,
  },
  expected: {
    string: 'teks',
    number: 'angka',
    int: 'bilangan bulat',
    array: 'daftar',
    object: 'objek',
    value: 'sebuah nilai',
    key: 'nama bidang dalam tanda kutip',
    colon: "tanda ':'",
    'comma-or-close': "tanda ',' atau kurung penutup",
    end: 'akhir teks',
    'end-of-string':
      'tanda kutip penutup (ganti baris dan tanda kendali ditulis dengan \\n, \\t, …)',
  },
  fields: {
    title: 'nama SOP',
    identity: 'identitas',
    steps: 'langkah',
    performers: 'pelaksana',
    symbols: 'simbol',
    exits: 'jalan keluar',
    activity: 'kegiatan',
    requirements: 'kelengkapan',
    duration: 'waktu',
    promisedDuration: 'waktu yang dijanjikan',
    output: 'output',
    note: 'keterangan',
    number: 'nomor',
    legalBasis: 'dasar hukum',
    madeOn: 'tanggal pembuatan',
    revisedOn: 'tanggal revisi',
    effectiveOn: 'tanggal efektif',
    government: 'pemerintah daerah',
    unit: 'perangkat daerah',
    approver: 'disahkan oleh',
    qualifications: 'kualifikasi pelaksana',
    relatedSops: 'keterkaitan',
    equipment: 'peralatan/perlengkapan',
    warnings: 'peringatan',
    records: 'pencatatan dan pendataan',
  },
  entries: {
    steps: 'langkah ke-',
    performers: 'pelaksana ke-',
    symbols: 'simbol ke-',
    exits: 'jalan keluar ke-',
    options: 'pilihan ke-',
  },
  entry: 'butir ke-',
  endOfText: 'akhir teks',
  place: (line, column) =>
    column === undefined ? `baris ${line}` : `baris ${line}, kolom ${column}`,
}
