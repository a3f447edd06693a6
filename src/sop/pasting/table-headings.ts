/** What a column of a table of steps holds. */
export type Column =
  | 'number'
  | 'activity'
  | 'performerNames'
  | 'requirements'
  | 'duration'
  | 'output'
  | 'note'
  | { readonly performer: string; readonly group?: string }
  | undefined

/**
 * The columns of a table, its heading from row `top` to before row `firstStep`, and the unit that
 * stands over the durations ("Waktu (menit)").
 */
export type TableHead = {
  readonly columns: readonly Column[]
  readonly top: number
  readonly firstStep: number
  readonly durationUnit?: string
}

const act =
  'uraian|kegiatan|aktivitas|aktifitas|prosedur|langkah|langkah2|tahapan|tahap|proses|pekerjaan|kerja|sop|rincian'
const unit = String.raw`(?:menit|mnt|jam|hari(?: kerja)?)`
const part = String.raw`(?: ?[/&,-] ?| dan | atau | )`

/** Heading words as found in real SOPs, with their variants and slips ("Mutu Buku", "Input"). */
const words: readonly (readonly [RegExp, Column])[] = [
  [/^(no|nomor|nmr|(no|nomor)\.? urut)\.?$/, 'number'],
  [new RegExp(String.raw`^(?:${act})(?:${part}(?:${act}))*$`), 'activity'],
  [
    /^((unit|pejabat|petugas|pihak)( ?\/ ?| ))*(pelaksana|pelaku|aktor|(yang )?terlibat|penanggung ?jawab)(( ?\/ ?| )(kegiatan|prosedur|sop|jabatan|aktor|pelaku|pelaksana|penanggung ?jawab))*$/,
    'performerNames',
  ],
  [
    /^(kelengkapan|persyaratan|syarat|input|masukan|bahan)(( ?\/ ?| dan | )(kelengkapan|persyaratan|perlengkapan|syarat|input|masukan|berkas|bahan))*$/,
    'requirements',
  ],
  [
    new RegExp(
      String.raw`^(waktu|durasi|lama|jangka waktu)( (pelaksanaan|penyelesaian|proses|baku|kerja))*( ?\(.*\)| ?/ ?${unit}|( dalam)? ${unit})?$`,
    ),
    'duration',
  ],
  [
    /^(out ?put|keluaran|hasil)(( ?\/ ?| )(out ?put|keluaran|hasil|kerja|akhir|produk))*$/,
    'output',
  ],
  [/^(keterangan|ket|catatan)\.?$/, 'note'],
]
const qualityStandard = /^(mutu (baku|buku)|(baku|standar) mutu)$/
const mostLevels = 4

/**
 * Finds the first heading of a table from row `from` on: a row with heading words of at least two
 * kinds, and the levels below it (groups and names of performers under "Pelaksana", the three parts
 * of "Mutu Baku"). A merged cell stands in each of its columns, and in its first row or in each of
 * its rows. Undefined for a table without a heading.
 */
export function findTableHead(
  table: readonly (readonly string[])[],
  from = 0,
): TableHead | undefined {
  const top = table.findIndex((row, at) => at >= from && kindsOfHeadings(row).size >= 2)
  const upper = table[top]
  if (upper === undefined) return undefined
  const end = endOfHead(table, top)
  const levels = table.slice(top, end).map(dropRepeats)
  const columns = upper.map((_, at) => columnOf(levels.map((row) => row[at] ?? '')))
  const durationUnit = unitOf(levels.flat().find((cell) => wordOf(cell) === 'duration') ?? '')
  return {
    columns,
    top,
    firstStep: isColumnNumbers(table[end]) ? end + 1 : end,
    ...(durationUnit === undefined ? {} : { durationUnit }),
  }
}

/** "Waktu (menit)", "Waktu dalam menit", "Waktu/Menit". */
function unitOf(heading: string): string | undefined {
  const bracketed = /\(\s*(?:dalam\s+)?(.+)\)$/is.exec(heading.trim())?.[1]
  return bracketed?.trim() ?? new RegExp(`${unit}$`).exec(plain(heading))?.[0]
}

