import type { Language } from '../../session.ts'
import type { Unread } from '../read-export.ts'

/** What the command about the audit says, in one language. */
export type AuditWords = {
  readonly whole: (rows: number) => string
  readonly broken: (faults: number, rows: number) => string
  readonly lastHash: string
  readonly andMore: (faults: number) => string
  readonly notAnExport: string
  readonly unread: (unread: Unread) => string
  readonly noGovernment: string
  readonly database: string
  /** A government of which only the audit is left. */
  readonly nameless: string
  readonly unusable: (reason: string) => string
  readonly reading: (share: number) => string
}

/** The words about the audit of a language. */
export function wordsAboutAudit(language: Language): AuditWords {
  return language === 'en' ? english : indonesian
}

const indonesian: AuditWords = {
  whole: (rows) => `rantai utuh, ${rows.toLocaleString('id-ID')} baris`,
  broken: (faults, rows) =>
    `rantai RUSAK, kesalahan: ${faults.toLocaleString('id-ID')}, baris yang diperiksa: ${rows.toLocaleString('id-ID')}`,
  lastHash: 'hash terakhir',
  andMore: (faults) => `… dan ${faults.toLocaleString('id-ID')} kesalahan lagi`,
  notAnExport:
    'bukan ekspor audit (baris pertamanya tidak menyebut tatalaksana-audit/1); yang diperiksa ekspor NDJSON, bukan CSV',
  unread: (unread) =>
    unread.kind === 'damaged'
      ? 'berkas terputus atau rusak; hanya bagian yang terbaca yang diperiksa'
      : `${unread.count.toLocaleString('id-ID')} baris berkas bukan baris audit dan tidak diperiksa, yang pertama baris ${unread.first} berkas`,
  noGovernment: 'tidak ada pemerintah daerah di basis data ini',
  database: '(basis data)',
  nameless: '(pemerintah daerah yang dihapus)',
  unusable: (reason) => `basis data tidak dapat dipakai: ${reason}`,
  reading: (share) => `memeriksa ${Math.round(100 * share)}%`,
}

const english: AuditWords = {
  whole: (rows) => `chain whole, ${rows.toLocaleString('en-GB')} rows`,
  broken: (faults, rows) =>
    `chain BROKEN, faults found: ${faults.toLocaleString('en-GB')}, rows examined: ${rows.toLocaleString('en-GB')}`,
  lastHash: 'last hash',
  andMore: (faults) => `… and ${faults.toLocaleString('en-GB')} more faults`,
  notAnExport:
    'not an audit export (its first line does not say tatalaksana-audit/1); the NDJSON export is examined, not the CSV',
  unread: (unread) =>
    unread.kind === 'damaged'
      ? 'the file ends early or is damaged; only what could be read was examined'
      : `${unread.count.toLocaleString('en-GB')} lines of the file are no audit rows and were not examined, the first is line ${unread.first}`,
  noGovernment: 'there is no government in this database',
  database: '(database)',
  nameless: '(a government that was deleted)',
  unusable: (reason) => `cannot use the database: ${reason}`,
  reading: (share) => `examining ${Math.round(100 * share)}%`,
}
