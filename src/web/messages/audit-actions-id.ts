/**
 * What an action in the audit is called, after the name of who did it: `{subject}` is what it was done
 * to, other words in braces come from the row's details. An action without words shows its code.
 */
export const auditActionsId = {
  'sop.created': 'membuat {subject}',
  'draft.saved': 'menyimpan draf {subject}',
  'draft.renewed': 'mengganti draf {subject} dengan isi berkas',
  'draft.discarded': 'membatalkan draf {subject}',
  'revision.fixed': 'menetapkan revisi {number} dari {subject}',
  'revision.signed': 'menandatangani dokumen revisi {number} dari {subject}',
  'revision.restored': 'menjadikan revisi {revision} dari {subject} draf kembali',
  'sop.deleted': 'memindahkan {subject} ke keranjang',
  'sop.restored': 'memulihkan {subject}',
  'import.started': 'memulai {subject}',
  'import.file-added': "menambahkan berkas '{name}' pada {subject}",
  'import.file-refused': "mengirim berkas '{name}' yang ditolak pada {subject}",
  'import.file-read': 'menunggu berkas {number} dari {subject} dibaca: {sops} SOP ditemukan',
  'import.file-not-read': 'mengirim berkas {number} dari {subject} yang tidak terbaca',
  'import.settled': "menetapkan butir yang belum pasti pada '{title}' dari {subject}",
  'import.reopened': "membuka kembali satu butir pada '{title}' dari {subject}",
  'import.saved': "menyimpan '{title}' dari {subject} sebagai draf",
  'import.dropped': "membuang '{title}' dari {subject}",
  'import.taken-back': "mengambil kembali '{title}' dari {subject}",
  'mail.wished': 'meminta pemberitahuan melalui surel',
  'mail.stopped': 'menghentikan pemberitahuan melalui surel',
  'session.started': 'masuk',
  'session.ended': 'keluar',
  'audit.checked': 'memeriksa rantai audit: {rows} baris',
  'audit.exported': 'mengunduh seluruh audit sebagai {form}',
  'viewings.sealed': 'menyegel catatan lihat tanggal {day}: {viewings} catatan',
}
