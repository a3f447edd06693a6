import type { Box, Point } from '../page/page.ts'
import { units } from '../svg/paths.ts'
import { attributes, escapeText } from '../svg/xml.ts'
import type { FlowShape, LoopShape, MapDrawing, MapShape, MapText } from './map-drawing.ts'
import { arrowHeadOf, doubledOutline } from './map-sizes.ts'

/** How a map stands in a page. */
export type MapSvgOptions = {
  /** Read out in place of the picture, after the title; absent: the drawing's summary. */
  readonly description?: string
  /** Begins the ids, so that several drawings can stand in one HTML page; absent: "map". */
  readonly idPrefix?: string
}

const fontFamily = "'Liberation Sans', Arial, Helvetica, sans-serif"

/** Tints of boxes and greys of lines by level: they only add to what widths and words say. */
const tints = ['#FFFFFF', '#F5F8FB', '#EAF0F6', '#DCE6F0', '#CBDAE8'] as const
const inks = ['#666666', '#555555', '#3A3A3A', '#222222', '#111111'] as const

/**
 * Paints a map as a self-contained SVG, one unit for 0.1 mm at full scale. Looks are attributes, so
 * that no style sheet is needed and any may override them: activities carry `data-activity`, flows
 * `data-from` and `data-to` (places in the map, "start" or "end"). Linear.
 */
export function paintMap(drawing: MapDrawing, options: MapSvgOptions = {}): string {
  const { width, height, scale, title, language, shapes } = drawing
  const { description = drawing.summary, idPrefix = 'map' } = options
  const id = escapeText(idPrefix)
  const millimetres = (length: number) => `${Math.round(length * scale) / 1000}mm`
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: millimetres(width),
    height: millimetres(height),
    viewBox: `0 0 ${units(width)} ${units(height)}`,
    role: 'img',
    lang: language,
    'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
    'font-family': fontFamily,
  })
  return [
    `<svg${root}><title id="${id}-title">${escapeText(title)}</title>`,
    `<desc id="${id}-description">${escapeText(description)}</desc>`,
    `<rect width="${units(width)}" height="${units(height)}" fill="#fff"/>`,
    ...shapes.map(paintShape),
    '</svg>',
  ].join('\n')
}

function paintShape(shape: MapShape): string {
  switch (shape.kind) {
    case 'activity': {
      const { box, level, marked, activity } = shape
      const look = { fill: tints[level - 1], stroke: '#000', 'stroke-width': 4 }
      const outer = rect(box, { rx: 12, ...look })
      const inner = rect(shrink(box, doubledOutline), { rx: 6, ...look, fill: 'none' })
      const data = attributes({ class: 'activity', 'data-activity': activity })
      return `<g${data}>${outer}${marked ? inner : ''}</g>`
    }
    case 'terminal': {
      const { box, role } = shape
      const look = { fill: '#fff', stroke: '#000', 'stroke-width': 6 }
      return rect(box, { class: role, rx: box.height / 200, ...look })
    }
    case 'flow':
      return paintArrow(shape, flowPath(shape), headPath(shape.points.at(-1), shape))
    case 'loop':
      return paintArrow(shape, loopPath(shape), loopHead(shape))
    case 'text':
      return paintText(shape)
  }
}

function paintArrow(shape: FlowShape | LoopShape, line: string, head: string): string {
  const ink = inks[shape.level - 1]
  const data = attributes({ class: 'flow', 'data-from': shape.from, 'data-to': shape.to })
  const look = attributes({
    fill: 'none',
    stroke: ink,
    'stroke-width': units(shape.line),
    'stroke-dasharray': shape.departs ? `${units(shape.line + 1400)} 10` : undefined,
  })
  const tip = attributes({ class: 'head', fill: ink, d: head })
  return `<g${data}><path${look} d="${line}"/><path${tip}/></g>`
}

/** Path of a flow's line, which ends a little inside its head, or its blunt end would show beside the tip. */
function flowPath({ points, line }: FlowShape): string {
  const last = points.length - 1
  return points
    .map((to, index) => {
      const before = points[index - 1]
      if (before === undefined) return `M${pair(to)}`
      const end =
        index === last ? { ...to, y: to.y - Math.sign(to.y - before.y) * hidden(line) } : to
      if (before.x === to.x) return `V${units(end.y)}`
      const middle = Math.round((before.y + end.y) / 2)
      return `C${pair({ x: before.x, y: middle })} ${pair({ x: to.x, y: middle })} ${pair(end)}`
    })
    .join('')
}

/** How far before the tip a line ends. */
function hidden(line: number): number {
  return Math.round(arrowHeadOf(line).height * 0.8)
}

function headPath(tip: Point | undefined, { points, line }: FlowShape): string {
  const before = points.at(-2)
  if (tip === undefined || before === undefined) return ''
  const { width, height } = arrowHeadOf(line)
  const base = tip.y - Math.sign(tip.y - before.y) * height
  const half = Math.round(width / 2)
  return `M${pair(tip)}L${pair({ x: tip.x + half, y: base })}H${units(tip.x - half)}Z`
}

function loopPath({ box: { x, y, width, height }, line }: LoopShape): string {
  const [far, bottom] = [x + Math.round(width * 1.3), y + height]
  const end = { x: x + hidden(line), y: bottom }
  return `M${pair({ x, y })}C${pair({ x: far, y })} ${pair({ x: far, y: bottom })} ${pair(end)}`
}

function loopHead({ box: { x, y, height }, line }: LoopShape): string {
  const head = arrowHeadOf(line)
  const [base, half, tip] = [x + head.height, Math.round(head.width / 2), y + height]
  return `M${pair({ x, y: tip })}L${pair({ x: base, y: tip - half })}V${units(tip + half)}Z`
}

function pair({ x, y }: Point): string {
  return `${units(x)} ${units(y)}`
}

/** Labels stand on a white ground, for a line of another flow may bend close by. */
function paintText({ role, at, text, size, weight, anchor }: MapText): string {
  const halo = { stroke: '#fff', 'stroke-width': 6, 'paint-order': 'stroke' }
  const look = attributes({
    class: role,
    x: units(at.x),
    y: units(at.y),
    'font-size': units(size),
    'font-weight': weight === 'bold' ? 'bold' : undefined,
    'text-anchor': anchor === 'middle' ? 'middle' : undefined,
    'unicode-bidi': 'isolate',
    ...(role === 'label' ? halo : {}),
  })
  return `<text${look}>${escapeText(text)}</text>`
}

function shrink({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

function rect(
  { x, y, width, height }: Box,
  look: Readonly<Record<string, string | number | undefined>>,
): string {
  const box = { x: units(x), y: units(y), width: units(width), height: units(height) }
  return `<rect${attributes({ ...box, ...look })}/>`
}
