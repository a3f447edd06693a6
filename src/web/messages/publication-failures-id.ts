/** The words of failures about published figures of surveys, in Indonesian. */
export const publicationFailuresId = {
  'survey-not-closed': {
    title: 'Survei belum ditutup',
    text: 'Hasil survei dapat dipublikasikan setelah survei ditutup; belum ada yang dipublikasikan.',
  },
  'answers-waiting': {
    title: 'Masih ada jawaban yang menunggu',
    text: 'Semua jawaban harus diputuskan dahulu sebelum hasil survei dipublikasikan.',
  },
  'already-published': {
    title: 'Sudah ada versi yang lebih baru',
    text: 'Hasil survei ini sudah dipublikasikan sementara Anda membukanya; lihat versi terbarunya.',
  },
}
