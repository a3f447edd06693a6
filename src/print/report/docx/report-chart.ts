import { escapeText } from '#diagram'
import { element } from '../../office/package/xml.ts'
import type { ChartFigures, ChartScale } from '../report.ts'

/** Charts that the office program draws itself (ISO/IEC 29500-1, 21.2), their figures in them. */

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
}

type Bars = Extract<ChartFigures, { readonly kind: 'bars' }>
type Points = Extract<ChartFigures, { readonly kind: 'points' }>

const value = (name: string, val: string | number) => element(name, { val })
const fill = (colour: string) => element('a:solidFill', {}, element('a:srgbClr', { val: colour }))
const line = (colour: string, width: number) => element('a:ln', { w: width }, fill(colour))
const look = (...parts: readonly string[]) => element('c:spPr', {}, ...parts)
const noLine = look(element('a:ln', {}, element('a:noFill')))
const ink = '1F4E79'

/** Writes the part of a chart. */
export function reportChartXml(figures: ChartFigures): string {
  const plot = figures.kind === 'bars' ? barPlot(figures) : pointPlot(figures)
  const small = element('a:defRPr', { sz: 800 })
  return element(
    'c:chartSpace',
    namespaces,
    value('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      value('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, element('c:layout'), plot),
      value('c:plotVisOnly', 1),
    ),
    look(fill('FFFFFF'), element('a:ln', {}, element('a:noFill'))),
    element(
      'c:txPr',
      {},
      element('a:bodyPr'),
      element('a:p', {}, element('a:pPr', {}, small), element('a:endParaRPr', { lang: 'id-ID' })),
    ),
  )
}

function barPlot({ scale, bars }: Bars): string {
  const series = element(
    'c:ser',
    {},
    value('c:idx', 0),
    value('c:order', 0),
    seriesName(scale.title),
    look(fill('9DC3E6'), line(ink, 6350)),
    value('c:invertIfNegative', 0),
    valueLabels(),
    intervals(bars),
    element('c:cat', {}, textList(bars.map(({ name }) => name))),
    element('c:val', {}, numberList(bars.map((bar) => bar.value))),
  )
  return [
    element(
      'c:barChart',
      {},
      value('c:barDir', 'bar'),
      value('c:grouping', 'clustered'),
      value('c:varyColors', 0),
      series,
      value('c:gapWidth', 60),
      value('c:axId', 1),
      value('c:axId', 2),
    ),
    nameAxis(),
    // The names run downwards, so that the scale would stand above.
    scaleAxis(scale, {
      id: 2,
      crosses: 1,
      place: 'b',
      at: value('c:crosses', 'max'),
      between: 'between',
    }),
  ].join('')
}

/** From the value to the ends of its interval; nothing where there is none. */
function intervals(bars: Bars['bars']): string {
  if (bars.every(({ low }) => low === undefined)) return ''
  return element(
    'c:errBars',
    {},
    value('c:errBarType', 'both'),
    value('c:errValType', 'cust'),
    value('c:noEndCap', 0),
    element('c:plus', {}, numberList(bars.map((bar) => (bar.high ?? bar.value) - bar.value))),
    element('c:minus', {}, numberList(bars.map((bar) => bar.value - (bar.low ?? bar.value)))),
    look(line('000000', 9525)),
  )
}

function nameAxis(): string {
  return element(
    'c:catAx',
    {},
    value('c:axId', 1),
    element('c:scaling', {}, value('c:orientation', 'maxMin')),
    value('c:delete', 0),
    value('c:axPos', 'l'),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', 'low'),
    value('c:crossAx', 2),
    value('c:crosses', 'autoZero'),
  )
}

