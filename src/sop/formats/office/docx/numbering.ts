import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../../xml/xml-queries.ts'
import { valueAt } from './docx-content.ts'

type Level = { readonly format: string; readonly text: string; readonly start: number }

type List = {
  /** Lists of one kind count on together. */
  readonly kind: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: ReadonlyMap<number, number>
}

export type Numbering = ReadonlyMap<string, List>

/** Gives the number that the next paragraph of a list shows, "" for a bullet. */
export type NextNumber = (list: { readonly id: string; readonly level: number }) => string

/** Reads the numbered lists of a Word document (ECMA-376 part 1, section 17.9). */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const kinds = new Map(
    (root ? childrenOf(root, 'abstractNum') : []).map((kind) => [
      attributeOf(kind, 'abstractNumId') ?? '',
      readLevels(kind),
    ]),
  )
  const lists = (root ? childrenOf(root, 'num') : []).map((list) => {
    const kind = valueAt(list, 'abstractNumId') ?? ''
    const overrides = childrenOf(list, 'lvlOverride')
    const restarts = overrides.flatMap((override) => {
      const start = valueAt(override, 'startOverride')
      return start === undefined ? [] : [[levelOf(override), Number(start) || 0] as const]
    })
    const own = overrides.flatMap((override) => [...readLevels(override)])
    const levels = new Map([...(kinds.get(kind) ?? []), ...own])
    return [
      attributeOf(list, 'numId') ?? '',
      { kind, levels, restarts: new Map(restarts) },
    ] as const
  })
  return new Map(lists)
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = childrenOf(element, 'lvl').map((level) => {
    const format = valueAt(level, 'numFmt') ?? 'decimal'
    const text = valueAt(level, 'lvlText') ?? ''
    return [
      levelOf(level),
      { format, text, start: Number(valueAt(level, 'start') ?? 0) || 0 },
    ] as const
  })
  return new Map(levels)
}

function levelOf(element: XmlElement): number {
  return Number(attributeOf(element, 'ilvl') ?? 0)
}

/** Starts to count the lists of a document; paragraphs must be asked for in their order. */
export function countLists(numbering: Numbering): NextNumber {
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ id, level }) => {
    const list = numbering.get(id)
    const own = list?.levels.get(level)
    if (list === undefined || own === undefined) return ''
    const before = counters.get(list.kind) ?? []
    const restart = begun.has(id) ? undefined : list.restarts.get(level)
    begun.add(id)
    const startOf = (at: number) => list.levels.get(at)?.start ?? 1
    const upper = Array.from({ length: level }, (_, at) => before[at] ?? startOf(at))
    const counts = [...upper, restart ?? (before[level] ?? own.start - 1) + 1]
    counters.set(list.kind, counts)
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatNumber(counts[at] ?? 0, list.levels.get(at)?.format ?? 'decimal')
    })
  }
}

function formatNumber(value: number, format: string): string {
  if (format === 'lowerLetter') return letters(value)
  if (format === 'upperLetter') return letters(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  const digits = [
    ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50],
    ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
  ] as const // prettier-ignore
  let [left, text] = [value, '']
  for (const [digit, worth] of digits) {
    text += digit.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}
