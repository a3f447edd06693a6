import type { Box, Point, SymbolPrimitive } from '#diagram'
import type { FlowLine } from '../flow-items.ts'
import { emu } from './office-units.ts'
import { element } from './xml.ts'

/** Shapes, lines and their looks in DrawingML, which Word and Excel share (ISO/IEC 29500-1, 20.1). */

const forms: Readonly<Record<SymbolPrimitive['shape'], string>> = {
  terminator: 'flowChartTerminator',
  process: 'flowChartProcess',
  decision: 'flowChartDecision',
  connector: 'flowChartOffpageConnector',
}

const black = element('a:solidFill', {}, element('a:srgbClr', { val: '000000' }))
const white = element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' }))
const noLine = element('a:ln', {}, element('a:noFill'))

/** Widths of lines in µm, as the PDF has them. */
const widths = { symbol: 400, arrow: 353, tie: 176 }

/** What a symbol looks like. */
export function symbolLook(shape: SymbolPrimitive['shape'], box: Box): string {
  return transform(box) + preset(forms[shape]) + white + line(widths.symbol)
}

/** The ground of a label: white, so that a rule below it does not strike it through. */
export function labelLook(box: Box): string {
  return transform(box) + preset('rect') + white + noLine
}

/** The dashed circle where the emblem belongs. */
export function emblemLook(box: Box): string {
  const grey = element('a:solidFill', {}, element('a:srgbClr', { val: '9AA0A6' }))
  const dashed = element('a:ln', { w: emu(260) }, grey, element('a:prstDash', { val: 'dash' }))
  return transform(box) + preset('ellipse') + element('a:noFill') + dashed
}

/** What a line looks like at `place`: a straight connector, or a path with its corners. */
export function lineLook({ points, box, head, weight }: FlowLine, place: Box): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  const pen = line(widths[weight], head)
  if (points.length > 2) return transform(place) + path(points, box) + element('a:noFill') + pen
  const flips = {
    flipH: last.x < first.x ? 1 : undefined,
    flipV: last.y < first.y ? 1 : undefined,
  }
  return transform(place, flips) + preset('straightConnector1') + pen
}

/** The ties of a line to its shapes. */
export function tieMarks({ from, to }: FlowLine): string {
  const mark = (name: string, tie: FlowLine['from']) =>
    tie === undefined ? '' : element(name, { id: tie.shape, idx: tie.site })
  return mark('a:stCxn', from) + mark('a:endCxn', to)
}

type Flips = Readonly<Record<'flipH' | 'flipV', number | undefined>>

function transform({ x, y, width, height }: Box, flips?: Flips): string {
  return element(
    'a:xfrm',
    flips ?? {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  )
}

function preset(form: string): string {
  return element('a:prstGeom', { prst: form }, element('a:avLst'))
}

/** An arrowhead twice as long as it is wide, near to that of the PDF. */
function line(width: number, head = false): string {
  const tip = head ? element('a:tailEnd', { type: 'triangle', w: 'sm', len: 'med' }) : ''
  return element('a:ln', { w: emu(width) }, black, element('a:miter', { lim: 800_000 }), tip)
}

function path(points: readonly Point[], box: Box): string {
  const steps = points.map(({ x, y }, index) =>
    element(
      index === 0 ? 'a:moveTo' : 'a:lnTo',
      {},
      element('a:pt', { x: emu(x - box.x), y: emu(y - box.y) }),
    ),
  )
  const size = { w: emu(box.width), h: emu(box.height), fill: 'none' }
  return element(
    'a:custGeom',
    {},
    ...['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => element(name)),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element('a:pathLst', {}, element('a:path', size, ...steps)),
  )
}