/** A cell merged downwards repeats its text; a performer may have the name of the heading above, too. */
function dropRepeats(
  row: readonly string[],
  level: number,
  levels: readonly (readonly string[])[],
): string[] {
  const above = levels[level - 1]
  return row.map((cell, at) => {
    const group = [...row.keys()].filter((other) => above?.[other] === above?.[at])
    return above !== undefined && group.every((other) => row[other] === above[at]) ? '' : cell
  })
}

function kindsOfHeadings(row: readonly string[]): Set<Column | 'quality'> {
  const kinds = row.map((cell) => (qualityStandard.test(plain(cell)) ? 'quality' : wordOf(cell)))
  return new Set(kinds.filter((kind) => kind !== undefined))
}

function wordOf(cell: string): Column {
  return words.find(([pattern]) => pattern.test(plain(cell)))?.[1]
}

function plain(cell: string): string {
  const text = cell.toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(/ ?:$/, '')
  // letters set apart: "K e g i a t a n"
  return /^(\S )+\S$/.test(text) ? text.replaceAll(' ', '') : text
}

function endOfHead(table: readonly (readonly string[])[], top: number): number {
  let end = top + 1
  while (end < top + mostLevels && isFurtherLevel(table.slice(top, end), table[end])) end += 1
  return end
}

/** A row belongs to the heading above it when it repeats or divides it, and holds no step. */
function isFurtherLevel(
  levels: readonly (readonly string[])[],
  lower: readonly string[] | undefined,
): boolean {
  if (lower === undefined) return false
  const above = levels.at(-1) ?? []
  const repeats = lower.some((cell, at) => cell !== '' && cell === above[at] && isHeading(cell))
  if (repeats && !beginsStep(levels, lower)) return true
  const isDivided = (at: number) =>
    levels.some((row) => isGroup(row[at] ?? '')) || levels[0]?.[at] === ''
  const filled = [...lower.keys()].filter((at) => lower[at] !== '')
  if (!filled.every(isDivided)) return false
  const named = filled.filter((at) => /\p{L}{3}/u.test(lower[at] ?? ''))
  return (
    filled.some((at) => isHeading(lower[at] ?? '')) || named.length >= Math.max(1, filled.length)
  )
}

/** Something new stands below the heading of the numbers or activities. */
function beginsStep(levels: readonly (readonly string[])[], lower: readonly string[]): boolean {
  return lower.some((cell, at) => {
    const word = wordOf(levels[0]?.[at] ?? '')
    const isNew = cell !== '' && cell !== levels.at(-1)?.[at]
    return isNew && (word === 'number' || word === 'activity')
  })
}

function isHeading(cell: string): boolean {
  return qualityStandard.test(plain(cell)) || wordOf(cell) !== undefined
}

function isGroup(heading: string): boolean {
  return qualityStandard.test(plain(heading)) || wordOf(heading) === 'performerNames'
}

/** `levels` are the texts over one column from top to bottom. */
function columnOf(levels: readonly string[]): Column {
  const texts = levels.filter((text) => text !== '')
  const [first = '', ...lower] = texts
  if (qualityStandard.test(plain(first))) return wordOf(lower.at(-1) ?? '')
  const word = wordOf(first)
  if (word !== undefined && word !== 'performerNames') return word
  const names = levels[0] === '' ? texts : lower
  if (word === undefined && levels[0] !== '') return undefined
  const name = names.at(-1)
  if (name === undefined) return word
  const [performer, group] = [oneLine(name), names.slice(0, -1).map(oneLine).join(' ')]
  // a performer may be called "Pelaksana"
  const lowerWord = levels[0] === '' ? wordOf(name) : undefined
  if (lowerWord !== undefined && lowerWord !== 'performerNames') return lowerWord
  return { performer, ...(group === '' ? {} : { group }) }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Some forms number their columns in a row of their own: 1, 2, 3 …; a merged number repeats. */
function isColumnNumbers(row: readonly string[] | undefined): boolean {
  const filled = row?.filter((cell) => cell !== '') ?? []
  const numbers = filled.map((cell) => Number(/^\(?(\d{1,2})\)?\.?$/.exec(cell)?.[1] ?? Number.NaN))
  const follows = numbers.every((number, at) => {
    const step = number - (numbers[at - 1] ?? 0)
    return at === 0 ? number === 1 : step === 0 || step === 1
  })
  return follows && new Set(numbers).size > 2
}
