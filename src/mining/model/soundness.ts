/**
 * What is wrong with a model. `path` is a shortest firing sequence from the start, as places in the
 * net's transitions.
 * - `stuck`: nothing can fire and no final marking is reached; `waiting` are transitions that wait for
 *   a part of what they need.
 * - `endless`: after `path` nothing but `again` fires, in circles that no final marking ends.
 * - `left-over`: a final marking is reached, and more than it; `waiting` can still fire or still wait.
 * - `unbounded`: `path` and then `again`, which can be repeated and leaves more tokens each time.
 * - `dead`: the transitions that no run ever fires.
 */
export type SoundnessViolation =
  | {
      readonly kind: 'stuck' | 'left-over'
      readonly path: readonly number[]
      readonly waiting: readonly number[]
    }
  | {
      readonly kind: 'endless' | 'unbounded'
      readonly path: readonly number[]
      readonly again: readonly number[]
    }
  | { readonly kind: 'dead'; readonly transitions: readonly number[] }

/**
 * Whether every run of a model can be completed, properly, and every part of it used (van der Aalst,
 * The Application of Petri Nets to Workflow Management, 1998, 4). `by` says how it was decided: by the
 * form of the net, or by its states. Weaker notions (van der Aalst et al., Soundness of workflow nets,
 * 2011, 3): `relaxed`, every transition is on some complete run; `easy`, some run is complete.
 * `undecided`: the search ended at its limit after `states` states.
 */
export type Soundness =
  | { readonly kind: 'sound'; readonly by: 'form' | 'states' }
  | {
      readonly kind: 'unsound'
      /** The strongest notion that holds; `unknown` where the net has no bound. */
      readonly notion: 'relaxed' | 'easy' | 'none' | 'unknown'
      readonly violations: readonly [SoundnessViolation, ...SoundnessViolation[]]
    }
  | {
      readonly kind: 'undecided'
      readonly limit: 'states' | 'tokens'
      readonly states: number
    }
