import { content } from './id/content.ts'
import { form } from './id/form.ts'
import { structure } from './id/structure.ts'
import type { MessageLanguage } from './rule-text.ts'

/** The words of findings in Indonesian. */
export const indonesian: MessageLanguage = {
  rules: { ...structure, ...form, ...content },
  names: {
    title: 'nama SOP',
    government: 'pemerintah daerah',
    unit: 'unit kerja',
    number: 'nomor SOP',
    madeOn: 'tanggal pembuatan',
    revisedOn: 'tanggal revisi',
    effectiveOn: 'tanggal efektif',
    approver: 'disahkan oleh',
    promisedDuration: 'waktu yang dijanjikan',
    legalBasis: 'dasar hukum',
    qualifications: 'kualifikasi pelaksana',
    relatedSops: 'keterkaitan',
    equipment: 'peralatan/perlengkapan',
    warnings: 'peringatan',
    records: 'pencatatan dan pendataan',
    activity: 'kegiatan',
    none: 'bukan kata kerja',
    noun: 'kata benda',
    passive: 'kata kerja pasif',
  },
  step: 'Langkah {number}',
  identity: 'Bagian "{field}"',
  column: 'Kolom pelaksana',
  document: 'SOP ini',
  failed: {
    title: 'Aturan tidak dapat dijalankan',
    message: 'Aturan "{rule}" tidak dapat dijalankan pada SOP ini: {failure}.',
    advice: 'Ini kesalahan pada aplikasi, bukan pada SOP Anda. Laporkan kepada pengelola aplikasi.',
  },
  units: { day: 'hari kerja', hour: 'jam', minute: 'menit' },
  source: {
    practice: 'Kekeliruan yang ditemukan pada SOP nyata',
    article: 'pasal',
    page: 'hlm.',
    confirmed: 'dibaca pada sumbernya atau terbukti dari SOP itu sendiri',
    'second-hand': 'diketahui dari tulisan lain tentang sumbernya',
    memory: 'menurut ingatan, belum dicocokkan dengan sumbernya',
  },
}
