import type { LegalDeadline } from './legal-deadline.ts'

const pp96 = {
  certainty: 'confirmed',
  // Announced 30 October 2012, and in force from then (art. 51).
  since: '2012-10-30',
} as const
const uu25 = { certainty: 'confirmed', since: '2009-07-18' } as const
// In force two years after it was announced on 30 April 2008 (art. 64).
const uu14 = { certainty: 'confirmed', since: '2010-04-30' } as const
const lapor = { certainty: 'second-hand', since: '2018-12-31' } as const

const ppArticle = (article: string) => ({ regulation: 'PP 96/2012', article })
const uuArticle = (article: string) => ({ regulation: 'UU 25/2009', article })
const kipArticle = (article: string) => ({ regulation: 'UU 14/2008', article })
const laporSource = { regulation: 'PermenPANRB 62/2018', article: 'SP4N-LAPOR!' }

/**
 * Deadlines that laws set for services, their standards, complaints and requests for information, each
 * in its versions. A law that changes one adds a row with its date; no row is ever taken away, since
 * what was counted by it is looked at again. Where the text says "hari", it is `day`; "hari kerja" is
 * `workingDay`. What SP4N-LAPOR! sets was not read in the regulation itself, nor its date of force.
 */
export const legalDeadlines: readonly LegalDeadline[] = [
  {
    id: 'publish-draft-standard',
    duty: {
      id: 'menayangkan rancangan standar pelayanan yang telah dibahas',
      en: 'publish the discussed draft of the service standard',
    },
    limit: { amount: 5, unit: 'workingDay' },
    from: { id: 'berita acara ditandatangani', en: 'the minutes are signed' },
    source: ppArticle('27(1)'),
    ...pp96,
  },
  {
    id: 'comment-on-draft-standard',
    duty: {
      id: 'menyampaikan tanggapan atau masukan atas rancangan',
      en: 'comment on the draft',
    },
    limit: { amount: 7, unit: 'workingDay' },
    from: { id: 'rancangan ditayangkan', en: 'the draft is published' },
    source: ppArticle('27(2)'),
    ...pp96,
  },
  {
    id: 'improve-draft-standard',
    duty: {
      id: 'memperbaiki rancangan berdasarkan tanggapan',
      en: 'improve the draft by what was commented',
    },
    limit: { amount: 14, unit: 'day' },
    from: { id: 'batas akhir tanggapan', en: 'the end of the time for comments' },
    source: ppArticle('27(3)'),
    ...pp96,
  },
  {
    id: 'publish-charter',
    duty: { id: 'menayangkan maklumat pelayanan', en: 'publish the service charter' },
    limit: { amount: 7, unit: 'workingDay' },
    from: { id: 'standar pelayanan ditetapkan', en: 'the standard is fixed' },
    source: ppArticle('30(4)'),
    ...pp96,
  },
  {
    id: 'evaluate-standard',
    duty: {
      id: 'mengevaluasi penerapan standar pelayanan',
      en: 'evaluate how the standard is applied',
    },
    limit: { amount: 1, unit: 'year' },
    from: {
      id: 'standar berlaku atau evaluasi terakhir',
      en: 'the standard is in force, or was last evaluated',
    },
    source: ppArticle('32(1)'),
    ...pp96,
  },
  {
    id: 'review-standard',
    duty: { id: 'meninjau ulang standar pelayanan', en: 'review the standard' },
    limit: { amount: 3, unit: 'year' },
    from: {
      id: 'standar berlaku atau peninjauan terakhir',
      en: 'the standard is in force, or was last reviewed',
    },
    source: ppArticle('33(1)'),
    ...pp96,
  },
  {
    id: 'tell-complaint-completeness',
    duty: {
      id: 'memberitahukan apakah pengaduan lengkap',
      en: 'tell whether the complaint is complete',
    },
    limit: { amount: 14, unit: 'day' },
    from: { id: 'pengaduan diterima', en: 'the complaint is received' },
    source: uuArticle('44(3)'),
    ...uu25,
  },
  {
    id: 'complete-complaint',
    duty: { id: 'melengkapi pengaduan', en: 'complete the complaint' },
    limit: { amount: 30, unit: 'day' },
    from: {
      id: 'tanggapan bahwa pengaduan belum lengkap diterima',
      en: 'the answer that it is not complete is received',
    },
    source: uuArticle('44(4)'),
    ...uu25,
  },
  {
    id: 'decide-complaint',
    duty: { id: 'memutuskan pengaduan', en: 'decide the complaint' },
    limit: { amount: 60, unit: 'day' },
    from: { id: 'berkas pengaduan lengkap', en: 'the complaint is complete' },
    source: uuArticle('50(1)'),
    ...uu25,
  },
  {
    id: 'tell-complaint-decision',
    duty: { id: 'menyampaikan keputusan kepada pengadu', en: 'tell the complainant the decision' },
    limit: { amount: 14, unit: 'day' },
    from: { id: 'pengaduan diputuskan', en: 'the complaint is decided' },
    source: uuArticle('50'),
    ...uu25,
  },
  {
    id: 'answer-information-request',
    duty: {
      id: 'menjawab permohonan informasi publik',
      en: 'answer a request for public information',
    },
    limit: { amount: 10, unit: 'workingDay' },
    from: { id: 'permohonan diterima', en: 'the request is received' },
    source: kipArticle('22(7)'),
    ...uu14,
  },
  {
    id: 'extend-information-request',
    duty: {
      id: 'menjawab setelah perpanjangan satu kali dengan alasan tertulis',
      en: 'answer after the one extension, given with reasons in writing',
    },
    limit: { amount: 7, unit: 'workingDay' },
    from: { id: 'batas waktu jawaban pertama berakhir', en: 'the first deadline ends' },
    source: kipArticle('22(8)'),
    ...uu14,
  },
  {
    id: 'answer-lapor-information',
    duty: {
      id: 'menindaklanjuti permintaan informasi di SP4N-LAPOR!',
      en: 'follow up a request for information in SP4N-LAPOR!',
    },
    limit: { amount: 5, unit: 'workingDay' },
    from: { id: 'laporan diterima', en: 'the report is received' },
    source: laporSource,
    ...lapor,
  },
  {
    id: 'answer-lapor-complaint',
    duty: {
      id: 'menindaklanjuti pengaduan tidak berkadar pengawasan di SP4N-LAPOR!',
      en: 'follow up a complaint in SP4N-LAPOR! that needs no inspection',
    },
    limit: { amount: 14, unit: 'workingDay' },
    from: { id: 'laporan diterima', en: 'the report is received' },
    source: laporSource,
    ...lapor,
  },
  {
    id: 'answer-lapor-inspection',
    duty: {
      id: 'menindaklanjuti pengaduan berkadar pengawasan di SP4N-LAPOR!',
      en: 'follow up a complaint in SP4N-LAPOR! that needs an inspection',
    },
    limit: { amount: 60, unit: 'workingDay' },
    from: { id: 'laporan diterima', en: 'the report is received' },
    source: laporSource,
    ...lapor,
  },
]
