/** The words of failures about services and their standards, in Indonesian. */
export const servicesFailuresId = {
  'service-closed': {
    title: 'Pelayanan sudah ditutup',
    text: 'Buka kembali pelayanan ini dahulu; belum ada yang berubah.',
  },
  'invalid-standard': {
    title: 'Isi belum dapat disimpan',
    text: 'Perbaiki bagian di bawah ini; rancangan yang tersimpan tidak berubah.',
  },
  'standard-incomplete': {
    title: 'Standar pelayanan belum lengkap',
    text: 'Semua komponen harus terisi sebelum standar pelayanan ditetapkan.',
  },
  'consultation-unfinished': {
    title: 'Pembahasan dengan masyarakat belum selesai',
    text: 'Standar pelayanan yang baru ditetapkan setelah rancangannya dibahas dengan masyarakat.',
  },
  'standard-conflict': {
    title: 'Diubah orang lain',
    text: 'Orang lain menyimpan rancangan ini sementara Anda mengubahnya; belum ada yang ditimpa.',
  },
}
