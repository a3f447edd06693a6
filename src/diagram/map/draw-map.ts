import type { ProcessMap } from '#mining'
import type { Box, Paper } from '../page/page.ts'
import { papers } from '../page/sizes.ts'
import { cleanLine } from '../text/clean-text.ts'
import { lineHeight } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import { layOutGraph, type GraphLayout } from './lay-out-graph.ts'
import type {
  FlowShape,
  LoopShape,
  MapDrawing,
  MapNotice,
  MapShape,
  MapText,
} from './map-drawing.ts'
import { boxText, doubledOutline, loop, mapFonts, mapMargin } from './map-sizes.ts'
import { mapWords, type MapLanguage } from './map-words.ts'
import { loopReach, planMap, type MapPlan, type PlannedEdge, type PlannedNode } from './plan-map.ts'
import { summarizeMap } from './summarize-map.ts'

export type MapOptions = {
  readonly language: MapLanguage
  /** Stands above the map; absent: "Peta proses". */
  readonly title?: string
  /**
   * `screen`: as large as it becomes. A paper: made smaller until it has room, upright or lying as
   * suits it. `auto`: A4, or A3 where A4 would make the print small. Absent: `screen`.
   */
  readonly paper?: Paper | 'auto' | 'screen'
}

/** A drawing, or that the map is too large to be read: filter it first. */
export type MapDrawn =
  | { readonly ok: true; readonly drawing: MapDrawing }
  | {
      readonly ok: false
      readonly code: 'map-too-large'
      readonly activities: number
      readonly flows: number
    }

/** No more are drawn. */
export const mapLimits = { activities: 1000, flows: 10_000 } as const

/**
 * Draws a process map: start at the top, the main path straight down, arrows as thick as they are
 * frequent, each with its count and median time beside it. The same map gives the same drawing on
 * every engine. A map beyond `mapLimits`, or so tangled that its lines would pass more than 600,000
 * places, is refused. 600 activities with 5,000 flows take seconds.
 */
export function drawMap(map: ProcessMap, options: MapOptions): MapDrawn {
  const [activities, flows] = [map.activities.length, map.flows.length]
  const refused = { ok: false, code: 'map-too-large', activities, flows } as const
  if (activities > mapLimits.activities || flows > mapLimits.flows) return refused
  const plan = planMap(map, options.language)
  const layout = layOutGraph(plan.graph)
  if (layout === undefined) return refused
  return { ok: true, drawing: composeSheet({ map, plan, layout }, options) }
}

type LaidOut = {
  readonly map: ProcessMap
  readonly plan: MapPlan
  readonly layout: GraphLayout
}

/** Least width of the sheet, for the title and the key. */
const leastWidth = 110_000

function composeSheet({ map, plan, layout }: LaidOut, options: MapOptions): MapDrawing {
  const { language } = options
  const words = mapWords[language]
  const inner = Math.max(leastWidth, layout.width)
  const title = cleanLine(options.title ?? '') || words.title
  const head = wrapText(title, { ...mapFonts.title, width: inner, maxLines: 2 })
  const foot = wrapText(keyOf(map, language), { ...mapFonts.note, width: inner })
  const headHeight = head.lines.length * lineHeight(mapFonts.title) + 5000
  const footHeight = foot.lines.length * lineHeight(mapFonts.note) + 5000
  const height = headHeight + layout.height + footHeight + 2 * mapMargin
  const sheet = chooseSheet(inner + 2 * mapMargin, height, options.paper ?? 'screen')
  const left = Math.round((sheet.width - inner) / 2)
  const origin = {
    x: Math.round((sheet.width - layout.width) / 2),
    y: mapMargin + headHeight,
  }
  const notices: MapNotice[] = [
    ...(map.activities.length === 0 ? [{ kind: 'empty' as const }] : []),
    ...(head.cut ? [{ kind: 'title-cut' as const }] : []),
    ...plan.notices,
    ...(sheet.scale < leastScale ? [{ kind: 'small-print' as const, scale: sheet.scale }] : []),
  ]
  const footTop = origin.y + layout.height + 5000
  const shapes = [
    ...setLeft(head.lines, { x: left, y: mapMargin }, 'title'),
    ...drawFlows(plan, layout),
    ...drawNodes(plan, layout),
  ]
  return {
    title,
    summary: summarizeMap(map, language),
    language,
    ...sheet,
    shapes: [
      ...shapes.map((shape) =>
        shape.kind === 'text' && shape.role === 'title' ? shape : moveBy(shape, origin),
      ),
      ...setLeft(foot.lines, { x: left, y: footTop }, 'note'),
    ],
    notices,
  }
}

function keyOf(map: ProcessMap, language: MapLanguage): string {
  const words = mapWords[language]
  if (map.activities.length === 0) return words.empty
  return [
    words.key,
    ...(map.flows.some(({ departs }) => departs) ? [words.keyDeparts] : []),
    ...(map.activities.some(({ marks = [] }) => marks.length > 0) ? [words.keyMarks] : []),
  ].join(' ')
}

