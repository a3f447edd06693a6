import type { PaperFileFault } from '#server'

type FaultWord = (most: number) => string
const faults: Readonly<Record<PaperFileFault['code'], FaultWord>> = {
  'not-a-score': (most) => `isi angka 1 sampai ${most}, atau kosongkan bila tidak dijawab`,
  'not-a-choice': (most) => `isi nomor pilihan 1 sampai ${most}, atau kosongkan`,
  formula: () => 'tampak seperti rumus lembar kerja; tulis isinya sebagai teks biasa',
  'too-long': (most) => `terlalu panjang, paling banyak ${most} huruf`,
  'nothing-rated': () => 'tidak ada satu unsur pun yang dinilai',
  'left-out': () => 'unsur ini tidak ditanyakan untuk layanan ini',
  'not-a-day': () => 'bukan tanggal yang ada',
  future: () => 'hari ini belum tiba',
  'out-of-period': () => 'di luar masa survei',
  'unknown-service': () => 'tidak ada layanan bernama ini dalam survei',
  'nothing-in-it': () => 'berkas kosong: perlu satu baris judul dan paling sedikit satu lembar',
  'too-many': (most) => `terlalu banyak baris, paling banyak ${most} lembar sekali unggah`,
  'unknown-column': () => 'judul kolom tidak dikenal; perbaiki judulnya atau hapus kolomnya',
  'same-columns': () => 'dua kolom berisi hal yang sama',
  'no-element': () => 'tidak ada kolom unsur, misalnya U1 atau Persyaratan',
  'wrong-width': () => 'jumlah sel lebih banyak daripada judul kolom',
}

/** The words of entering answers on paper, in Indonesian. */
export const surveyPaperId = {
  title: 'Memasukkan formulir kertas',
  lead: 'Satu baris untuk satu formulir. Ketik 1 sampai 4; kosong atau 0 berarti tidak dijawab.',
  keys: 'Setelah satu angka diketik, kotak berikutnya terpilih. Tombol panah berpindah kotak, Enter pindah ke lembar berikutnya dan sesudah lembar terakhir menyimpan, Ctrl+Enter menyimpan kapan saja.',
  choose: 'Pilih layanan',
  service: 'Layanan',
  rows: 'Jumlah lembar per halaman',
  show: 'Tampilkan',
  answeredOn: 'Tanggal formulir diisi',
  answeredOnHint: 'Berlaku untuk semua lembar di halaman ini.',
  sheet: 'Lembar',
  sheetNumber: (row: number) => `Lembar ${row}`,
  score: 'Penilaian',
  importance: 'Kepentingan',
  others: 'Lainnya',
  importanceOf: (name: string) => `Kepentingan: ${name}`,
  grid: (service: string) => `Isi formulir, ${service}`,
  save: 'Simpan halaman ini',
  saveHint:
    'Semua lembar di halaman ini disimpan bersama; bila ada yang salah, belum ada yang disimpan.',
  faulty: (count: number) => `Belum ada yang disimpan. ${count} isian perlu diperbaiki.`,
  empty: 'Belum ada lembar yang diisi.',
  closed: 'Survei ini tidak menerima formulir kertas sekarang. Belum ada yang disimpan.',
  busy: 'Sistem sedang sibuk. Tekan Simpan sekali lagi; tidak ada yang dihitung dua kali.',
  cannotEnter:
    'Survei ini belum dibuka atau sudah ditutup: formulir kertas tidak dapat dimasukkan.',
  today: (count: number) => `Hari ini Anda memasukkan ${count} lembar.`,
  takeBack: (count: number) => `Batalkan ${count} lembar terakhir`,
  takeBackHint: 'Lembar itu tidak ikut dihitung lagi; pembatalan tercatat.',
  done: {
    saved: 'Lembar tersimpan.',
    again:
      'Lembar ini sudah pernah disimpan. Tidak ada yang dihitung dua kali, dan perubahan padanya tidak disimpan.',
    'taken-back': 'Lembar terakhir dibatalkan.',
    'file-saved': 'Isi berkas tersimpan.',
  },
  blank: 'Cetak formulir kosong',
  toFile: 'Unggah berkas CSV',
  back: 'Kembali ke formulir kertas',
  file: {
    title: 'Unggah jawaban dari berkas',
    lead: 'Berkas CSV (UTF-8) atau Excel dengan satu baris judul. Judul kolom: U1 sampai U9 atau nama unsur, "Kepentingan" di depan nama unsur untuk kepentingannya, Layanan, Tanggal, dan Saran.',
    choose: 'Berkas',
    check: 'Periksa berkas',
    unread: 'Berkas ini tidak dapat dibaca. Simpan sebagai CSV UTF-8 atau Excel, lalu unggah lagi.',
    encoding:
      'Huruf dalam berkas ini bukan UTF-8. Di Excel pilih Simpan Sebagai, CSV UTF-8, lalu unggah lagi.',
    preview: 'Periksa sebelum disimpan',
    ready: (count: number) => `${count} lembar siap disimpan. Belum ada yang disimpan.`,
    already: (count: number) =>
      `Berkas ini sudah pernah dimasukkan: ${count} lembar ada di dalam survei dan tidak dihitung dua kali.`,
    faulty: (count: number) =>
      `Belum ada yang dapat disimpan. ${count} hal perlu diperbaiki dalam berkas.`,
    more: (count: number) => `… dan ${count} lagi`,
    fault: (line: number, column: string, found: string) =>
      `Baris ${line}${column === '' ? '' : `, kolom ${column}`}${found === '' ? '' : `: “${found}”`}`,
    take: (count: number) => `Simpan ${count} lembar`,
    line: 'Baris',
    first: (shown: number, count: number) =>
      shown < count ? `${shown} lembar pertama dari ${count}` : `${count} lembar`,
  },
  faults,
  form: {
    title: (title: string) => `Formulir ${title}`,
    print: 'Cetak halaman ini (Ctrl+P). Pilih layanan agar namanya tercetak:',
    unit: 'Perangkat daerah',
    period: 'Masa survei',
    service: 'Layanan',
    date: 'Tanggal diisi',
    how: 'Tuliskan satu angka dalam kotak, sesuai pendapat Anda. Kosongkan bila tidak ingin menjawab.',
    score: 'Penilaian',
    importance: 'Kepentingan',
    importanceScale: 'Angka untuk kepentingan',
    privacy:
      'Jangan tuliskan nama, alamat, nomor telepon, atau nomor kependudukan. Jawaban Anda dihitung bersama jawaban orang lain untuk memperbaiki pelayanan; tidak dicatat siapa yang mengisi.',
    basis: 'Dasar',
  },
}
