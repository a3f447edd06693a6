/**
 * A drawn document: pages of primitives that a painter (SVG, PDF, Word, BPMN) copies without
 * thinking. All lengths are integer micrometres; the origin is the top left corner of the paper and
 * y grows downward.
 */
export type Drawing = {
  readonly title: string
  readonly pages: readonly Page[]
  readonly quality: Quality
}

/** One page. Primitives stand in painting order; texts among them in reading order. */
export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly primitives: readonly Primitive[]
}

export type Point = { readonly x: number; readonly y: number }
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Primitive =
  | RulePrimitive
  | FillPrimitive
  | SymbolPrimitive
  | TiePrimitive
  | ArrowPrimitive
  | TextPrimitive

/** A straight line of the table: `frame` 1 pt, `rule` 0.5 pt, `grid` thin grey behind the flow. */
export type RulePrimitive = {
  readonly kind: 'rule'
  readonly weight: 'frame' | 'rule' | 'grid'
  readonly from: Point
  readonly to: Point
}

/** A shaded box without outline (table head). */
export type FillPrimitive = { readonly kind: 'fill'; readonly box: Box }

/** One of the regulation's shapes; it carries no text but a connector's letter. */
export type SymbolPrimitive = {
  readonly kind: 'symbol'
  readonly shape: 'terminator' | 'process' | 'decision' | 'connector'
  readonly box: Box
  /** Key of the symbol in the flow graph; for a connector, the key of the flow that it cuts; for a stop, of the flow that ends. */
  readonly key: string
  readonly role: 'primary' | 'copy' | 'connector' | 'stop'
  readonly letter?: string
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
  /** Row's step id, for cells. */
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