/** Below, the smallest letters would be under 5 points. */
const leastScale = 0.67

type Sheet = Pick<MapDrawing, 'paper' | 'width' | 'height' | 'scale'>

/** The sheet for what is so wide and high: its own size, or the paper on its better side, measured at full scale. */
function chooseSheet(width: number, height: number, wanted: Paper | 'auto' | 'screen'): Sheet {
  if (wanted === 'screen') return { paper: 'screen', width, height, scale: 1 }
  if (wanted === 'auto') {
    const a4 = chooseSheet(width, height, 'a4')
    return a4.scale >= 0.8 ? a4 : chooseSheet(width, height, 'a3')
  }
  const lying = papers[wanted]
  const upright = { width: lying.height, height: lying.width }
  const [best] = [upright, lying]
    .map((size) => ({ size, scale: Math.min(1, size.width / width, size.height / height) }))
    .toSorted((one, other) => other.scale - one.scale)
  const { size, scale } = best ?? { size: lying, scale: 1 }
  return {
    paper: wanted,
    width: Math.round(size.width / scale),
    height: Math.round(size.height / scale),
    scale,
  }
}

/** Arrows, the rare ones first so that the main path lies above them, then their labels. */
function drawFlows({ edges, nodes }: MapPlan, { routes, boxes }: GraphLayout): MapShape[] {
  const flows = edges.flatMap((edge, index): FlowShape[] => {
    const route = routes[index]
    return route === undefined ? [] : [{ kind: 'flow', ...lookOf(edge), points: route.points }]
  })
  const labels = edges.flatMap(({ label }, index) => {
    const box = routes[index]?.label
    return box === undefined ? [] : setLeft(label, box, 'label')
  })
  const loops = nodes.flatMap((node, index) => drawLoop(node, boxes[index]))
  return [...flows.toReversed(), ...loops, ...labels]
}

function lookOf({ from, to, line, level, departs }: PlannedEdge) {
  return { from, to, line, level, departs }
}

function drawLoop({ loop: edge }: PlannedNode, box: Box | undefined): (LoopShape | MapText)[] {
  if (edge === undefined || box === undefined) return []
  const right = box.x + box.width
  const middle = box.y + box.height / 2
  const { width, height } = loop
  const around = { x: right, y: middle - height / 2, width, height }
  const y = middle - edge.labelSize.height / 2
  return [
    { kind: 'loop', ...lookOf(edge), box: around },
    ...setLeft(edge.label, { x: right + loopReach(edge.line), y }, 'label'),
  ]
}

function drawNodes({ nodes }: MapPlan, { boxes }: GraphLayout): MapShape[] {
  return nodes.flatMap((node, index): MapShape[] => {
    const box = boxes[index]
    if (box === undefined) return []
    const { place, level, marked } = node
    const shape: MapShape =
      typeof place === 'number'
        ? { kind: 'activity', box, activity: place, level, marked }
        : { kind: 'terminal', box, role: place }
    return [shape, ...setNodeTexts(node, box)]
  })
}

function setNodeTexts({ texts, place, marked }: PlannedNode, box: Box): MapText[] {
  const heights = texts.map(({ role, lines }) => lines.length * lineHeight(mapFonts[role]))
  const total = heights.reduce((sum, height) => sum + height, 0)
  const inset = boxText.above + (marked ? doubledOutline : 0)
  let y = typeof place === 'number' ? box.y + inset : box.y + Math.round((box.height - total) / 2)
  return texts.flatMap(({ role, lines }, index) => {
    const set = setText(
      lines,
      { x: Math.round(box.x + box.width / 2), y },
      { role, anchor: 'middle' },
    )
    y += heights[index] ?? 0
    return set
  })
}

type Corner = { readonly x: number; readonly y: number }

function setLeft(lines: readonly string[], at: Corner, role: MapText['role']): MapText[] {
  return setText(lines, at, { role, anchor: 'start' })
}

/** Lines below each other, the first one's top at `at.y`. */
function setText(
  lines: readonly string[],
  at: Corner,
  look: Pick<MapText, 'role' | 'anchor'>,
): MapText[] {
  const font = mapFonts[look.role]
  const baseline = Math.round(at.y + lineHeight(font) / 2 + font.size * 0.35)
  return lines.map((text, index) => ({
    kind: 'text',
    ...look,
    ...font,
    text,
    at: { x: at.x, y: baseline + index * lineHeight(font) },
  }))
}

function moveBy(shape: MapShape, by: Corner): MapShape {
  const move = <P extends Corner>(point: P): P => ({
    ...point,
    x: Math.round(point.x + by.x),
    y: Math.round(point.y + by.y),
  })
  if (shape.kind === 'flow') return { ...shape, points: shape.points.map(move) }
  return shape.kind === 'text'
    ? { ...shape, at: move(shape.at) }
    : { ...shape, box: move(shape.box) }
}
