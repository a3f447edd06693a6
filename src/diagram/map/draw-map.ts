import type { ProcessMap } from '#mining'
import type { Paper, Point } from '../page/page.ts'
import { cleanLine } from '../text/clean-text.ts'
import { wrapText } from '../text/wrap.ts'
import { chooseSheet, leastScale } from './choose-sheet.ts'
import { drawGraph } from './draw-graph.ts'
import type { GraphLayout } from './layout/draw-lines.ts'
import { layOutGraph } from './layout/lay-out-graph.ts'
import type { MapDrawing } from './map-drawing.ts'
import { mapFonts, mapMargin } from './map-sizes.ts'
import { mapWords, type MapLanguage } from './map-words.ts'
import { planMap, type MapPlan } from './plan-map.ts'
import { mapTextHeight, setMapText } from './set-map-text.ts'
import { summariseMap } from './summarise-map.ts'

/** How a map is drawn. */
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

type LaidOut = { readonly map: ProcessMap; readonly plan: MapPlan; readonly layout: GraphLayout }

/** Least width of title and key, and their distance from the map. */
const heading = { width: 110_000, below: 5000 }

function composeSheet({ map, plan, layout }: LaidOut, options: MapOptions): MapDrawing {
  const { language, paper = 'screen' } = options
  const width = Math.max(heading.width, layout.width)
  const title = cleanLine(options.title ?? '') || mapWords[language].title
  const head = wrapText(title, { ...mapFonts.title, width, maxLines: 2 })
  const key = wrapText(keyOf(map, language), { ...mapFonts.note, width })
  const top = mapMargin + mapTextHeight(head.lines, 'title') + heading.below
  const bottom = top + layout.height + heading.below
  const height = bottom + mapTextHeight(key.lines, 'note') + mapMargin
  const sheet = chooseSheet({ width: width + 2 * mapMargin, height }, paper)
  const left = Math.round((sheet.width - width) / 2)
  const origin = { x: Math.round((sheet.width - layout.width) / 2), y: top }
  return {
    title,
    summary: summariseMap(map, language),
    language,
    ...sheet,
    shapes: [
      ...setMapText(head.lines, { x: left, y: mapMargin }, { role: 'title' }),
      ...drawGraph(plan, moveLayout(layout, origin)),
      ...setMapText(key.lines, { x: left, y: bottom }, { role: 'note' }),
    ],
    notices: [
      ...(map.activities.length === 0 ? [{ kind: 'empty' } as const] : []),
      ...(head.cut ? [{ kind: 'title-cut' } as const] : []),
      ...plan.notices,
      ...(sheet.scale < leastScale ? [{ kind: 'small-print', scale: sheet.scale } as const] : []),
    ],
  }
}

function keyOf(map: ProcessMap, language: MapLanguage): string {
  const words = mapWords[language]
  if (map.activities.length === 0) return words.empty
  return [
    words.key(map.flows.some(({ medianMs }) => medianMs !== undefined) ? words.keyTimed : ''),
    ...(map.flows.some(({ departs }) => departs) ? [words.keyDeparts] : []),
    ...(map.activities.some(({ marks = [] }) => marks.length > 0) ? [words.keyMarks] : []),
  ].join(' ')
}

/** Moves a layout to its place on the sheet, to whole µm. */
function moveLayout(layout: GraphLayout, by: Point): GraphLayout {
  const move = <P extends Point>(point: P): P => ({
    ...point,
    x: Math.round(point.x + by.x),
    y: Math.round(point.y + by.y),
  })
  return {
    ...layout,
    boxes: layout.boxes.map(move),
    routes: layout.routes.map(({ points, label }) => ({
      points: points.map(move),
      label: move(label),
    })),
  }
}
