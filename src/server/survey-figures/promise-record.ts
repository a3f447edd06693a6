import type { ElementKey, Interval } from '#measures'
import type { Fee, PromisedTime } from '#standard'

/** What the standard of a service that was in force during a survey promised; of several the last. */
export type ServicePromise = {
  readonly serviceId: string
  readonly decree: string
  /** ISO date. */
  readonly since: string
  /** Was it in force in a part of the survey only? Then not all were promised this. */
  readonly partly: boolean
  readonly duration: PromisedTime
  readonly fee: Fee
  /** How many requirements it names. */
  readonly requirements: number
}

/** Elements of which a standard promises something that can stand beside answers. */
export const promisedElements = [
  'requirements',
  'time',
  'cost',
] as const satisfies readonly ElementKey[]
export type PromisedElement = (typeof promisedElements)[number]

/** A mean with its interval, and of how many; below the floor of privacy only of how many. */
export type ExpectationFigure = {
  readonly n: number
  readonly mean?: number
  readonly interval?: Interval
}

/**
 * What was measured of a service as it was delivered. Nothing is yet: event logs (`no-logs`) are not kept
 * here, and of what people pay or bring (`not-in-logs`) they would not tell. A kind with what was
 * measured comes beside it once logs are kept.
 */
export type Delivered = {
  readonly kind: 'unmeasured'
  readonly reason: 'no-logs' | 'not-in-logs'
}

/** An element as users expect it, as it was delivered, and as they perceive it. */
export type ElementExpectation = {
  readonly element: PromisedElement
  /** Importance; absent where nobody rated it. */
  readonly expected?: ExpectationFigure
  readonly delivered: Delivered
  readonly perceived: ExpectationFigure
  /** Perceived less expected, of those who rated both. */
  readonly gap?: ExpectationFigure
}

/** A service beside its promise; absent: no standard of it was in force, or it was not kept then. */
export type ServiceExpectations = {
  readonly serviceId: string
  readonly name: string
  readonly promise?: ServicePromise
  readonly elements: readonly ElementExpectation[]
}
