import type { Box, Point, Quality } from '../page/page.ts'

/**
 * One page's flow to be routed: given cells, wanted arrows. Everything in integer micrometres.
 * Rows include the strips, where connectors stand.
 */
export type RoutingProblem = {
  /** Column borders, one more than columns. */
  readonly columnEdges: readonly number[]
  /** Row borders, one more than rows. */
  readonly rowEdges: readonly number[]
  readonly symbols: readonly PlacedSymbol[]
  readonly arrows: readonly WantedArrow[]
}

/**
 * A symbol and the cells it covers. A symbol over several adjacent columns is stretched. `cells` of a
 * free symbol (strip connector, stop) are candidates of which the router chooses one.
 */
export type PlacedSymbol = {
  readonly key: string
  readonly shape: 'terminator' | 'process' | 'decision' | 'connector'
  readonly row: number
  readonly width: number
  readonly height: number
  readonly place:
    | { readonly kind: 'fixed'; readonly fromColumn: number; readonly toColumn: number }
    | { readonly kind: 'free'; readonly columns: readonly number[] }
  /** Columns of further copies tied to it on the row's centre line; arrows use the primary. */
  readonly copies: readonly number[]
}

/** An arrow to be drawn, with its label's text size where it has one. `nature` steers the side it leaves by. */
export type WantedArrow = {
  readonly flow: string
  readonly from: string
  readonly to: string
  readonly nature: 'plain' | 'yes' | 'no'
  readonly label?: { readonly text: string; readonly width: number; readonly height: number }
}

/** The routed page, or the room that is missing for it: extra height per row (µm), to be given before routing again. */
export type RoutedPage =
  | {
      readonly kind: 'routed'
      readonly boxes: ReadonlyMap<string, Box>
      readonly arrows: readonly RoutedArrow[]
      readonly quality: Quality
    }
  | { readonly kind: 'narrow'; readonly rowGrowth: readonly number[] }

export type RoutedArrow = {
  readonly flow: string
  readonly points: readonly Point[]
  readonly head: boolean
  /** Middle of the label's box. */
  readonly labelAt?: Point
}
