/** The words of answers that wait in a browser until they can be sent, in Indonesian. */
export const keptAnswersId = {
  title: 'Jawaban di perangkat ini',
  send: 'Kirim sekarang',
  next: 'Jawaban berikutnya',
  file: 'Unduh jawaban yang ditolak',
  forget: 'Hapus jawaban yang ditolak dari perangkat ini',
  noScript:
    'Tanpa JavaScript tablet ini hanya dapat dipakai selama ada jaringan. Nyalakan JavaScript agar jawaban tersimpan juga tanpa jaringan.',
  thanks: 'Terima kasih',
  stored: 'Jawaban Anda tersimpan di tablet ini dan dikirim begitu ada jaringan.',
  unsentTitle: 'Jawaban Anda belum terkirim',
  unsent:
    'Jaringan atau sistem sedang tidak terjangkau. Jawaban Anda disimpan di perangkat ini dan dikirim sendiri begitu terhubung, satu kali saja. Halaman ini boleh tetap dibuka; bila ditutup, jawaban dikirim saat Anda membuka halaman survei ini lagi.',
  offline: {
    title: 'Tidak ada jaringan',
    text: 'Halaman ini belum tersimpan di perangkat ini. Buka lagi selagi ada jaringan; halaman tablet yang pernah dibuka tetap dapat dipakai, dan jawaban yang tersimpan tidak hilang.',
  },
  tablet: {
    title: 'Tablet survei',
    note: 'Jawaban disimpan di tablet ini bila tidak ada jaringan.',
    revoked: 'Tablet ini tidak dipakai lagi',
    revokedText: 'Hubungi petugas yang mengatur survei.',
  },
  /** Put together by the script: {count}, {moment} and {reason} are filled in. */
  script: {
    none: 'Tidak ada jawaban yang menunggu.',
    one: '1 jawaban menunggu dikirim.',
    many: '{count} jawaban menunggu dikirim.',
    sent: 'Terakhir terkirim {moment}.',
    sending: 'Sedang mengirim …',
    unreached: 'Belum dapat terhubung. Jawaban tetap tersimpan dan dicoba lagi.',
    ready: 'Siap dipakai tanpa jaringan.',
    notReady: 'Belum siap tanpa jaringan: biarkan halaman ini terbuka sebentar selagi terhubung.',
    refused: 'Jawaban {moment} ditolak: {reason}',
    unanswered: 'Masih ada pertanyaan yang belum dijawab. Pilih jawaban atau “Tidak menjawab”.',
    nothing: 'Jawab sekurangnya satu pertanyaan.',
    full: 'Jawaban tidak dapat disimpan di perangkat ini. Jangan tutup halaman ini dan coba lagi.',
    reasons: {
      closed: 'survei sudah ditutup atau harinya di luar masa survei.',
      unknown: 'survei, layanan, atau tablet ini tidak dikenal lagi.',
      'code-spent': 'kodenya sudah dipakai atau dicabut.',
      broken: 'isinya tidak sesuai dengan pertanyaan survei.',
    },
  },
}
