import { failuresId } from './failures-id.ts'
import { accountId } from './account-id.ts'
import { auditId } from './audit-id.ts'
import { bundleId } from './bundle-id.ts'
import { calendarId } from './calendar-id.ts'
import { compareId } from './compare-id.ts'
import { apiId } from './api-id.ts'
import { answeringId } from './answering-id.ts'
import { keptAnswersId } from './kept-answers-id.ts'
import { surveyWaysId } from './survey-ways-id.ts'
import { archiveId } from './archive-id.ts'
import { changesId } from './changes-id.ts'
import { editorId } from './editor-id.ts'
import { lifeId } from './life-id.ts'
import { importsId } from './imports-id.ts'
import { inventoryId } from './inventory-id.ts'
import { noticesId } from './notices-id.ts'
import { standardReviewId } from './standard-review-id.ts'
import { surveyReportId } from './survey-report-id.ts'
import { surveyResultsId } from './survey-results-id.ts'
import { surveysId } from './surveys-id.ts'
import { followUpId } from './follow-up-id.ts'
import { judgingId } from './judging-id.ts'
import { remarksId } from './remarks-id.ts'
import { surveyPaperId } from './survey-paper-id.ts'
import { charterId } from './charter-id.ts'
import { consultationId } from './consultation-id.ts'
import { portalId } from './portal-id.ts'
import { portalSearchId } from './portal-search-id.ts'
import { serviceWordsId } from './service-words-id.ts'
import { openDataId } from './open-data-id.ts'
import { surveyDataId } from './survey-data-id.ts'
import { reviewsId } from './reviews-id.ts'
import { fieldFaultsId } from './field-faults-id.ts'
import { listsId } from './lists-id.ts'
import { needListId } from './need-list-id.ts'
import { peopleId } from './people-id.ts'
import { unitsId } from './units-id.ts'
import { servicesId } from './services-id.ts'
import { signatureId } from './signature-id.ts'
import { signingId } from './signing-id.ts'

