import type { Box, Paper, Point } from '../page/page.ts'

/** Where a flow begins or ends: an activity's place in the map, or the start or end of the process. */
export type MapPlace = number | 'start' | 'end'

/**
 * A drawn process map: one sheet of shapes that a painter copies without thinking. Lengths are whole
 * µm at full scale; `scale` tells how much smaller it is printed to have room on its paper. Shapes
 * stand in painting order.
 */
export type MapDrawing = {
  readonly title: string
  /** What it shows in one or two sentences, read out in place of the picture. */
  readonly summary: string
  readonly language: 'id' | 'en'
  readonly paper: Paper | 'screen'
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly shapes: readonly MapShape[]
  readonly notices: readonly MapNotice[]
}

/** What the drawing could not show as asked. `activity` is a place in the map. */
export type MapNotice =
  | { readonly kind: 'name-cut'; readonly activity: number }
  | { readonly kind: 'marks-cut'; readonly activity: number }
  | { readonly kind: 'title-cut' }
  | { readonly kind: 'small-print'; readonly scale: number }
  | { readonly kind: 'empty' }

/** One thing of a drawing; later ones lie over earlier ones. */
export type MapShape = ActivityShape | TerminalShape | FlowShape | LoopShape | MapText

/** A box with an activity's texts; a marked one has a second outline. `level` 1 to 5: how frequent it is. */
export type ActivityShape = {
  readonly kind: 'activity'
  readonly box: Box
  readonly activity: number
  readonly level: number
  readonly marked: boolean
}

/** The capsule of the start or the end of the process. */
export type TerminalShape = {
  readonly kind: 'terminal'
  readonly box: Box
  readonly role: 'start' | 'end'
}

type FlowLook = {
  readonly from: MapPlace
  readonly to: MapPlace
  /** Width of the line; `level` 1 to 5: how frequent it is. */
  readonly line: number
  readonly level: number
  readonly departs: boolean
}

/**
 * An arrow. Two points above each other are joined by a straight line, others by a bend that is
 * vertical at both ends; its head stands at the last point.
 */
export type FlowShape = FlowLook & { readonly kind: 'flow'; readonly points: readonly Point[] }

/** An arrow from an activity to itself, in a box at its right side: it leaves above and comes back below. */
export type LoopShape = FlowLook & { readonly kind: 'loop'; readonly box: Box }

/** One line of text at its baseline; `of` tells to what it belongs, as in the shapes. */
export type MapText = {
  readonly kind: 'text'
  readonly role: 'title' | 'note' | 'name' | 'fact' | 'mark' | 'label'
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly anchor: 'start' | 'middle'
}
