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
  'wrong-end': 'Hari terakhir harus sesudah hari pertama, paling lama satu tahun.',
}
