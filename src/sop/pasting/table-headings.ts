/** What a column of a pasted table holds. */
export type Column =
  | 'number'
  | 'activity'
  | 'performerNames'
  | 'requirements'
  | 'duration'
  | 'output'
  | 'note'
  | { readonly performer: string }
  | undefined

/** The columns of a table, and the row at which its steps begin. */
export type TableHead = { readonly columns: readonly Column[]; readonly firstStep: number }

/** Heading words as found in real SOPs, with their variants and slips ("Mutu Buku", "Input"). */
const words: readonly (readonly [RegExp, Column])[] = [
  [/^(no|nomor|no\.? urut)\.?$/, 'number'],
  [
    /^(kegiatan|aktivitas|aktifitas|uraian( prosedur| kegiatan)?|prosedur|langkah|tahapan)\b/,
    'activity',
  ],
  [/^(pelaksana|pelaku|aktor|penanggung jawab)\b/, 'performerNames'],
  [/^(kelengkapan|persyaratan|syarat|input)\b/, 'requirements'],
  [/^(waktu|durasi|lama)\b/, 'duration'],
  [/^(output|keluaran|hasil)\b/, 'output'],
  [/^(keterangan|ket|catatan)\b\.?/, 'note'],
]
const qualityStandard = /^mutu (baku|buku)\b/

/**
 * Finds the heading of a table: a row in which at least two cells are heading words, with a second
 * level below it (the performers under "Pelaksana", the three parts of "Mutu Baku") where there is
 * one. Undefined for a table without a heading.
 */
export function findTableHead(table: readonly (readonly string[])[]): TableHead | undefined {
  const top = table.slice(0, 10).findIndex((row) => headingCount(row) >= 2)
  const upper = table[top]
  if (upper === undefined) return undefined
  const lower = isSecondLevel(upper, table[top + 1]) ? table[top + 1] : undefined
  const columns = upper.map((heading, at) => columnOf(heading, lower?.[at]))
  const start = top + (lower === undefined ? 1 : 2)
  return { columns, firstStep: isColumnNumbers(table[start]) ? start + 1 : start }
}

function headingCount(row: readonly string[]): number {
  return row.filter((cell) => isHeading(cell)).length
}

function isHeading(cell: string): boolean {
  return qualityStandard.test(plain(cell)) || wordOf(cell) !== undefined
}

function wordOf(cell: string): Column {
  return words.find(([pattern]) => pattern.test(plain(cell)))?.[1]
}

function plain(cell: string): string {
  return cell.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** The row below belongs to the heading when a group above it is divided there. */
function isSecondLevel(upper: readonly string[], lower: readonly string[] | undefined): boolean {
  const divided = (heading: string) =>
    qualityStandard.test(plain(heading)) || wordOf(heading) === 'performerNames'
  const beneath = lower?.filter((_, at) => divided(upper[at] ?? '')) ?? []
  const repeated = lower?.some((cell, at) => cell !== '' && cell === upper[at]) ?? false
  return repeated || beneath.some((cell) => wordOf(cell) === 'duration')
}

function columnOf(upper: string, lower: string | undefined): Column {
  const grouped = wordOf(upper) === 'performerNames' && lower !== undefined && lower !== upper
  if (grouped && lower !== '') return { performer: lower.replaceAll(/\s+/g, ' ') }
  if (qualityStandard.test(plain(upper))) return wordOf(lower ?? '')
  return wordOf(upper) ?? wordOf(lower ?? '')
}

/** Some forms number their columns in a row of their own: 1, 2, 3 … */
function isColumnNumbers(row: readonly string[] | undefined): boolean {
  const filled = row?.filter((cell) => cell !== '') ?? []
  return filled.length > 2 && filled.every((cell, at) => cell === String(at + 1))
}
