/**
 * A drawn document: pages of primitives that a painter (SVG, PDF, Word, BPMN) copies without
 * thinking. All lengths are integer micrometres; the origin is the top left corner of the paper and
 * y grows downward.
 */
export type Drawing = {
  readonly title: string
  readonly pages: readonly Page[]
  readonly quality: Quality
  /** What a reader must know that the pages do not show: text cut short, flows left out, larger paper. */
  readonly notices: readonly Notice[]
}

/** Something that the drawing could not show as asked. `step` and `performer` are ids, `flow` a flow's key. */
export type Notice =
  | { readonly kind: 'text-cut'; readonly step: string; readonly field: TextField }
  | { readonly kind: 'head-cut'; readonly performer: string }
  | { readonly kind: 'label-cut'; readonly step: string; readonly flow: string }
  | { readonly kind: 'open-target'; readonly step: string; readonly flow: string }
  | { readonly kind: 'flow-left-out'; readonly step: string; readonly flow: string }
  | { readonly kind: 'larger-paper'; readonly asked: Paper; readonly used: Paper | 'wider-than-a3' }

export type Paper = 'a4' | 'f4' | 'a3'

/** Texts of a table row that wrap in a cell of their own. */
export type TextField = 'phase' | 'activity' | 'requirements' | 'duration' | 'output' | 'note'

/** One page. Primitives stand in painting order; texts among them in reading order. */
export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly primitives: readonly Primitive[]
  /** The table without its head: the bands over its whole width. */
  readonly table: Box
  /** The performers' columns without their heads: every symbol, arrow and label stands inside. */
  readonly flowArea: Box
  /** Bands of the table from top to bottom; they tile the flow area without gaps. */
  readonly bands: readonly PageBand[]
}

/** A horizontal band of the table: a step's row, a section's heading, or a strip of connectors. */
export type PageBand = {
  readonly kind: 'step' | 'phase' | 'strip'
  readonly top: number
  readonly height: number
  /** Id of the row's step; for a phase, of the step that it begins with. */
  readonly step?: string
}

export type Point = { readonly x: number; readonly y: number }
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Primitive =
  | LogoPrimitive
  | RulePrimitive
  | FillPrimitive
  | SymbolPrimitive
  | TiePrimitive
  | ArrowPrimitive
  | TextPrimitive

/** Room for the institution's emblem: the painter puts its picture there, else a neutral circle. */
export type LogoPrimitive = { readonly kind: 'logo'; readonly box: Box }

/** A straight line of the table: `frame` 1 pt, `rule` 0.5 pt, `grid` thin grey behind the flow. */
export type RulePrimitive = {
  readonly kind: 'rule'
  readonly weight: 'frame' | 'rule' | 'grid'
  readonly from: Point
  readonly to: Point
}

/** A box without outline: shaded (table head), or black (a module of a QR code). */
export type FillPrimitive = { readonly kind: 'fill'; readonly box: Box; readonly ink?: 'black' }

/** One of the regulation's shapes; it carries no text but a connector's letter. */
export type SymbolPrimitive = {
  readonly kind: 'symbol'
  readonly shape: 'terminator' | 'process' | 'decision' | 'connector'
  readonly box: Box
  /** Key of the symbol in the flow graph; for a connector, the key of the flow that it cuts; for a stop, of the flow that ends. */
  readonly key: string
  readonly role: 'primary' | 'copy' | 'connector' | 'stop'
  readonly letter?: string
  /** Id of the step it stands for; absent for a connector, which may stand for two. */
  readonly step?: string
}

/** Thin line that ties the copies of one symbol in columns that are not neighbours. */
export type TiePrimitive = {
  readonly kind: 'tie'
  readonly from: Point
  readonly to: Point
  readonly key: string
}

/** An orthogonal polyline. `head` is false where it runs into another arrow of the same target (merged). */
export type ArrowPrimitive = {
  readonly kind: 'arrow'
  /** Key of the flow drawn; both halves of a cut flow carry it. */
  readonly flow: string
  /** Id of the step that the flow leaves, and of the step that it enters (absent: it stops). */
  readonly fromStep: string
  readonly toStep?: string
  readonly points: readonly Point[]
  readonly head: boolean
}

/** One line of text at its baseline. `size` in micrometres; turned texts run from bottom to top. */
export type TextPrimitive = {
  readonly kind: 'text'
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly anchor: 'start' | 'middle' | 'end'
  readonly turned: boolean
  readonly role: 'head' | 'title' | 'cell' | 'label' | 'letter' | 'reference' | 'footer'
  /** Row's step id, for cells and labels. */
  readonly step?: string
}

/** What the drawing cost, beside its lower bounds (diagram.md 2.4). */
export type Quality = {
  readonly crossings: number
  readonly bends: number
  readonly bendsBound: number
  readonly cost: number
  readonly costBound: number
  readonly portFaults: number
}
