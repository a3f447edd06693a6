import { units } from '../svg/paths.ts'
import { attributes, escapeText } from '../svg/xml.ts'
import {
  chartFonts,
  dotRadius,
  type Chart,
  type ChartArea,
  type ChartDot,
  type ChartLine,
  type ChartShape,
  type ChartText,
} from './chart.ts'

/** How a chart stands in a page. */
export type ChartSvgOptions = {
  /** Read out in place of the picture. */
  readonly title: string
  readonly description?: string
  /** Begins the ids: other for each chart of one HTML page. */
  readonly idPrefix: string
}

const fontFamily = "'Liberation Sans', Arial, Helvetica, sans-serif"

/**
 * Paints a chart as a self-contained SVG, one unit for 0.1 mm. Looks are attributes beside classes
 * (`chart-…`), so that it stands in print without a style sheet and a page may colour it. Linear.
 */
export function paintChart({ width, height, shapes }: Chart, options: ChartSvgOptions): string {
  const { title, description = '', idPrefix } = options
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart',
    width: `${width / 1000}mm`,
    height: `${height / 1000}mm`,
    viewBox: `0 0 ${units(width)} ${units(height)}`,
    role: 'img',
    'aria-labelledby': `${idPrefix}-title${description === '' ? '' : ` ${idPrefix}-description`}`,
    'font-family': fontFamily,
  })
  const id = escapeText(idPrefix)
  const described =
    description === '' ? '' : `<desc id="${id}-description">${escapeText(description)}</desc>`
  return [
    `<svg${root}><title id="${id}-title">${escapeText(title)}</title>${described}`,
    ...shapes.map(paintShape),
    '</svg>',
  ].join('\n')
}

type Look = Readonly<Record<string, string | number>>

const ink = '#1c2430'
const faint = '#525c69'
const accent = '#0f5a68'

const lineLooks: Readonly<Record<ChartLine['role'], Look>> = {
  axis: { stroke: '#8d8a80', 'stroke-width': 2 },
  border: { stroke: '#8d8a80', 'stroke-width': 2, 'stroke-dasharray': '6 5' },
  middle: { stroke: ink, 'stroke-width': 3 },
  lead: { stroke: faint, 'stroke-width': 2 },
  interval: { stroke: accent, 'stroke-width': 8 },
}
const areaLooks: Readonly<Record<ChartArea['role'], Look>> = {
  even: { fill: '#f1f0eb' },
  odd: { fill: '#dfddd4' },
  frame: { fill: 'none', stroke: '#8d8a80', 'stroke-width': 2 },
  'score-1': { fill: '#ffffff', stroke: ink, 'stroke-width': 2 },
  'score-2': { fill: '#d3e4e6', stroke: ink, 'stroke-width': 2 },
  'score-3': { fill: '#8dbac1', stroke: ink, 'stroke-width': 2 },
  'score-4': { fill: accent, stroke: ink, 'stroke-width': 2 },
}
const dotLooks: Readonly<Record<ChartDot['role'], Look>> = {
  full: { fill: ink, stroke: '#fff', 'stroke-width': 3 },
  hollow: { fill: '#fff', stroke: ink, 'stroke-width': 5 },
}
const textFills: Readonly<Record<ChartText['role'], string>> = {
  label: ink,
  value: ink,
  tick: faint,
  letter: faint,
  figure: ink,
  'on-light': ink,
  'on-dark': '#ffffff',
}

function paintShape(shape: ChartShape): string {
  const name = { class: `chart-${shape.role}` }
  switch (shape.kind) {
    case 'line': {
      const [from, to] = [shape.from, shape.to]
      const ends = { x1: units(from.x), y1: units(from.y), x2: units(to.x), y2: units(to.y) }
      return `<line${attributes({ ...name, ...ends, ...lineLooks[shape.role] })}/>`
    }
    case 'area': {
      const { x, y, width, height } = shape.box
      const box = { x: units(x), y: units(y), width: units(width), height: units(height) }
      return `<rect${attributes({ ...name, ...box, ...areaLooks[shape.role] })}/>`
    }
    case 'dot': {
      const place = { cx: units(shape.at.x), cy: units(shape.at.y), r: units(dotRadius) }
      return `<circle${attributes({ ...name, ...place, ...dotLooks[shape.role] })}/>`
    }
    case 'text':
      return paintText(shape)
  }
}

function paintText({ role, at, text, anchor }: ChartText): string {
  const { size, weight } = chartFonts[role]
  const look = attributes({
    class: `chart-${role}`,
    x: units(at.x),
    y: units(at.y),
    'font-size': units(size),
    'font-weight': weight === 'bold' ? 'bold' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    fill: textFills[role],
    'unicode-bidi': 'isolate',
  })
  return `<text${look}>${escapeText(text)}</text>`
}
