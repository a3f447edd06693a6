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
}
