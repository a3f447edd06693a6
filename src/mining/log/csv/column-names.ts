import type { CsvRoles } from './csv-layout.ts'

/** What a column can say of an event; `date` and `clock` are halves of a time. */
export type ColumnUse = keyof CsvRoles

// Names after `plainName`, best first: XES and pm4py; Disco, Celonis, bupaR; Indonesian offices; plain words.
const names: Readonly<Record<ColumnUse, readonly string[]>> = {
  case: list(`
    case:concept:name | case id | caseid | case key | case concept name | case | case number | case name
    nomor permohonan | no permohonan | id permohonan | nomor berkas | no berkas | id berkas | kode berkas
    nomor tiket | no tiket | id tiket | nomor pengajuan | no pengajuan | nomor pendaftaran | no pendaftaran
    nomor registrasi | no registrasi | nomor register | no register | no reg | nomor agenda | no agenda
    nomor layanan | no layanan | nomor pengaduan | no pengaduan | nomor resi | no resi | id kasus | nomor kasus
    no kasus | kasus | nomor surat | no surat | permohonan | berkas | tiket | trace | trace id
    process instance | instance id | ticket id | ticket number | ticket | request id | request number
    application id | application number | incident id | order id | nomor antrean | no antrean | nomor`),
  activity: list(`
    concept:name | activity | activity name | activity id | activity en | event name | event
    nama kegiatan | kegiatan | uraian kegiatan | aktivitas | nama aktivitas | aktifitas | tahapan | tahap
    nama tahap | nama tahapan | langkah | nama langkah | proses | nama proses | tindakan | uraian | posisi berkas
    task | task name | step | step name | action | operation | stage | status | status berkas | status permohonan`),
  time: list(`
    time:timestamp | complete timestamp | timestamp | completion time | complete time | end timestamp | end time
    endtime | end | end date | eventtime | event time | event timestamp | event date | waktu selesai
    tanggal selesai | tgl selesai | tanggal waktu | waktu kegiatan | waktu kejadian | waktu proses | selesai
    waktu | tanggal jam | tanggal | tgl | tanggal kegiatan | tgl kegiatan | tanggal proses | tgl proses
    datetime | date time | date | time | created at | jam selesai | jam | pukul`),
  start: list(`
    start timestamp | time:start | start time | starttime | start | start date | begin | begin time | waktu mulai
    tanggal mulai | tgl mulai | mulai | waktu masuk | tanggal masuk | tgl masuk | jam mulai`),
  resource: list(`
    org:resource | resource | resource id | resource name | nama petugas | petugas | nama pelaksana | pelaksana
    nama pegawai | pegawai | pejabat | operator | verifikator | pemroses | diproses oleh | dikerjakan oleh
    penanggung jawab | oleh | pengguna | user | user name | username | user id | employee | performer | agent
    assigned to | originator`),
  transition: list(`
    lifecycle:transition | lifecycle transition | lifecycle | lifecycle id | transition | event type
    status kegiatan`),
}

function list(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Names of times of day and of dates, whose halves a table may keep apart. */
const clockNames = /^(?:jam|pukul|waktu|time|clock)\b/

/** A column name in small letters, with one blank for all that is no letter, digit or colon. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim()
}

/** How well a name fits a use: 0 is best, Infinity not at all. */
export function nameRank(name: string, use: ColumnUse): number {
  const rank = names[use].indexOf(plainName(name))
  return rank < 0 ? Number.POSITIVE_INFINITY : rank
}

/** Whether a name says that its column holds times of day. */
export function namesClock(name: string): boolean {
  return clockNames.test(plainName(name))
}

/** Whether a name is known for any use, as a header has it and a value hardly. */
export function isKnownName(name: string): boolean {
  return Object.values(names).some((known) => known.includes(plainName(name)))
}

/** The name by which XES says it, where files come from a tool that speaks XES. */
export const xesNames: Readonly<Record<ColumnUse, string>> = {
  case: 'case:concept:name',
  activity: 'concept:name',
  time: 'time:timestamp',
  start: 'start_timestamp',
  resource: 'org:resource',
  transition: 'lifecycle:transition',
}
