import { expect, test } from 'vitest'
import type { CsvOverrides } from './csv-layout.ts'
import { guessCsv, type CsvGuess } from './guess-csv.ts'

function bytesOf(text: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding))
}

function guess(
  file: string | Uint8Array,
  overrides?: CsvOverrides,
): Extract<CsvGuess, { ok: true }> {
  const guessed = guessCsv(typeof file === 'string' ? bytesOf(file) : file, overrides)
  if (!guessed.ok) throw new Error(JSON.stringify(guessed.fault))
  return guessed
}

function faultOf(file: string | Uint8Array, overrides?: CsvOverrides) {
  const guessed = guessCsv(typeof file === 'string' ? bytesOf(file) : file, overrides)
  return guessed.ok ? undefined : guessed.fault
}

/** The format of the times of a column. */
function timesOf({ layout }: Extract<CsvGuess, { ok: true }>, name: string) {
  return layout.columns.find((column) => column.name === name)?.times
}

test('the names of pm4py: roles, attributes of the case, kinds', () => {
  const { layout, doubts } = guess(
    'case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition,case:channel,amount,urgent,Resource\n' +
      '3,register,2010-12-30 14:32:00+01:00,Pete,complete,Internet,1.5,True,Pete\n',
  )
  expect(layout).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    roles: {
      case: 'case:concept:name',
      activity: 'concept:name',
      time: ['time:timestamp'],
      resource: 'org:resource',
      transition: 'lifecycle:transition',
    },
  })
  const attributes = layout.columns.filter(({ of }) => of !== 'nothing')
  expect(attributes).toEqual([
    { name: 'case:channel', of: 'case', key: 'channel', kind: 'string' },
    { name: 'amount', of: 'event', key: 'amount', kind: 'float' },
    { name: 'urgent', of: 'event', key: 'urgent', kind: 'boolean' },
    { name: 'Resource', of: 'event', key: 'Resource', kind: 'string' },
  ])
  expect(doubts).toEqual([])
})

test.each([
  [
    'Disco',
    'Case ID,Activity,Resource,Start Timestamp,Complete Timestamp,Variant\n1,Register,Pete,2011/01/06 10:18:00.000,2011/01/06 10:20:00.000,Variant 1\n',
    {
      case: 'Case ID',
      activity: 'Activity',
      resource: 'Resource',
      start: ['Start Timestamp'],
      time: ['Complete Timestamp'],
    },
  ],
  [
    'Celonis',
    '_CASE_KEY;ACTIVITY_EN;EVENTTIME;_SORTING;USER_NAME\n0001;Create order;2019-01-01 10:00:00;10;SMITH\n',
    { case: '_CASE_KEY', activity: 'ACTIVITY_EN', time: ['EVENTTIME'], resource: 'USER_NAME' },
  ],
  [
    'bupaR',
    'case_id,activity_id,activity_instance_id,lifecycle_id,resource_id,timestamp\n1,Triage,7,complete,r2,2017-01-05T10:00:00Z\n',
    {
      case: 'case_id',
      activity: 'activity_id',
      transition: 'lifecycle_id',
      resource: 'resource_id',
      time: ['timestamp'],
    },
  ],
  [
    'a licence office',
    'Nomor Permohonan;Kegiatan;Tanggal Mulai;Tanggal Selesai;Petugas;Status\nIMB-1;Verifikasi;31/01/2026 08:00;31/01/2026 09:00;Sri;selesai\n',
    {
      case: 'Nomor Permohonan',
      activity: 'Kegiatan',
      start: ['Tanggal Mulai'],
      time: ['Tanggal Selesai'],
      resource: 'Petugas',
    },
  ],
  [
    'an office with days and hours apart',
    'No. Berkas;Tanggal;Jam;Tahapan;Pelaksana\n12;31/01/2026;08.15;Loket;Budi\n12;02/02/2026;10.00;Arsip;Ani\n',
    {
      case: 'No. Berkas',
      activity: 'Tahapan',
      time: ['Tanggal', 'Jam'],
      resource: 'Pelaksana',
    },
  ],
  [
    'an office with one day and two hours',
    'no_tiket|aktivitas|tgl|jam mulai|jam selesai|nama petugas\nT1|Terima|2026-01-31|08:00|08:10|Sri\n',
    {
      case: 'no_tiket',
      activity: 'aktivitas',
      start: ['tgl', 'jam mulai'],
      time: ['tgl', 'jam selesai'],
      resource: 'nama petugas',
    },
  ],
  [
    'a table whose status is its activity',
    'No Registrasi,Status,Waktu\n7,Diterima,2026-01-31 08:00\n7,Ditolak,2026-02-01 08:00\n',
    { case: 'No Registrasi', activity: 'Status', time: ['Waktu'] },
  ],
  [
    'a table with nothing but starts',
    'ID Permohonan,Langkah,Waktu Mulai\n7,Daftar,2026-01-31 08:00\n',
    { case: 'ID Permohonan', activity: 'Langkah', time: ['Waktu Mulai'] },
  ],
  [
    'a table whose waktu is a duration',
    'Nomor Berkas,Uraian Kegiatan,Waktu,Tanggal\n7,Daftar,15 menit,31/01/2026\n',
    { case: 'Nomor Berkas', activity: 'Uraian Kegiatan', time: ['Tanggal'] },
  ],
  [
    'an incident system',
    'Ticket ID\tStage\tCreated At\tAssigned To\nA1\tOpen\t1769846700\tRudi\n',
    { case: 'Ticket ID', activity: 'Stage', time: ['Created At'], resource: 'Assigned To' },
  ],
])('roles by the names of %s', (_, file, roles) => {
  const guessed = guess(file)
  expect(guessed.layout.roles).toEqual(roles)
  expect(guessed.doubts).toEqual([])
})

