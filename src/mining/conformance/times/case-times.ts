import { workingMs, type OpenCalendar, type Span } from '#time'
import type { LogCase } from '../../log/log-case.ts'

/**
 * The spans of an event, NaN where an end is not known.
 * - `waiting`: from the completion of the event before to the start; empty where the work began sooner.
 * - `working`: from start to completion.
 * - `gap`: from the completion of the event before to that of this: waiting and working together,
 *   which is all that a log without starts tells.
 * The event before is taken to be what the step waited for. The first event of a case waited for nothing.
 */
export type EventSpans = { readonly waiting: Span; readonly working: Span; readonly gap: Span }

/** Gives the spans of an event of a case. */
export function spansOfEvent({ time, start }: LogCase, event: number): EventSpans {
  const before = event === 0 ? NaN : (time[event - 1] ?? NaN)
  const [began, ended] = [start[event] ?? NaN, time[event] ?? NaN]
  return {
    waiting: { from: Math.min(before, began), to: began },
    working: { from: began, to: ended },
    gap: { from: before, to: ended },
  }
}

/** Gives the span in which an event's work was done: from its start, or else from the event before. */
export function spanOfWork(taken: LogCase, event: number): Span {
  const { working, gap } = spansOfEvent(taken, event)
  return Number.isNaN(working.from) ? gap : working
}

/** Gives the span from the first start or completion in a case to the last; NaN where no event has a time. */
export function spanOfCase({ length, time, start }: LogCase): Span {
  let [from, to] = [Infinity, -Infinity]
  for (let event = 0; event < length; event++) {
    const ended = time[event] ?? NaN
    const began = start[event] ?? NaN
    // comparisons with NaN are false
    if (began < from) from = began
    if (ended < from) from = ended
    if (ended > to) to = ended
  }
  return from <= to ? { from, to } : { from: NaN, to: NaN }
}

/** How long a span is by the office's clock and by that on the wall, in milliseconds; NaN: not known. */
export type SpanLength = { readonly workingMs: number; readonly wallMs: number }

/** Measures a span by both clocks; one that runs backwards is not known. */
export function measureSpan(calendar: OpenCalendar, span: Span): SpanLength {
  const wallMs = span.to - span.from
  if (!(wallMs >= 0)) return { workingMs: NaN, wallMs: NaN }
  return { workingMs: workingMs(calendar, span), wallMs }
}
