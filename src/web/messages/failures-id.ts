import { accountFailuresId } from './account-id.ts'
import { publicationFailuresId } from './publication-failures-id.ts'
import { servicesFailuresId } from './services-failures-id.ts'
import { lifeId } from './life-id.ts'

/** What users run into, said in words. */
export const failuresId = {
  ...accountFailuresId,
  ...lifeId.failures,
  ...servicesFailuresId,
  ...publicationFailuresId,
  'not-found': {
    title: 'Tidak ditemukan',
    text: 'Halaman atau SOP ini tidak ada, atau bukan milik pemerintah daerah Anda.',
  },
  'not-allowed': {
    title: 'Tidak diizinkan',
    text: 'Peran Anda tidak boleh melakukan ini.',
  },
  'not-a-sample-person': {
    title: 'Tidak dikenal',
    text: 'Orang ini tidak ada di kota contoh.',
  },
  'too-large': {
    title: 'Terlalu besar',
    text: 'Kiriman ini melebihi batas. Rancangan yang tersimpan tidak berubah.',
  },
  'invalid-content': {
    title: 'Isi belum dapat disimpan',
    text: 'Perbaiki bagian di bawah ini; rancangan yang tersimpan tidak berubah.',
  },
  'invalid-calendar': {
    title: 'Kalender belum dapat dimasukkan',
    text: 'Perbaiki bagian di bawah ini; kalender yang tersimpan tidak berubah.',
  },
  'nothing-to-fix': {
    title: 'Tidak ada perubahan',
    text: 'Rancangan sama dengan revisi terakhir.',
  },
  'no-revision': { title: 'Belum ada revisi', text: 'SOP ini belum pernah diajukan.' },
  'has-revision': {
    title: 'Tidak dapat dihapus',
    text: 'SOP yang sudah diajukan tidak dihapus; cabut atau ganti dengan revisi baru.',
  },
  'has-twin': {
    title: 'Sudah ada',
    text: 'Unit ini sudah mempunyai SOP yang sama.',
  },
  'need-twin': {
    title: 'Sudah ada',
    text: 'Unit ini sudah mencatat kebutuhan SOP dengan judul itu.',
  },
  'need-not-open': {
    title: 'Tidak dapat dilakukan',
    text: 'Kebutuhan ini sudah terpenuhi atau sudah dibatalkan, atau SOP itu sudah memenuhi kebutuhan lain.',
  },
  'not-in-force': {
    title: 'Belum berlaku',
    text: 'Hanya SOP yang berlaku yang dipantau dan dievaluasi.',
  },
  'wrong-round-stage': {
    title: 'Tahapnya sudah lain',
    text: 'Pembahasan rancangan ini sudah atau belum sampai pada tahap untuk melakukan itu. Buka kembali halamannya.',
  },
  'comments-waiting': {
    title: 'Masih ada tanggapan yang menunggu',
    text: 'Setiap tanggapan harus diperiksa, dan yang ditampilkan harus dijawab, sebelum pembahasan diselesaikan.',
  },
  'review-finished': {
    title: 'Sudah selesai',
    text: 'Berita acara ini sudah selesai dan tidak berubah lagi.',
  },
  'review-incomplete': { title: 'Belum lengkap', text: 'Masih ada yang belum diisi.' },
  'doubts-open': {
    title: 'Masih ada yang belum pasti',
    text: 'Tetapkan semua butir yang belum pasti dahulu.',
  },
  'invalid-fields': {
    title: 'Isian belum lengkap',
    text: 'Periksa kembali isian formulir ini; belum ada yang berubah.',
  },
  'wrong-survey-state': {
    title: 'Survei sudah di tahap lain',
    text: 'Yang Anda minta tidak, belum, atau tidak lagi dapat dilakukan pada survei ini. Buka kembali halamannya.',
  },
  'survey-empty': {
    title: 'Belum ada layanan',
    text: 'Survei dibuka sesudah ada sedikitnya satu layanan yang ditanyakan.',
  },
  'survey-over': {
    title: 'Masa surveinya sudah lewat',
    text: 'Ubah hari terakhirnya dahulu, lalu buka survei.',
  },
  'survey-in-use': {
    title: 'Sudah ada kode atau layar',
    text: 'Untuk rancangan ini sudah dibuat kode atau layar, jadi tidak dapat dihapus lagi.',
  },
  'last-administrator': {
    title: 'Administrator terakhir',
    text: 'Harus selalu ada seorang administrator tanpa batas waktu. Beri peran itu kepada orang lain dahulu.',
  },
  'no-longer-open': {
    title: 'Sudah selesai',
    text: 'Hasil bacaan ini sudah disimpan atau dibuang, mungkin oleh orang lain.',
  },
  'not-ratified': {
    title: 'Belum disahkan',
    text: 'Yang ditandatangani hanya revisi yang sudah disahkan dan pengesahannya belum berakhir.',
  },
  'already-signed': {
    title: 'Sudah ditandatangani',
    text: 'Revisi ini sudah mempunyai dokumen yang ditandatangani.',
  },
  'being-signed': {
    title: 'Sedang ditandatangani',
    text: 'Tunggu sebentar, lalu muat ulang.',
  },
  'not-signed': {
    title: 'Belum ditandatangani',
    text: 'Tidak ada yang berubah; perbaiki sebabnya lalu coba lagi.',
  },
  'not-a-mail-address': {
    title: 'Alamat surel belum benar',
    text: 'Yang diharapkan seperti nama@kota.go.id.',
  },
  'answers-changed': {
    title: 'Jawabannya sudah berubah',
    text: 'Ada yang memutuskan, atau ada jawaban baru, sejak halaman ini dibuka. Periksa kembali, lalu putuskan.',
  },
  'check-running': {
    title: 'Pemeriksaan lain sedang berjalan',
    text: 'Rantai audit diperiksa satu per satu. Coba lagi sebentar lagi.',
  },
  deleted: { title: 'Ada di keranjang', text: 'Pulihkan SOP ini dahulu.' },
  'changed-meanwhile': {
    title: 'Baru saja diubah orang lain',
    text: 'Muat ulang halaman untuk melihat perubahannya, lalu ulangi.',
  },
  conflict: {
    title: 'Diubah dua orang',
    text: 'Pilih perubahan mana yang dipakai; tidak ada yang hilang.',
  },
  'bad-request': {
    title: 'Kiriman tidak terbaca',
    text: 'Muat ulang halaman lalu coba lagi.',
  },
  forged: {
    title: 'Kiriman ditolak',
    text: 'Formulir ini tidak berasal dari sesi Anda atau sudah kedaluwarsa. Kembali, muat ulang, lalu kirim lagi.',
  },
  'too-many': {
    title: 'Terlalu banyak permintaan',
    text: 'Tunggu sebentar, lalu coba lagi.',
  },
  overloaded: {
    title: 'Saat ini terlalu lama diproses',
    text: 'Banyak yang meminta bersamaan. Tunggu sebentar, lalu coba lagi; tidak ada yang hilang.',
  },
  broken: {
    title: 'Ada yang rusak di pihak kami',
    text: 'Rancangan yang sudah tersimpan tetap aman. Coba lagi; jika berulang, sampaikan nomor ini kepada pengelola:',
  },
}
