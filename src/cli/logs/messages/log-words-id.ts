import { printDate, printNumber } from '#time'
import type { LogWords } from './log-words.ts'

const count = (number: number) => printNumber(number, 'id')
const percent = (share: number) => `${printNumber(Math.round(share * 1000) / 10, 'id')}%`
const day = (ms: number) => printDate(new Date(ms).toISOString().slice(0, 10), 'id')

/** Indonesian. */
export const logWordsId: LogWords = {
  formats: { xes: 'XES', csv: 'CSV', 'ocel-json': 'OCEL 2.0 (JSON)', 'ocel-xml': 'OCEL 2.0 (XML)' },
  survey: (survey, variants) => {
    const { cases, events, activities, casesWithoutEvents, eventsPerCase, told } = survey
    const { least, median, most } = eventsPerCase
    const empty =
      casesWithoutEvents === 0 ? '' : `; ${count(casesWithoutEvents)} berkas tanpa kejadian`
    const known = (what: string, number: number) =>
      number === events ? `semua kejadian ${what}` : `${count(number)} kejadian ${what}`
    return [
      `${count(cases)} berkas, ${count(events)} kejadian, ${count(activities.length)} kegiatan, ${count(variants)} varian`,
      `Kejadian per berkas: ${count(least)} sampai ${count(most)}, nilai tengah ${count(median)}${empty}`,
      ...(told.time === 0 ? [] : [`Dari ${day(survey.from)} sampai ${day(survey.to)}`]),
      `Dicatat: ${known('berwaktu', told.time)}, ${known('dengan waktu mulai', told.start)}, ${known('dengan petugas', told.resource)}`,
    ]
  },
  headings: {
    activities: 'Kegiatan',
    variants: 'Varian',
    resources: 'Petugas',
    transitions: 'Status kejadian',
    layout: 'CSV dibaca sebagai',
    objects: 'Jenis objek (pilih dengan --object-type)',
  },
  eventsAndCases: (events, cases) => `${count(events)} kejadian, ${count(cases)} berkas`,
  events: (events) => `${count(events)} kejadian`,
  cases: (cases, share) => `${count(cases)} berkas (${percent(share)})`,
  objects: (name, objects) => `${name}: ${count(objects)} objek`,
  andMore: (number) => `… dan ${count(number)} lagi (--all menampilkan semuanya)`,
  noEvents: '(tanpa kejadian)',
  layout: {
    encoding: 'pengodean',
    delimiter: 'pemisah',
    header: 'baris judul',
    times: 'bentuk waktu',
    columns: 'kolom',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    'windows-1252': 'Windows-1252',
  },
  delimiters: { ',': 'koma', ';': 'titik koma', '\t': 'tab', '|': 'garis tegak' },
  timeFormats: {
    'year-first': 'tahun dahulu (2026-01-31)',
    'day-first': 'tanggal dahulu (31/01/2026)',
    'month-first': 'bulan dahulu (01/31/2026)',
    'unix-seconds': 'detik sejak 1970',
    'unix-milliseconds': 'milidetik sejak 1970',
    'spreadsheet-days': 'hari menurut lembar kerja',
  },
  yes: 'ya',
  no: 'tidak',
  reading: (share) => `membaca ${Math.round(100 * share)}%`,
  remedies: {
    'no-case-column': 'dengan --case KOLOM',
    'no-activity-column': 'dengan --activity KOLOM',
    'no-such-object-type': 'pilih dengan --object-type JENIS',
  },
  modelInPlaceOfLog:
    'ini model (SOP, jaring, atau pohon proses), bukan log kejadian; periksa urutan berkasnya',
  logInPlaceOfModel: (order) => `ini tampaknya log, bukan model; urutannya: tatalaksana ${order}`,
  written: (cases, events) => `${count(cases)} berkas dan ${count(events)} kejadian ditulis`,
  unknownNames: (names) => `tidak ada pada log: ${names}`,
  leftOut: (cases, events) => `${count(cases)} berkas dan ${count(events)} kejadian disisihkan`,
}
