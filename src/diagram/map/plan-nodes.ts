import type { MapActivity } from '#mining'
import { printNumber } from '#time'
import { cleanLine } from '../text/clean-text.ts'
import { wrapText } from '../text/wrap.ts'
import type { Size } from './layout/map-graph.ts'
import type { MapNotice, MapPlace } from './map-drawing.ts'
import { boxText, capsule, doubledOutline, mapFonts, ports } from './map-sizes.ts'
import { mapWords, printTime, type MapLanguage } from './map-words.ts'
import type { PlannedFlow } from './plan-flows.ts'
import { sizeOfLines } from './set-map-text.ts'

/** A box of a map with its texts set in lines. */
export type PlannedNode = {
  readonly place: MapPlace
  readonly level: number
  readonly texts: readonly TextBlock[]
  /** Size of the box, without a loop's room. */
  readonly size: Size
  readonly marked: boolean
  readonly loop?: PlannedFlow
}

/** Lines in one look. */
export type TextBlock = {
  readonly role: 'name' | 'fact' | 'mark'
  readonly lines: readonly string[]
}

type ActivityContext = {
  readonly place: number
  readonly language: MapLanguage
  readonly level: number
  readonly crowd: number
  readonly loop: PlannedFlow | undefined
}

/** Plans the box of an activity: as wide as its texts and the lines at its fuller side need. */
export function planActivity(
  activity: MapActivity,
  { place, language, level, crowd, loop: own }: ActivityContext,
): { readonly node: PlannedNode; readonly notices: readonly MapNotice[] } {
  const room = { ...mapFonts.name, width: boxText.most, maxLines: boxText.lines }
  const name = wrapText(cleanLine(activity.name) || '–', room)
  const marks = wrapMarks(activity.marks ?? [])
  const texts: TextBlock[] = [
    { role: 'name', lines: name.lines },
    { role: 'fact', lines: factsOf(activity, language) },
    ...(marks.lines.length === 0 ? [] : [{ role: 'mark' as const, lines: marks.lines }]),
  ]
  const sizes = texts.map(({ role, lines }) => sizeOfLines(lines, role))
  const text = Math.max(boxText.least, ...sizes.map(({ width }) => width))
  const outline = marks.lines.length === 0 ? 0 : doubledOutline
  const width = even(Math.max(text + 2 * (boxText.side + outline), crowdWidth(crowd)))
  const height = even(
    sizes.reduce((sum, size) => sum + size.height, 0) + 2 * (boxText.above + outline),
  )
  const notices: MapNotice[] = []
  if (name.cut) notices.push({ kind: 'name-cut', activity: place })
  if (marks.cut) notices.push({ kind: 'marks-cut', activity: place })
  const node = { place, level, texts, size: { width, height }, marked: outline > 0 }
  return { node: own === undefined ? node : { ...node, loop: own }, notices }
}

function factsOf({ events, cases, medianMs }: MapActivity, language: MapLanguage): string[] {
  const words = mapWords[language]
  const counts = `${words.times(printNumber(events, language))} · ${words.cases(printNumber(cases, language))}`
  return medianMs === undefined ? [counts] : [counts, words.median(printTime(medianMs, language))]
}

function wrapMarks(marks: readonly string[]) {
  const room = { ...mapFonts.mark, width: boxText.most }
  const wrapped = marks.map(cleanLine).map((mark) => wrapText(mark, { ...room, maxLines: 2 }))
  const lines = wrapped.flatMap((mark) => mark.lines)
  const cut = lines.length > boxText.marks || wrapped.some((mark) => mark.cut)
  if (lines.length <= boxText.marks) return { lines, cut }
  return { lines: [...lines.slice(0, boxText.marks - 1), '…'], cut }
}

/** Plans the capsule of the start or the end. */
export function planTerminal(
  place: 'start' | 'end',
  language: MapLanguage,
  crowd: number,
): PlannedNode {
  const lines = [mapWords[language][place]]
  const width = even(Math.max(capsule.width, crowdWidth(crowd) + capsule.height))
  const size = { width, height: capsule.height }
  return { place, level: 1, texts: [{ role: 'name', lines }], size, marked: false }
}

/** Width that so many line ends need at one side of a box. */
function crowdWidth(count: number): number {
  return Math.min(ports.widest, (count - 1) * ports.least + 2 * ports.corner)
}

/** Even, so that the middle is whole. */
function even(length: number): number {
  return 2 * Math.ceil(length / 2)
}
