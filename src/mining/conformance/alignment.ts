/**
 * One move of an alignment (Adriansyah, Aligning Observed and Modeled Behavior, 2014, 4.2): the log and
 * the model together, the log alone (an event that the model does not allow there), the model alone
 * (a step that no event tells of), or a silent transition. `event` is a place in the trace,
 * `transition` one in the net.
 */
export type Move =
  | { readonly kind: 'synchronous'; readonly event: number; readonly transition: number }
  | { readonly kind: 'log'; readonly event: number }
  | { readonly kind: 'model'; readonly transition: number }
  | { readonly kind: 'silent'; readonly transition: number }

/**
 * What aligning a trace gave.
 * - `optimal`: no alignment costs less.
 * - `bounded`: the search ended at its limit; the optimum is not below `lower` and, where an alignment
 *   was found, not above `upper`, which is what `moves` cost.
 * - `impossible`: no run of the model comes to its end.
 * `visits` counts the search states taken up; it does not depend on the machine.
 */
export type Alignment =
  | {
      readonly kind: 'optimal'
      readonly cost: number
      readonly moves: readonly Move[]
      readonly visits: number
    }
  | {
      readonly kind: 'bounded'
      readonly lower: number
      readonly upper: number | undefined
      readonly moves: readonly Move[]
      readonly limit: 'states' | 'time'
      readonly visits: number
    }
  | { readonly kind: 'impossible'; readonly visits: number }

/** What is certain of the cost of an alignment. */
export type AlignmentCost =
  | { readonly kind: 'optimal'; readonly cost: number }
  | { readonly kind: 'bounded'; readonly lower: number; readonly upper: number | undefined }
  | { readonly kind: 'impossible' }
