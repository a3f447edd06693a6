import { printDuration, type Duration, type MinutesEstimate } from '#time'
import type { ServiceStandard } from '../model/standard.ts'
import {
  findLongest,
  findNeededTime,
  longestCase,
  type NeededTime,
} from '../promise/needed-time.ts'
import type { ComparedSop } from './compared-sop.ts'
import type { StandardFinding } from './standard-finding.ts'

const at = ['delivery', 'duration'] as const

type Timed = { readonly id: string; readonly time: NeededTime }

/**
 * Compares the promised time with that of the SOP that takes longest, both in their longest case. A
 * promise shorter than the steps on the usual way is surely too short; where calendar time and working
 * time are held against each other, their spans may overlap, which is not certain.
 */
export function compareDuration(
  { delivery }: ServiceStandard,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  const times = sops.flatMap(({ id, path }) => {
    const time = findNeededTime(path)
    return time === undefined ? [] : [{ id, time }]
  })
  const longest = findLongest(times)
  const { promised } = delivery.duration
  if (longest === undefined) return findUnstated(promised, sops)
  return [...comparePromise(promised, longest), ...findDisagreeing(times, longest)]
}

/** The SOPs state no time that could be measured. */
function findUnstated(
  promised: Duration | undefined,
  sops: readonly ComparedSop[],
): readonly StandardFinding[] {
  const [sop] = sops
  if (promised === undefined || sop === undefined) return []
  const theirs = sop.path.sop.promisedDuration ?? ''
  if (theirs !== '' && printDuration(theirs, 'id') === printDuration(promised, 'id')) return []
  return [find('duration-not-comparable', sop.id, { ours: promised, theirs, certainty: 'sure' })]
}

function comparePromise(promised: Duration | undefined, sop: Timed): readonly StandardFinding[] {
  const { time } = sop
  const theirs = time.duration
  if (promised === undefined) {
    if (time.kind === 'part') return []
    return [find('duration-missing', sop.id, { ours: '', theirs, certainty: 'sure' })]
  }
  const said = { ours: promised, theirs }
  const ours = longestCase(promised)
  if (ours === undefined) {
    return [find('duration-not-comparable', sop.id, { ...said, certainty: 'sure' })]
  }
  const differs = judge(ours, time)
  return differs === undefined ? [] : [find(differs.code, sop.id, { ...said, ...differs })]
}

type Difference = Pick<StandardFinding, 'certainty'> & {
  readonly code: 'duration-shorter' | 'duration-longer'
}

function judge(
  ours: MinutesEstimate,
  { kind, duration, minutes }: NeededTime,
): Difference | undefined {
  // A sum is rounded up before it is promised.
  const enough = longestCase(duration)?.longest ?? minutes.longest
  if (ours.longest < minutes.shortest) return { code: 'duration-shorter', certainty: 'sure' }
  if (ours.shortest > enough && kind !== 'part') {
    return { code: 'duration-longer', certainty: 'sure' }
  }
  if (ours.longest < minutes.longest || ours.shortest < minutes.shortest) {
    return { code: 'duration-shorter', certainty: 'unsure' }
  }
  const isLonger = ours.longest > minutes.longest || ours.shortest > minutes.shortest
  if (!isLonger || kind !== 'promised') return undefined
  return { code: 'duration-longer', certainty: 'unsure' }
}

/** SOPs that surely take less than the longest; parts of one service may do so with good reason. */
function findDisagreeing(times: readonly Timed[], longest: Timed): readonly StandardFinding[] {
  const others = times.filter(
    ({ time }) => time.kind !== 'part' && time.minutes.longest < longest.time.minutes.shortest,
  )
  return others.map(({ id, time }) => {
    const said = { ours: longest.time.duration, theirs: time.duration }
    return find('several-sops-disagree', id, { ...said, certainty: 'unsure' })
  })
}

function find(
  code: StandardFinding['code'],
  sopId: string,
  rest: Pick<StandardFinding, 'ours' | 'theirs' | 'certainty'>,
): StandardFinding {
  return { ...rest, code, at, sop: { sopId } }
}
