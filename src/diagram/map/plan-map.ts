import type { MapActivity, MapFlow, ProcessMap } from '#mining'
import { cleanLine } from '../text/clean-text.ts'
import { lineHeight, measureText, type Font } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import type { MapNotice, MapPlace } from './map-drawing.ts'
import type { GraphEdge, GraphNode, MapGraph, Size } from './layout/map-graph.ts'
import {
  boxText,
  capsule,
  distances,
  doubledOutline,
  lineWidths,
  loop,
  mapFonts,
  ports,
} from './map-sizes.ts'
import { mapWords, printCount, printTime, type MapLanguage } from './map-words.ts'

/** A map with its texts set in lines and measured, and the graph to lay out. */
export type MapPlan = {
  readonly graph: MapGraph
  readonly nodes: readonly PlannedNode[]
  /** By edge of the graph. */
  readonly edges: readonly PlannedEdge[]
  readonly notices: readonly MapNotice[]
}

export type PlannedNode = {
  readonly place: MapPlace
  readonly level: number
  readonly texts: readonly TextBlock[]
  /** Size of the box, without a loop's room. */
  readonly size: Size
  readonly marked: boolean
  readonly loop?: PlannedEdge
}

/** Lines in one look. */
export type TextBlock = {
  readonly role: 'name' | 'fact' | 'mark'
  readonly lines: readonly string[]
}

export type PlannedEdge = {
  readonly from: MapPlace
  readonly to: MapPlace
  readonly weight: number
  readonly level: number
  readonly line: number
  readonly departs: boolean
  readonly label: readonly string[]
  readonly labelSize: Size
}

/** Sets the texts of a map and gives the graph to lay out: activities in their order, then start and end. Linear. */
export function planMap(map: ProcessMap, language: MapLanguage): MapPlan {
  const edges = planEdges(map, language).toSorted((one, other) => other.weight - one.weight)
  const loops = new Map(edges.filter(isLoop).map((edge) => [edge.from, edge]))
  const between = edges.filter((edge) => !isLoop(edge))
  const most = Math.max(1, ...map.activities.map(({ events }) => events))
  const crowds = countEnds(between)
  const planned = map.activities.map((activity, place) =>
    planActivity(activity, {
      place,
      language,
      level: levelOf(activity.events, most),
      crowd: crowds.get(place) ?? 0,
      loop: loops.get(place),
    }),
  )
  const used = (['start', 'end'] as const).filter((place) => crowds.has(place))
  const nodes = [
    ...planned.map(({ node }) => node),
    ...used.map((place) => planTerminal(place, language, crowds.get(place) ?? 0)),
  ]
  const indexOf = new Map(nodes.map(({ place }, index) => [place, index]))
  const graph = {
    nodes: nodes.map((node): GraphNode => ({
      ...node.size,
      side: sideOf(node),
      ...(node.place === 'start' ? { pin: 'top' } : {}),
      ...(node.place === 'end' ? { pin: 'bottom' } : {}),
    })),
    edges: between.map((edge): GraphEdge => ({
      ...edge,
      from: indexOf.get(edge.from) ?? 0,
      to: indexOf.get(edge.to) ?? 0,
      label: edge.labelSize,
    })),
  }
  return { graph, nodes, edges: between, notices: planned.flatMap(({ notices }) => notices) }
}

function isLoop({ from, to }: PlannedEdge): boolean {
  return from === to
}

/** Room at the right of a box for its loop and the loop's label. */
function sideOf({ loop: edge }: PlannedNode): number {
  return edge === undefined ? 0 : loopReach(edge.line) + edge.labelSize.width
}

/** From a box's side to the label of its loop. */
export function loopReach(line: number): number {
  return loop.width + line / 2 + distances.label
}

/** From so large a share of the highest count on a level is reached: half an order of magnitude each. */
const levelShares = [0.0178, 0.0562, 0.178, 0.562] as const

/** The level of a count, 1 to 5, on a logarithmic scale: 5 near the highest, 3 at a tenth of it, 1 at a hundredth and below. */
export function levelOf(count: number, most: number): number {
  return 1 + levelShares.filter((share) => count >= share * most).length
}

function planEdges(map: ProcessMap, language: MapLanguage): PlannedEdge[] {
  const all: (Omit<MapFlow, 'from' | 'to'> & { from: MapPlace; to: MapPlace })[] = [
    ...map.starts.map(({ activity, cases }) => ({
      from: 'start' as const,
      to: activity,
      events: cases,
      cases,
    })),
    ...map.flows,
    ...map.ends.map(({ activity, cases }) => ({
      from: activity,
      to: 'end' as const,
      events: cases,
      cases,
    })),
  ]
  const most = Math.max(1, ...all.map(({ events }) => events))
  return all.map(({ from, to, events, medianMs, departs = false }): PlannedEdge => {
    const level = levelOf(events, most)
    const label = [
      printCount(events, language),
      ...(medianMs === undefined ? [] : [printTime(medianMs, language)]),
    ]
    return {
      from,
      to,
      weight: events,
      level,
      line: lineWidths[level - 1] ?? lineWidths[0],
      departs,
      label,
      labelSize: sizeOf(label, mapFonts.label),
    }
  })
}

/** How many lines the fuller of a place's two sides may hold: all that enter, or all that leave. */
function countEnds(edges: readonly PlannedEdge[]): ReadonlyMap<MapPlace, number> {
  const [out, into] = [new Map<MapPlace, number>(), new Map<MapPlace, number>()]
  for (const { from, to } of edges) {
    out.set(from, (out.get(from) ?? 0) + 1)
    into.set(to, (into.get(to) ?? 0) + 1)
  }
  return new Map(
    [...out.keys(), ...into.keys()].map((place) => [
      place,
      Math.max(out.get(place) ?? 0, into.get(place) ?? 0),
    ]),
  )
}

/** Width that so many line ends need at one side of a box. */
function crowdWidth(count: number): number {
  return Math.min(ports.widest, (count - 1) * ports.least + 2 * ports.corner)
}

type ActivityContext = {
  readonly place: number
  readonly language: MapLanguage
  readonly level: number
  readonly crowd: number
  readonly loop: PlannedEdge | undefined
}

function planActivity(
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
  const sizes = texts.map(({ role, lines }) => sizeOf(lines, mapFonts[role]))
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
  const counts = `${words.times(printCount(events, language))} · ${words.cases(printCount(cases, language))}`
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

function planTerminal(place: 'start' | 'end', language: MapLanguage, crowd: number): PlannedNode {
  const lines = [mapWords[language][place]]
  const width = even(Math.max(capsule.width, crowdWidth(crowd) + capsule.height))
  const size = { width, height: capsule.height }
  return { place, level: 1, texts: [{ role: 'name', lines }], size, marked: false }
}

function sizeOf(lines: readonly string[], font: Font): Size {
  const width = Math.max(0, ...lines.map((line) => measureText(line, font)))
  return { width: even(width), height: even(lines.length * lineHeight(font)) }
}

/** Even, so that the middle is whole. */
function even(length: number): number {
  return 2 * Math.ceil(length / 2)
}