test('Excel in Indonesia: mark, semicolons, title rows, decimal comma, empty rows below', () => {
  const guessed = guess(
    '\uFEFFLAPORAN PELAYANAN;;;;\r\n;;;;\r\nNo Berkas;Kegiatan;Waktu;Biaya;NIP\r\n' +
      '1;Terima;31/01/2026 08:15;12,5;197001012000031001\r\n1;Serah;01/02/2026 09:00;3;197001012000031001\r\n',
  )
  expect(guessed.layout).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    rowsBefore: 2,
    header: true,
    decimalComma: true,
  })
  expect(guessed.layout.columns.map(({ kind }) => kind)).toEqual([
    'int',
    'string',
    'date',
    'float',
    // 18 digits are more than a number holds exactly.
    'string',
  ])
  expect(timesOf(guessed, 'Waktu')).toBe('day-first')
})

test("the line 'sep=;' stands above the table", () => {
  const { layout } = guess('sep=;\r\nCase ID;Activity;End\r\n1;A;2026-01-01\r\n2;A;2026-01-02\r\n')
  expect(layout).toMatchObject({ delimiter: ';', rowsBefore: 1 })
})

const names = 'No Berkas;Pelaksana;Kegiatan;Waktu\n1;André Müller;Terima;31/01/2026 08:15\n'

test.each([
  ['utf-8', bytesOf(names)],
  ['utf-8', bytesOf(`\uFEFF${names}`)],
  ['windows-1252', bytesOf(names, 'latin1')],
  ['utf-16le', bytesOf(`\uFEFF${names}`, 'utf16le')],
  ['utf-16le', bytesOf(names, 'utf16le')],
  ['utf-16be', new Uint8Array(Buffer.from(`\uFEFF${names}`, 'utf16le').swap16())],
  ['utf-16be', new Uint8Array(Buffer.from(names, 'utf16le').swap16())],
])('%s is known by mark, zeros or validity', (encoding, file) => {
  expect(guess(file).layout).toMatchObject({
    encoding,
    delimiter: ';',
    roles: { case: 'No Berkas', activity: 'Kegiatan', time: ['Waktu'], resource: 'Pelaksana' },
  })
})

test('UTF-8 that is cut within a letter stays UTF-8', () => {
  const file = bytesOf(`${names}1;André`)
  expect(guess(file.subarray(0, -1)).layout.encoding).toBe('utf-8')
})

const table = (...times: string[]): string =>
  `Case ID,Activity,End\n${times.map((time) => `1,A,${time}\n`).join('')}`

