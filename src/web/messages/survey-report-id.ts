/** The words around the report of a survey, in Indonesian. */
export const surveyReportId = {
  title: (survey: string) => `Laporan ${survey}`,
  lead: 'Laporan resmi survei: angka diambil dari hasil survei, teks di bawah ini ditulis oleh perangkat daerah. Laporan selalu dalam bahasa Indonesia.',
  downloads: { pdf: 'Unduh PDF', docx: 'Unduh Word (DOCX)' },
  provisional:
    'Survei belum ditutup. Setiap halaman laporan diberi tanda bahwa angkanya masih sementara.',
  fileName: (survey: string, provisional: string) => `Laporan ${survey}${provisional}`,
  provisionalName: (day: string) => ` (sementara ${day})`,
  saved: 'Teks laporan tersimpan.',
  savedBy: (name: string, time: string) => `Terakhir disimpan oleh ${name}, ${time}.`,
  unsaved: 'Teks berikut adalah usulan dan belum pernah disimpan.',
  changed: (name: string, time: string) =>
    `${name} menyimpan teks lain pada ${time}. Yang Anda tulis masih ada di bawah ini; simpan lagi untuk menggantikannya.`,
  form: {
    title: 'Teks laporan',
    lead: 'Angka, tabel, dan grafik tidak ditulis di sini; semuanya dihitung dari jawaban.',
    lines: 'Satu baris untuk tiap butir.',
    save: 'Simpan teks',
    errors: 'Teks belum tersimpan. Perbaiki isian yang ditandai.',
    labels: {
      background: 'Latar belakang',
      purpose: 'Maksud dan tujuan',
      legalBasis: 'Dasar hukum',
      team: 'Pelaksana survei',
      method: 'Metode pengumpulan data',
      place: 'Lokasi pengumpulan data',
      respondents: 'Penentuan responden',
      analysis: 'Catatan analisis (boleh kosong)',
      closing: 'Penutup',
      signedPlace: 'Tempat penandatanganan',
      signedOn: 'Tanggal penandatanganan',
      signatoryPosition: 'Jabatan penanda tangan',
      signatoryName: 'Nama penanda tangan',
      signatoryNumber: 'Pangkat dan NIP penanda tangan',
    },
  },
  preview: 'Isi laporan',
}
