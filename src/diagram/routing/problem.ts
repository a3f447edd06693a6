import type { Box, Point, Quality } from '../page/page.ts'

/**
 * One page's flow to be routed: given cells, wanted arrows. Everything in integer micrometres.
 * Rows include the strips, where connectors stand.
 */
export type RoutingProblem = {
  /** Column borders, one more than columns. */
  readonly columnEdges: readonly number[]
  /** Where symbols stand in each column; absent: in the middle. Lets outer columns keep a gutter for lines. */
  readonly columnCentres?: readonly number[]
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
    | {
        readonly kind: 'free'
        readonly columns: readonly number[]
        /** Column it should stand in where nothing speaks against it. */
        readonly preferred?: number
      }
  /** Columns of further copies tied to it on the row's centre line; arrows use the primary. */
  readonly copies: readonly number[]
}

/** An arrow to be drawn, with its label's text size where it has one. `nature` steers the side it leaves by. */
export type WantedArrow = {
  readonly flow: string
  readonly from: string
  readonly to: string
  readonly nature: 'plain' | 'yes' | 'no'
  readonly label?: WantedLabel
}

/** The size of a label's text, and of its narrower forms for where the first finds no room. */
export type WantedLabel = LabelSize & {
  readonly text: string
  readonly narrower?: readonly NarrowerForm[]
}

/** A label in more lines. With words divided it is used only where neither other ways nor higher rows help. */
export type NarrowerForm = LabelSize & { readonly divided: boolean }

export type LabelSize = { readonly width: number; readonly height: number }

/** The routed page, or the room that is missing for it: extra height per row (µm), to be given before routing again. */
export type RoutedPage =
  | {
      readonly kind: 'routed'
      readonly boxes: ReadonlyMap<string, Box>
      readonly arrows: readonly RoutedArrow[]
      readonly quality: Quality
    }
  | {
      readonly kind: 'narrow'
      readonly rowGrowth: readonly number[]
      /** The way of every arrow; given back with the grown rows, the same ways are drawn again and fit. */
      readonly topology: Topology
    }

/** The ways of a page's arrows through its grid, without coordinates: stays valid while rows only grow. */
export type Topology = {
  /** Vertices of the routing grid from source to target, in the order of the problem's arrows. */
  readonly ways: readonly (readonly number[])[]
  /** Per arrow the arrow that it runs into, or -1. */
  readonly joins: readonly number[]
}

export type RoutingOptions = {
  /** Of the `narrow` answer to the same problem with lower rows. */
  readonly topology?: Topology
  /** `quick` leaves out the repair: for measurements and for the first frame while typing. */
  readonly effort?: 'quick' | 'full'
}

export type RoutedArrow = {
  readonly flow: string
  readonly points: readonly Point[]
  readonly head: boolean
  /** Flow that this arrow runs into, where it is merged. */
  readonly joins?: string
  /** Middle of the label's box. */
  readonly labelAt?: Point
  /** Which form the label has there: 0 the first, from 1 on the narrower ones. */
  readonly labelForm?: number
}