test.each([
  ['year-first', ['2026-01-31T08:15:00Z', '2026-01-31 08:15']],
  ['year-first', ['2026/1/31 8:15']],
  ['day-first', ['01/02/2026', '13/02/2026']],
  ['day-first', ['31-01-2026 08.15']],
  ['day-first', ['31 Jan 2026 08:15']],
  ['day-first', ['5 Mei 2026']],
  ['month-first', ['01/02/2026', '02/13/2026']],
  ['month-first', ['1/31/2026 1:05 PM']],
  ['unix-seconds', ['1769846700']],
  ['unix-milliseconds', ['1769846700123']],
  ['spreadsheet-days', ['46053.34375', '46053']],
])('times are %s: %s', (format, times) => {
  const guessed = guess(table(...times))
  expect(timesOf(guessed, 'End')).toBe(format)
  expect(guessed.doubts).toEqual([])
})

test('where no day is over 12 the day stands first, which is a doubt', () => {
  const guessed = guess(table('01/02/2026', '03/04/2026'))
  expect(timesOf(guessed, 'End')).toBe('day-first')
  expect(guessed.doubts).toEqual([{ code: 'day-or-month-first', column: 'End' }])
})

test('no doubt is left where day and month are equal, or another column decides', () => {
  expect(guess(table('02/02/2026')).doubts).toEqual([])
  const guessed = guess('Case ID,Activity,Start,End\n1,A,01/02/2026,02/13/2026\n')
  expect(timesOf(guessed, 'Start')).toBe('month-first')
  expect(guessed.doubts).toEqual([])
})

test('a few times that cannot be read do not hide the format', () => {
  const times = Array.from({ length: 20 }, (_, day) => `${day + 1}/01/2026`)
  expect(timesOf(guess(table(...times, 'belum')), 'End')).toBe('day-first')
})

test('without known names the content speaks, which is a doubt', () => {
  const { layout, doubts } = guess(
    'kode,apa,kapan,catatan\n' +
      'P1,Terima,2026-01-01,x\nP1,Periksa,2026-01-02,x\nP2,Terima,2026-01-01,y\nP2,Periksa,2026-01-03,x\nP3,Terima,2026-01-04,y\nP3,Tolak,2026-01-05,y\n',
  )
  expect(layout.roles).toEqual({ case: 'kode', activity: 'apa', time: ['kapan'] })
  expect(doubts).toEqual([
    { code: 'case-by-content', column: 'kode' },
    { code: 'activity-by-content', column: 'apa' },
    { code: 'time-by-content', column: 'kapan' },
  ])
})

test('a file without a header is known by its first row, and columns are called by their place', () => {
  const { layout } = guess(
    'P1,Terima,2026-01-01\nP1,Periksa,2026-01-02\nP2,Terima,2026-01-03\nP2,Periksa,2026-01-04\n',
  )
  expect(layout.header).toBe(false)
  expect(layout.columns.map(({ name }) => name)).toEqual(['1', '2', '3'])
  expect(layout.roles).toEqual({ case: '1', activity: '2', time: ['3'] })
})

test('a table of nothing but words may have a header or not', () => {
  expect(guess('kode,apa\nP,Terima\nP,Periksa\n').doubts).toContainEqual({ code: 'header-open' })
})

test('repeated names are numbered, empty ones called by their place', () => {
  const { layout } = guess('Case ID,Activity,x,x,,x (2),x\n1,A,1,2,3,4,5\n')
  expect(layout.columns.map(({ name }) => name)).toEqual([
    'Case ID',
    'Activity',
    'x',
    'x (3)',
    '5',
    'x (2)',
    'x (4)',
  ])
})

test('every part can be said by somebody who knows better', () => {
  const file = 'a;b;c;d;e\nP1;Terima;01/02/2026;007;x\n'
  const { layout, doubts } = guess(file, {
    encoding: 'windows-1252',
    delimiter: ';',
    quote: "'",
    header: true,
    decimalComma: false,
    zoneMinutes: 420,
    roles: { case: 'a', activity: 'b', time: ['c'] },
    times: 'month-first',
    kinds: { d: 'int' },
    caseAttributes: ['d'],
    leftOut: ['e'],
  })
  expect(layout).toEqual({
    encoding: 'windows-1252',
    delimiter: ';',
    quote: "'",
    rowsBefore: 0,
    header: true,
    decimalComma: false,
    zoneMinutes: 420,
    columns: [
      { name: 'a', of: 'nothing', key: 'a', kind: 'string' },
      { name: 'b', of: 'nothing', key: 'b', kind: 'string' },
      { name: 'c', of: 'nothing', key: 'c', kind: 'date', times: 'month-first' },
      { name: 'd', of: 'case', key: 'd', kind: 'int' },
      { name: 'e', of: 'nothing', key: 'e', kind: 'string' },
    ],
    roles: { case: 'a', activity: 'b', time: ['c'] },
  })
  expect(doubts).toEqual([])
})

