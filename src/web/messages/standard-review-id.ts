/** The words of evaluations and reviews of service standards, in Indonesian. */
export const standardReviewId = {
  link: 'Evaluasi standar',
  kinds: { evaluation: 'Evaluasi tahunan', review: 'Peninjauan ulang tiga tahunan' },
  conclusions: {
    keep: 'Standar tetap',
    change: 'Standar diubah: disusun rancangan baru bersama masyarakat',
  },
  due: {
    title: 'Evaluasi dan peninjauan ulang standar pelayanan',
    lead: 'Setiap standar yang berlaku dievaluasi penerapannya setiap tahun dan ditinjau ulang setiap tiga tahun (PP 96/2012 Pasal 32 dan 33).',
    empty: 'Belum ada yang tiba waktunya dalam 30 hari ini.',
    begun: 'sudah dimulai',
  },
  history: {
    toService: 'Pelayanan dan rancangan standarnya',
    title: (name: string) => `Evaluasi standar ${name}`,
    due: 'Yang berikutnya',
    none: 'Belum ada standar yang berlaku.',
    begin: (kind: string) => `Mulai: ${kind}`,
    reviews: 'Berita acara',
    noReviews: 'Belum ada berita acara.',
  },
  form: {
    title: (kind: string, name: string) => `${kind}: ${name}`,
    standard: (number: number) => `Standar versi ${number}`,
    heldOn: 'Tanggal pelaksanaan',
    findings: 'Temuan menurut komponen',
    findingsHint: 'Kosongkan komponen yang tidak ada temuannya.',
    conclusion: 'Kesimpulan',
    recommendation: 'Saran atau alasan perubahan',
    save: 'Simpan',
    finish: 'Selesaikan menjadi berita acara',
    finishHint: 'Sesudah diselesaikan, berita acara tidak dapat diubah.',
    saved: 'Formulir disimpan.',
    finished: 'Berita acara selesai.',
    finishedOn: (day: string) => `Berita acara, diselesaikan ${day}`,
    noFindings: 'Tanpa temuan.',
    incomplete: 'Belum diselesaikan: lengkapi isian yang ditandai. Yang Anda ketik belum disimpan.',
    changed: (by: string, at: string) =>
      `${by} menyimpan perubahan pada ${at}. Yang Anda ketik belum disimpan; bandingkan, lalu simpan lagi.`,
    errors: {
      heldOn: 'Isi tanggal yang sudah tiba.',
      conclusion: 'Pilih kesimpulan.',
      recommendation: 'Tulis alasan perubahan.',
    },
    toConsultation: 'Mulai pembahasan rancangan baru',
  },
}