/** The words of the pages in Indonesian; the other languages have the same keys. */
export const id = {
  language: 'id',
  languageName: 'Bahasa Indonesia',
  product: 'Tatalaksana',
  slogan: 'Tulis, periksa, gambar, dan cetak SOP',
  skipToContent: 'Langsung ke isi',
  otherLanguage: 'English',
  signedInAs: 'Masuk sebagai',
  signOut: 'Keluar',
  mainMenu: 'Menu utama',
  otherPlaces: 'Lainnya',
  allSops: 'Daftar SOP',
  close: 'Tutup',
  back: 'Kembali',
  of: 'dari',
  editor: editorId,
  answering: answeringId,
  keptAnswers: keptAnswersId,
  surveyWays: surveyWaysId,
  api: apiId,
  archive: archiveId,
  calendar: calendarId,
  compare: compareId,
  bundle: bundleId,
  changes: changesId,
  imports: importsId,
  account: accountId,
  life: lifeId,
  inventory: inventoryId,
  fieldFaults: fieldFaultsId,
  lists: listsId,
  needList: needListId,
  people: peopleId,
  units: unitsId,
  notices: noticesId,
  charter: charterId,
  standardReview: standardReviewId,
  surveyReport: surveyReportId,
  surveyResults: surveyResultsId,
  surveys: surveysId,
  followUp: followUpId,
  judging: judgingId,
  remarks: remarksId,
  surveyPaper: surveyPaperId,
  consultation: consultationId,
  portal: portalId,
  portalSearch: portalSearchId,
  serviceWords: serviceWordsId,
  openData: openDataId,
  surveyData: surveyDataId,
  reviews: reviewsId,
  audit: auditId,
  services: servicesId,
  signature: signatureId,
  signing: signingId,
  signIn: {
    title: 'Masuk',
    lead: 'Kota contoh ini rekaan. Pilih salah satu pegawai untuk masuk; setiap peran boleh melakukan hal yang berbeda.',
    choose: 'Masuk sebagai',
    lost: 'Sesi Anda sudah berakhir, jadi yang baru saja dikirim tidak tersimpan. Masuk lalu kirim lagi.',
    roles: {
      reader: 'Pembaca',
      drafter: 'Penyusun',
      reviewer: 'Pemeriksa',
      approver: 'Pengesah',
      bureau: 'Bagian Organisasi',
      auditor: 'Pengawas',
      administrator: 'Administrator',
    },
  },
  list: {
    title: 'Daftar SOP',
    search: 'Cari',
    searchHint: 'Judul, nomor, atau kata dalam langkah',
    unit: 'Perangkat daerah',
    allUnits: 'Semua perangkat daerah',
    state: 'Status',
    allStates: 'Semua status',
    sort: 'Urutkan',
    sorts: {
      relevance: 'Paling sesuai',
      updated: 'Terakhir diubah',
      title: 'Judul',
      number: 'Nomor',
      unit: 'Perangkat daerah',
    },
    apply: 'Tampilkan',
    clear: 'Hapus saringan',
    create: 'SOP baru',
    count: (count: number) => (count === 0 ? 'Tidak ada SOP' : `${dots(count)} SOP`),
    columns: { title: 'Judul', unit: 'Perangkat daerah', steps: 'Langkah', changed: 'Diubah' },
    steps: (count: number) => `${count} langkah`,
    revision: (number: number) => `Revisi ${number}`,
    emptyTitle: 'Belum ada SOP di sini',
    emptyText: 'SOP yang disusun unit Anda akan tampil di sini.',
    nothingFoundTitle: 'Tidak ada yang cocok',
    nothingFoundText: 'Coba kata lain, atau hapus saringannya.',
    pages: 'Halaman daftar',
    page: (page: number, count: number) => `Halaman ${page} dari ${count}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    untitled: 'Tanpa judul',
  },
  states: {
    draft: 'Rancangan',
    revising: 'Sedang direvisi',
    fixed: 'Sudah diajukan',
    deleted: 'Di keranjang',
  },
  create: {
    title: 'SOP baru',
    lead: 'Cukup judul dan unitnya. Langkah-langkahnya ditulis sesudah ini.',
    name: 'Judul SOP',
    nameHint: 'Contoh: Pelayanan Surat Pengantar',
    unit: 'Perangkat daerah yang menyusun',
    submit: 'Mulai menyusun',
    nameMissing: 'Tulis judul SOP.',
    unitMissing: 'Pilih perangkat daerah.',
    nowhere: 'Peran Anda tidak menyusun SOP di unit mana pun.',
  },
  view: {
    need: 'Kebutuhan SOP ini',
    signed: 'Dokumen bertanda tangan',
    publicPage: 'Halaman di arsip publik',
    drawing: 'Bagan alir',
    drawingPage: (page: number, count: number) => `Bagan alir, halaman ${page} dari ${count}`,
    stepByStep: 'Langkah demi langkah',
    findings: 'Hasil pemeriksaan',
    identity: 'Identitas',
    edit: 'Ubah',
    print: 'Cetak',
    history: 'Riwayat',
    delete: 'Hapus',
    restore: 'Pulihkan',
    deleted: 'SOP dipindahkan ke keranjang.',
    undoDelete: 'Urungkan',
    restored: 'SOP dipulihkan.',
    inBin: 'SOP ini ada di keranjang.',
    changed: (name: string, when: string) => `Diubah ${name}, ${when}`,
    revision: (number: number) => `Revisi ${number}`,
    noRevision: 'Belum pernah diajukan',
    noSteps: 'Belum ada langkah yang digambar.',
    notDrawn: 'Bagan ini belum dapat digambar.',
  },
  print: {
    title: 'Cetak',
    paper: 'Kertas',
    papers: { a4: 'A4', f4: 'F4 (Folio)', a3: 'A3' },
    downloads: {
      pdf: 'Unduh PDF',
      docx: 'Unduh Word',
      xlsx: 'Unduh Excel',
      bpmn: 'Unduh BPMN',
      json: 'Unduh JSON',
    },
    lead: 'Pratinjau halaman bagan. Berkas unduhan juga memuat halaman identitas; Word dan Excel dapat disunting.',
  },
  revisions: {
    title: 'Riwayat revisi',
    none: 'Belum ada revisi. Rancangan menjadi revisi saat diajukan.',
    number: 'Revisi',
    fixedBy: 'Diajukan oleh',
    fixedAt: 'Tanggal',
    note: 'Catatan',
    see: 'Lihat',
    seeNumber: (number: number) => `Lihat revisi ${number}`,
    title1: (number: number) => `Revisi ${number}`,
    restore: 'Jadikan rancangan lagi',
    restored: (number: number) => `Isi revisi ${number} menjadi rancangan.`,
    audit: 'Catatan kegiatan',
    actions: {
      'sop.created': 'membuat SOP',
      'draft.saved': 'menyimpan rancangan',
      'draft.renewed': 'mengganti rancangan dengan isi berkas',
      'draft.discarded': 'membuang rancangan',
      'revision.fixed': 'mengajukan revisi',
      'revision.signed': 'menandatangani dokumen revisi',
      'revision.moved': 'memindahkan revisi ke tahap berikutnya',
      'revision.took-effect': 'memberlakukan revisi',
      'note.written': 'menulis catatan verifikasi',
      'note.answered': 'menjawab catatan verifikasi',
      'note.settled': 'menyatakan catatan selesai',
      'note.reopened': 'membuka lagi catatan',
      'trial.recorded': 'mencatat uji coba',
      'revision.restored': 'menjadikan revisi sebagai rancangan',
      'sop.deleted': 'memindahkan SOP ke keranjang',
      'sop.moved': 'memindahkan SOP ke unit penerus',
      'sop.restored': 'memulihkan SOP',
    },
    current: 'Ini isi yang diajukan; rancangan mungkin sudah berubah.',
  },
  findings: {
    none: 'Tidak ada temuan.',
    levels: { error: 'Kesalahan', warning: 'Peringatan', hint: 'Saran' },
    count: {
      error: (count: number) => `${count} kesalahan`,
      warning: (count: number) => `${count} peringatan`,
      hint: (count: number) => `${count} saran`,
    },
    row: (number: string) => `Langkah ${number}`,
    whole: 'Seluruh SOP',
    source: 'Dasar',
  },
  identity: {
    government: 'Pemerintah daerah',
    unit: 'Perangkat daerah',
    number: 'Nomor SOP',
    madeOn: 'Tanggal pembuatan',
    revisedOn: 'Tanggal revisi',
    effectiveOn: 'Tanggal efektif',
    approver: 'Disahkan oleh',
    legalBasis: 'Dasar hukum',
    qualifications: 'Kualifikasi pelaksana',
    relatedSops: 'Keterkaitan',
    equipment: 'Peralatan/perlengkapan',
    warnings: 'Peringatan',
    records: 'Pencatatan dan pendataan',
    promisedDuration: 'Waktu yang dijanjikan',
    empty: 'Belum diisi',
  },
  failures: failuresId,
  conflict: {
    title: 'Dua orang mengubah SOP ini',
    lead: (name: string, when: string) =>
      `${name} menyimpan perubahan ${when}, ketika Anda juga sedang mengubahnya. Tidak ada yang hilang: pilih mana yang dipakai.`,
    theirsOnly: (name: string) => `Perubahan ${name} yang tidak bertentangan`,
    mineOnly: 'Perubahan Anda yang tidak bertentangan',
    bothKept: 'Tetap dipakai.',
    choose: 'Pilih satu untuk setiap bagian',
    mine: 'Punya saya',
    theirs: (name: string) => `Punya ${name}`,
    before: 'Sebelumnya',
    removed: 'Dihapus',
    added: 'Baru',
    submit: 'Simpan pilihan',
    cancel: 'Buang perubahan saya',
    resolved: 'Perubahan keduanya disatukan.',
    discarded: 'Perubahan Anda dibuang.',
    unresolved:
      'Pilihan ini tidak dapat disatukan: ada yang menuju langkah atau pelaksana yang dihapus. Pilih sisi yang sama untuk keduanya.',
    parts: {
      title: 'Judul',
      identity: 'Identitas',
      promisedDuration: 'Waktu yang dijanjikan',
      performer: (name: string) => `Pelaksana ${name}`,
      step: (number: string) => `Langkah ${number}`,
      order: 'Urutan langkah',
      performerOrder: 'Urutan pelaksana',
    },
  },
}

function dots(count: number): string {
  return count.toLocaleString('id-ID')
}
