import type { Clock } from '#time'

/**
 * How a case departs from the model, in the kinds that a manager asks for.
 * - `skipped`: the model's step has no event. `atEnd`: after all that the case did by the model, so in
 *   a running case the step is only not done yet.
 * - `inserted`: an event of an activity that the model does not know, or (`known`) knows, but not on
 *   the way of this case.
 * - `out-of-order`: the step was done, but earlier or later than its turn; `than` is the step it
 *   changed places with, the nearest to its turn that was done in order; absent: none was.
 * - `repeated`: an event of a step that is done once more than the model allows.
 * - `other-performer`: done by somebody who is not among the step's performers.
 * - `late`: the step took longer than promised, on the promise's clock.
 * - `late-case`: the whole case took longer than promised.
 */
export type Departure =
  | (AtStep & { readonly kind: 'skipped'; readonly transition: number; readonly atEnd?: true })
  | (AtStep & { readonly kind: 'inserted'; readonly known: boolean; readonly extraMs: number })
  | (AtStep & {
      readonly kind: 'out-of-order'
      readonly transition: number
      readonly done: 'earlier' | 'later'
      readonly than?: NamedStep
    })
  | (AtStep & { readonly kind: 'repeated'; readonly extraMs: number })
  | (AtStep & {
      readonly kind: 'other-performer'
      readonly transition: number
      readonly resource: string
    })
  | (AtStep & {
      readonly kind: 'late'
      readonly transition: number
      readonly lateMs: number
      readonly clock: Clock
    })
  | { readonly kind: 'late-case'; readonly lateMs: number; readonly clock: Clock }

/** Kinds of departures, in the order in which they are told. */
export const departureKinds = [
  'skipped',
  'inserted',
  'out-of-order',
  'repeated',
  'other-performer',
  'late',
  'late-case',
] as const

/** A kind of departure. */
export type DepartureKind = (typeof departureKinds)[number]

/** A step by the id it has in the SOP, where it has one, and what its events are called. */
export type NamedStep = { readonly step: string; readonly activity: string }

/**
 * The step, and its place: that of the event, or of the event before which it was due. `extraMs`, where
 * a departure has it, is the working time that its event took since the event before; NaN: not known.
 */
type AtStep = NamedStep & { readonly place: number }
