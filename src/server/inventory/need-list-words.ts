import type { NeedPriority, PlannedTime } from './need-record.ts'

const priorities: readonly (readonly [NeedPriority, RegExp])[] = [
  ['high', /^(sangat )?(tinggi|penting|mendesak|segera|utama|high|urgent)$/],
  ['medium', /^(|sedang|menengah|biasa|medium|normal)$/],
  ['low', /^(rendah|low)$/],
]

/** The priority that a cell names, the middle one where it is empty; undefined for other words. */
export function readPriority(text: string): NeedPriority | undefined {
  const word = text.toLowerCase().replace(/^prioritas /, '')
  return priorities.find(([, pattern]) => pattern.test(word))?.[0]
}

/** Says whether a cell states that the SOP is there: `Sudah ada`, `Ada`, `Berlaku`, a tick. */
export function saysItIsThere(status: string): boolean {
  return /^(sudah( ada)?|ada|tersedia|berlaku|ya|v|✓|✔|√|existing|in force|yes)$/i.test(status)
}

/**
 * The time that cells name: `2027`, `TW II 2027`, `Maret 2027`, `31/03/2027`, `2027-03-31`. Null where
 * they are empty, undefined where anything in them is not understood.
 */
export function readPlannedTime(text: string, quarterText = ''): PlannedTime | null | undefined {
  const isBare = /^(iv|i{1,3}|[1-4])$/i.test(quarterText)
  const words = `${text} ${isBare ? 'tw ' : ''}${quarterText}`.toLowerCase().trim()
  if (words === '') return null
  const [, year] = /(?:^|\D)(20\d\d|2100)(?!\d)/.exec(words) ?? []
  if (year === undefined) return undefined
  const rest = words.replace(year, ' ').replaceAll(/\b(tahun|th|bulan|target|year)\b\.?/g, ' ')
  const parts = rest.split(/[\s.,/-]+/).filter((part) => part !== '')
  const quarter = readQuarter(words.startsWith(year) ? parts : parts.toReversed())
  return quarter === undefined ? undefined : { year: Number(year), quarter }
}

/** The quarter in what is left of a time, the larger part first; null for nothing, undefined for what is none. */
function readQuarter([first, second, ...others]: readonly string[]): number | null | undefined {
  if (first === undefined) return null
  if (others.length > 0) return undefined
  const word = [first, second].find((part) => /^(triwulan|tw|kuartal|quarter)$/.test(part ?? ''))
  const [, glued] = /^(?:tw|q)(iv|i{1,3}|[1-4])$/.exec(first) ?? []
  if (second === undefined && glued !== undefined) return quarterOf(glued)
  if (word !== undefined) return quarterOf(word === first ? (second ?? '') : first)
  if (second !== undefined && !/^\d\d?$/.test(second)) return undefined
  // One digit by itself may be a quarter or a month.
  const number = second !== undefined || first.length === 2 ? Number(first) : Number.NaN
  const month = months.findIndex((each) => each.test(first)) + 1 || number
  return month >= 1 && month <= 12 ? Math.ceil(month / 3) : undefined
}

function quarterOf(text: string): number | undefined {
  const number = romans.indexOf(text) + 1 || Number(text)
  return number >= 1 && number <= 4 ? number : undefined
}

const romans = ['i', 'ii', 'iii', 'iv']

const months: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^[fp]eb(ruari|ruary)?$/,
  /^mar(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^(agu|aug)(stus|ust)?$/,
  /^sep(t|tember)?$/,
  /^o[kc]t(ober)?$/,
  /^nov(ember)?$/,
  /^de[sc](ember)?$/,
]
