/** What is wrong with a field of a form, in Indonesian. */
export const fieldFaultsId = {
  missing: 'Wajib diisi.',
  'too-long': 'Terlalu panjang.',
  unknown: 'Pilih salah satu yang masih ada.',
  taken: 'Sudah ada yang sama.',
  circle: 'Unit tidak dapat berada di bawah dirinya sendiri.',
  future: 'Hari ini belum tiba. Catat perubahan pada hari mulai berlakunya.',
  'too-early': 'Tanggal ini terlalu awal.',
  'open-things': 'Pilih siapa yang melanjutkan pekerjaannya.',
  'not-a-day': 'Bukan tanggal yang ada.',
  'not-hours':
    'Tulis seperti 07.30–12.00, 13.00–16.00; urut dan tidak bertumpuk, paling banyak tiga.',
  'not-a-count': 'Tulis bilangan bulat mulai dari 1.',
  'not-a-slug': 'Hanya huruf kecil, angka, dan tanda hubung di antaranya.',
  'not-hundred': 'Jumlah semua bagian harus 100.',
  answered: 'Sudah ada jawaban atau kode yang dicetak, jadi ini tidak dapat dihapus atau diganti.',
  'wrong-end': 'Hari terakhir harus sesudah hari pertama, paling lama satu tahun.',
}
