import { CaseBuffer } from './case-buffer.ts'
import type { RepairCounter } from './count-repairs.ts'
import type { LogCase, TakeCase } from './log-case.ts'
import type { LogRepairRule } from './log-reading.ts'

/** What a value of the life cycle means for the pairing. */
type Meaning = 'start' | 'complete' | 'between' | 'other'

/** Transitions of the standard's model around start and complete (IEEE 1849-2016, 7.2). */
const BETWEEN: ReadonlySet<string> = new Set([
  'schedule',
  'assign',
  'reassign',
  'suspend',
  'resume',
])

/**
 * Makes one event of each instance of an activity: within a case, a complete belongs to the earliest
 * start before it of the same activity (and the same `concept:instance`, where events have one; for
 * that, everything must be read) that no complete before it took; others may run meanwhile.
 * - The event stands where the complete stood and has the times of both.
 * - A start without complete stays where it is, with a start and no time.
 * - A complete without start is counted only if the log told of a start of its activity before: an
 *   activity of which only completions are told misses none.
 * - What the standard's model knows besides (schedule, assign, suspend …) is left out and counted.
 * - Values that it does not know (a status), and events that say themselves when they began, stay.
 */
export function pairTransitions(repairs: RepairCounter, take: TakeCase): TakeCase {
  const paired = new CaseBuffer()
  const meanings: Meaning[] = []
  const started = new Set<number>()
  return (taken, names) => {
    for (const text of names.transitions.slice(meanings.length)) meanings.push(meaningOf(text))
    const pairing = pairCase(taken, meanings)
    paired.begin()
    paired.attributes = [...taken.attributes]
    for (let event = 0; event < taken.length; event++) {
      const { kind, start } = pairing[event] ?? { kind: 'alone', start: -1 }
      const activity = taken.activity[event] ?? 0
      if (kind === 'running' || kind === 'begun') started.add(activity)
      const rule = ruleFor(kind, started.has(activity))
      const example = names.activities[activity] ?? ''
      if (rule !== undefined) repairs.count(rule, () => ({ example: `${taken.id}: ${example}` }))
      if (kind !== 'begun' && kind !== 'between') addEvent(paired, taken, { event, start })
    }
    paired.handOver(taken.id, names, take)
  }
}

function meaningOf(transition: string): Meaning {
  const small = transition.toLowerCase()
  if (small === 'start' || small === 'complete') return small
  return BETWEEN.has(small) ? 'between' : 'other'
}

/**
 * What becomes of an event: a start whose complete comes (`begun`) or does not (`running`), a complete
 * with its start (`paired`) or without (`ended`), one between, one of its own.
 */
type Paired = {
  readonly kind: 'begun' | 'running' | 'paired' | 'ended' | 'between' | 'alone'
  /** The event that is its start; -1: none. */
  readonly start: number
}

function pairCase(taken: LogCase, meanings: readonly Meaning[]): readonly Paired[] {
  const waiting = new Map<string, { readonly starts: number[]; next: number }>()
  const pairing: Paired[] = []
  for (let event = 0; event < taken.length; event++) {
    const saysStart = !Number.isNaN(taken.start[event] ?? Number.NaN)
    const meaning = saysStart ? 'other' : (meanings[taken.transition[event] ?? -1] ?? 'other')
    const instance = instanceOf(taken, event)
    const queue = waiting.get(instance) ?? { starts: [], next: 0 }
    if (meaning === 'start') {
      waiting.set(instance, queue)
      queue.starts.push(event)
      pairing.push({ kind: 'running', start: event })
    } else if (meaning === 'complete') {
      const start = queue.starts[queue.next] ?? -1
      if (start >= 0) {
        queue.next += 1
        pairing[start] = { kind: 'begun', start }
      }
      pairing.push({ kind: start < 0 ? 'ended' : 'paired', start })
    } else pairing.push({ kind: meaning === 'between' ? 'between' : 'alone', start: -1 })
  }
  return pairing
}

/** Names the activity and, where the event says it, which of its instances. */
function instanceOf(taken: LogCase, event: number): string {
  const attributes = taken.eventAttributes[event] ?? []
  const instance = attributes.find(({ key }) => key === 'concept:instance')?.value ?? ''
  return `${taken.activity[event]} ${instance}`
}

function ruleFor(kind: Paired['kind'], isStarted: boolean): LogRepairRule | undefined {
  if (kind === 'running') return 'start-without-complete'
  if (kind === 'ended' && isStarted) return 'complete-without-start'
  return kind === 'between' ? 'transition-between-left-out' : undefined
}

function addEvent(
  paired: CaseBuffer,
  taken: LogCase,
  { event, start }: { readonly event: number; readonly start: number },
): void {
  const place = paired.addEvent(taken.activity[event] ?? 0)
  const resource = taken.resource[event] ?? -1
  paired.time[place] = start === event ? Number.NaN : (taken.time[event] ?? Number.NaN)
  paired.start[place] = (start < 0 ? taken.start[event] : taken.time[start]) ?? Number.NaN
  paired.resource[place] = resource < 0 && start >= 0 ? (taken.resource[start] ?? -1) : resource
  paired.transition[place] = taken.transition[event] ?? -1
  paired.eventAttributes.push([...(taken.eventAttributes[event] ?? [])])
}
