/** The words of bringing in lists, whatever is in them, in Indonesian. */
export const listsId = {
  text: 'Tempelkan daftar',
  file: 'Berkas Excel atau CSV',
  submit: 'Periksa daftar',
  sendFile: 'Baca berkas',
  missing: 'Daftar ini kosong. Tempelkan sekurang-kurangnya satu baris.',
  tooLong: 'Daftar ini lebih dari 2.000 baris. Bagi menjadi beberapa daftar.',
  unread:
    'Berkas ini tidak dapat dibaca sebagai daftar. Simpan sebagai .xlsx atau .csv, paling besar 5 MB.',
  preview: 'Periksa sebelum disimpan',
  leftOut: 'Belum dapat disimpan',
  leftOutLead:
    'Tetapkan yang dapat ditetapkan di sini, atau perbaiki di daftar lalu periksa lagi. Yang ditetapkan di satu baris berlaku juga di baris lain yang bertulisan sama.',
  more: (count: number) => `${count} baris lagi tampil sesudah yang ini ditetapkan.`,
  sure: 'Sudah pasti',
  row: 'Baris',
  doubts: {
    'unknown-unit': (text: string) => `Unit '${text}' tidak dikenal.`,
    'several-units': (text: string) => `Ada beberapa unit '${text}'.`,
  },
  unitOf: (number: number) => `Unit untuk baris ${number}`,
  notYet: 'Belum ditetapkan',
  check: 'Periksa lagi',
  save: (count: number) => `Simpan ${count} baris yang sudah pasti`,
  change: 'Perbaiki daftar',
  nothingToSave: 'Tidak ada yang perlu disimpan.',
}