test.each<CsvOverrides>([
  { roles: { case: 'Berkas' } },
  { roles: { time: ['End', 'Berkas'] } },
  { kinds: { Berkas: 'int' } },
  { caseAttributes: ['Berkas'] },
  { leftOut: ['Berkas'] },
])('a column that is not there is refused, with those that are: %o', (overrides) => {
  expect(faultOf(table('2026-01-01'), overrides)).toEqual({
    code: 'no-such-column',
    found: 'Berkas',
    expected: 'Case ID, Activity, End',
  })
})

test('a column that is left out has no role', () => {
  expect(guess(table('2026-01-01'), { leftOut: ['End'] }).layout.roles).toEqual({
    case: 'Case ID',
    activity: 'Activity',
  })
})

test('hours with points that could be dates are hours where the name says so', () => {
  const { layout } = guess('No Berkas;Tahap;Tanggal;Jam\n1;A;31/01/2026;08.10.09\n')
  expect(layout.roles.time).toEqual(['Tanggal', 'Jam'])
})

test('a column with a few dates by chance does not decide what others mean', () => {
  const words = Array.from({ length: 9 }, (_, row) => `1,A,01/02/2026,catatan ${row}\n`).join('')
  const guessed = guess(`Case ID,Activity,End,x\n${words}1,A,01/02/2026,01/31/2026\n`)
  expect(timesOf(guessed, 'End')).toBe('day-first')
  expect(guessed.doubts).toEqual([{ code: 'day-or-month-first', column: 'End' }])
})

test('neither case nor activity found is no fault of the guess', () => {
  expect(guess('x,y\n1,2\n').layout.roles).toEqual({})
})

test('a header alone is guessed', () => {
  expect(guess('No Berkas;Kegiatan;Petugas').layout.roles).toEqual({
    case: 'No Berkas',
    activity: 'Kegiatan',
    resource: 'Petugas',
  })
})

test.each([
  ['empty', new Uint8Array(0), { code: 'empty-file' }],
  ['blank', bytesOf('\n\n'), { code: 'empty-file' }],
  [
    'an Excel workbook',
    bytesOf('PK\u0003\u0004\u0014\u0000..[Content_Types].xml', 'latin1'),
    { code: 'not-csv', found: 'xlsx' },
  ],
  [
    'a Word document',
    bytesOf('PK\u0003\u0004\u0014\u0000..[Content_Types].xml..word/document.xml', 'latin1'),
    { code: 'not-csv', found: 'docx' },
  ],
  [
    'a ZIP',
    bytesOf('PK\u0003\u0004\u0014\u0000log.csv', 'latin1'),
    { code: 'not-csv', found: 'zip' },
  ],
  ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0), { code: 'not-csv', found: 'gzip' }],
  [
    'an old workbook',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
    { code: 'not-csv', found: 'xls' },
  ],
  ['a PDF', bytesOf('%PDF-1.7\n'), { code: 'not-csv', found: 'pdf' }],
  ['XES', bytesOf('\uFEFF<?xml version="1.0"?><log>'), { code: 'not-csv', found: 'xml' }],
  ['a web page', bytesOf('<!DOCTYPE html><table>'), { code: 'not-csv', found: 'html' }],
  ['JSON', bytesOf('{ "objects": [] }'), { code: 'not-csv', found: 'json' }],
  [
    'noise',
    Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256),
    { code: 'not-csv', found: 'binary' },
  ],
])('what is no table is called by its name: %s', (_, file, fault) => {
  expect(faultOf(file)).toEqual(fault)
})

test('a million columns are too many', () => {
  expect(faultOf(`${'a,'.repeat(1_000_000)}\n`)).toMatchObject({ code: 'too-many', line: 1 })
})

test('a zero byte here and there makes no binary file', () => {
  expect(
    guess('Case ID,Activity\n1,A\u0000B\n2,a long text after it, and more of it\n').layout.encoding,
  ).toBe('utf-8')
})
