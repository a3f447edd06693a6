export type {
  Box,
  Drawing,
  Notice,
  Page,
  PageBand,
  Paper,
  Point,
  Primitive,
  Quality,
  SymbolPrimitive,
  TextField,
  TextPrimitive,
} from './page/page.ts'
export type {
  ActivityShape,
  FlowShape,
  LoopShape,
  MapDrawing,
  MapNotice,
  MapPlace,
  MapShape,
  MapText,
  TerminalShape,
} from './map/map-drawing.ts'
export { drawBpmn } from './bpmn/draw-bpmn.ts'
export { checkMap, type MapViolation } from './map/check-map.ts'
export { describeMap, type MapWay, type PlaceDescription } from './map/describe-map.ts'
export { drawMap, mapLimits, type MapDrawn, type MapOptions } from './map/draw-map.ts'
export type { MapLanguage } from './map/map-words.ts'
export { paintMap, type MapSvgOptions } from './map/paint-map.ts'
export { drawSop, type DrawOptions } from './page/draw-sop.ts'
export { flowKey } from './page/flow-key.ts'
export { checkDrawing, type DrawingViolation } from './page/invariants.ts'
export { formWords, longDate } from './page/form-words.ts'
export { points } from './page/sizes.ts'
export {
  describeFlow,
  type Fact,
  type PartDescription,
  type StepDescription,
  type Way,
} from './svg/describe-flow.ts'
export { paintSvg, type SvgOptions } from './svg/paint-svg.ts'
export type { RowMark, RowMarkKind, RowMarks } from './svg/row-marks.ts'
export { type Chart, type ChartGrade, type ChartOptions } from './survey-charts/chart.ts'
export { drawAnswerBars, type AnswerBar } from './survey-charts/draw-answer-bars.ts'
export { drawElements, drawGaps } from './survey-charts/draw-elements.ts'
export { drawIndexScale } from './survey-charts/draw-index-scale.ts'
export {
  drawQuadrants,
  type QuadrantFrame,
  type QuadrantPoint,
} from './survey-charts/draw-quadrants.ts'
export { drawTrend } from './survey-charts/draw-trend.ts'
export type { IntervalRow } from './survey-charts/interval-rows.ts'
export { paintChart, type ChartSvgOptions } from './survey-charts/paint-chart.ts'
export { arrowPath, headPath, linePath, symbolPath, units } from './svg/paths.ts'
export { attributes, escapeText } from './svg/xml.ts'
export { cleanLine, cleanText } from './text/clean-text.ts'
export { fitText, lineHeight, measureText, type Font } from './text/measure.ts'
export { wrapText, type TextRoom, type WrappedText } from './text/wrap.ts'