/** The points with their names, over axes that cross at the crosshair. */
function pointPlot({ across, up, crosshair, points }: Points): string {
  const marks = element(
    'c:ser',
    {},
    value('c:idx', 0),
    value('c:order', 0),
    seriesName(`${across.title}, ${up.title}`),
    markLook,
    element('c:dLbls', {}, ...points.map(pointLabel), ...flags('c:showVal')),
    element('c:xVal', {}, numberList(points.map((point) => point.across))),
    element('c:yVal', {}, numberList(points.map((point) => point.up))),
    value('c:smooth', 0),
  )
  const crosses = (at: number) => value('c:crossesAt', at)
  return [
    element(
      'c:scatterChart',
      {},
      value('c:scatterStyle', 'lineMarker'),
      value('c:varyColors', 0),
      marks,
      value('c:axId', 1),
      value('c:axId', 2),
    ),
    scaleAxis(across, {
      id: 1,
      crosses: 2,
      place: 'b',
      at: crosses(crosshair.up),
      between: 'midCat',
    }),
    scaleAxis(up, {
      id: 2,
      crosses: 1,
      place: 'l',
      at: crosses(crosshair.across),
      between: 'midCat',
    }),
  ].join('')
}

const markLook =
  noLine +
  element(
    'c:marker',
    {},
    value('c:symbol', 'circle'),
    value('c:size', 7),
    look(fill(ink), line(ink, 6350)),
  )

type AxisPlace = {
  readonly id: number
  readonly crosses: number
  readonly place: 'b' | 'l'
  readonly at: string
  readonly between: 'between' | 'midCat'
}

function scaleAxis({ title, from, to }: ChartScale, axis: AxisPlace): string {
  const isCrossed = axis.between === 'midCat'
  return element(
    'c:valAx',
    {},
    value('c:axId', axis.id),
    element(
      'c:scaling',
      {},
      value('c:orientation', 'minMax'),
      value('c:max', to),
      value('c:min', from),
    ),
    value('c:delete', 0),
    value('c:axPos', axis.place),
    isCrossed ? '' : element('c:majorGridlines', {}, look(line('D9D9D9', 6350))),
    axisTitle(title),
    element('c:numFmt', { formatCode: '0.0', sourceLinked: 0 }),
    value('c:majorTickMark', 'out'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', isCrossed ? 'low' : 'nextTo'),
    look(line('7F7F7F', 9525)),
    value('c:crossAx', axis.crosses),
    axis.at,
    value('c:crossBetween', axis.between),
  )
}

function axisTitle(title: string): string {
  return element('c:title', {}, richText(title), value('c:overlay', 0))
}

function richText(text: string): string {
  const words = element('a:t', {}, escapeText(text))
  const run = element('a:r', {}, element('a:rPr', { lang: 'id-ID', sz: 800 }), words)
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:p', {}, run))
  return element('c:tx', {}, rich)
}

function seriesName(name: string): string {
  return element('c:tx', {}, element('c:v', {}, escapeText(name)))
}

const shown = [
  'c:showLegendKey',
  'c:showVal',
  'c:showCatName',
  'c:showSerName',
  'c:showPercent',
  'c:showBubbleSize',
] as const

function flags(what: (typeof shown)[number]): string[] {
  return shown.map((name) => value(name, name === what ? 1 : 0))
}

/** The values in their bars. */
function valueLabels(): string {
  const format = element('c:numFmt', { formatCode: '0.00', sourceLinked: 0 })
  return element('c:dLbls', {}, format, value('c:dLblPos', 'inBase'), ...flags('c:showVal'))
}

function pointLabel({ name }: Points['points'][number], idx: number): string {
  const rest = [value('c:dLblPos', 'r'), ...flags('c:showVal')]
  return element('c:dLbl', {}, value('c:idx', idx), richText(name), ...rest)
}

function textList(texts: readonly string[]): string {
  const points = texts.map((text, idx) =>
    element('c:pt', { idx }, element('c:v', {}, escapeText(text))),
  )
  return element('c:strLit', {}, value('c:ptCount', texts.length), ...points)
}

function numberList(numbers: readonly number[]): string {
  const points = numbers.map((number, idx) =>
    element('c:pt', { idx }, element('c:v', {}, String(number))),
  )
  return element('c:numLit', {}, value('c:ptCount', numbers.length), ...points)
}
