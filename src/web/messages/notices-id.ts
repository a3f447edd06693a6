import type { NoticeKind } from '#server'

const kinds: Readonly<Record<NoticeKind, (title: string, by: string) => string>> = {
  'revision.submitted': (title, by) => `${by} mengajukan SOP ${title}.`,
  'revision.moved': (title, by) => `SOP ${title} menunggu Anda; diteruskan oleh ${by}.`,
  'revision.returned': (title, by) => `${by} mengembalikan SOP ${title} untuk diperbaiki.`,
  'revision.in-force': (title) => `SOP ${title} berlaku.`,
  'revision.revoked': (title, by) => `${by} mencabut SOP ${title}.`,
  'note.written': (title, by) => `${by} menulis catatan pada SOP ${title}.`,
  'note.answered': (title, by) => `${by} menjawab catatan Anda pada SOP ${title}.`,
  'comments.waiting': (title) => `Ada tanggapan baru masyarakat atas rancangan ${title}.`,
  'standard.due': (title) => `Standar pelayanan ${title} perlu dievaluasi atau ditinjau ulang.`,
  'follow-up.due': (title) => `Tindak lanjut survei jatuh tempo: ${title}.`,
  'review.due': (title) => `SOP ${title} perlu dipantau atau dievaluasi.`,
  'standard.differs': (title) => `Standar pelayanan ${title} kini berbeda dari SOP yang berlaku.`,
}

/** The words of what people are told, in Indonesian. */
export const noticesId = {
  title: 'Pemberitahuan',
  unread: (count: number) => (count >= 100 ? '99+ belum dibaca' : `${count} belum dibaca`),
  kinds,
  open: 'Buka',
  new: 'Baru',
  readAll: 'Tandai semua sudah dibaca',
  empty: 'Belum ada pemberitahuan',
  emptyText: 'Yang perlu Anda ketahui atau kerjakan akan tampil di sini.',
  older: 'Yang lebih lama',
  settings: {
    link: 'Surel harian',
    title: 'Surel harian',
    lead: 'Sekali sehari, pagi hari, apa yang belum Anda baca dikirim ke alamat ini. Tanpa alamat, tidak ada surel.',
    off: 'Pengelola belum mengatur pengiriman surel. Alamat ini dipakai begitu pengiriman diatur.',
    address: 'Alamat surel',
    hint: 'Contoh: nama@kota.go.id. Kosongkan untuk berhenti.',
    save: 'Simpan',
    saved: 'Alamat surel disimpan.',
    wrong: 'Alamat ini tidak lengkap. Yang diharapkan seperti nama@kota.go.id.',
  },
}
