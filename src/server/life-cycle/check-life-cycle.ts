import type { ZodError } from 'zod'
import {
  inForceStage,
  isAutomatic,
  lifeCycleSchema,
  type LifeCycle,
  type Move,
} from './life-cycle-definition.ts'

/** What is wrong with a life cycle: where, what stands there, and (by the code) what was expected. */
export type LifeCycleProblem = {
  readonly code:
    | 'not-json'
    | 'wrong-value'
    | 'twin'
    | 'unknown-stage'
    | 'reserved'
    | 'one-in-force'
    | 'one-taking-effect'
    | 'one-superseding'
    | 'ratification-missing'
    | 'ratification-misplaced'
    | 'leaves-end'
    | 'draft-leads-elsewhere'
    | 'in-force-leads-elsewhere'
    | 'not-reached'
    | 'no-end'
  /** `moves[2].to`; empty for the whole. */
  readonly place: string
  readonly found: string
  /** In Zod's words, where a value has another form than it should. */
  readonly expected?: string
}

export type LifeCycleReading =
  | { readonly ok: true; readonly lifeCycle: LifeCycle }
  | { readonly ok: false; readonly problems: readonly LifeCycleProblem[] }

/** Reads a life cycle from JSON and checks that a revision can go through it and always ends. */
export function readLifeCycle(text: string): LifeCycleReading {
  const value = parseJson(text)
  if (value === undefined) {
    return { ok: false, problems: [{ code: 'not-json', place: '', found: text.slice(0, 40) }] }
  }
  const parsed = lifeCycleSchema.safeParse(value)
  if (!parsed.success) return { ok: false, problems: describeIssues(parsed.error, value) }
  const problems = checkLifeCycle(parsed.data)
  return problems.length === 0 ? { ok: true, lifeCycle: parsed.data } : { ok: false, problems }
}

/** What a well-formed life cycle lacks to be sound; nothing where it is. */
export function checkLifeCycle(lifeCycle: LifeCycle): readonly LifeCycleProblem[] {
  const named = checkNames(lifeCycle)
  if (named.length > 0) return named
  return [...checkForce(lifeCycle), ...checkKinds(lifeCycle), ...checkWays(lifeCycle)]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function describeIssues(error: ZodError, value: unknown): readonly LifeCycleProblem[] {
  return error.issues.slice(0, 20).map((issue) => ({
    code: 'wrong-value',
    place: writePlace(issue.path),
    found: (JSON.stringify(valueAt(value, issue.path)) ?? '').slice(0, 60),
    expected: issue.message,
  }))
}

function writePlace(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
  return parts.join('').replace(/^\./, '')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part instanceof Object ? Reflect.get(part, key) : undefined),
    value,
  )
}

/** Every id once, and every stage that a move names is there. */
function checkNames({ stages, moves }: LifeCycle): readonly LifeCycleProblem[] {
  const known = new Set(stages.map(({ id }) => id))
  const twin = (list: 'stages' | 'moves', ids: readonly string[]) =>
    ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [problem('twin', `${list}[${at}].id`, id)],
    )
  const unknown = moves.flatMap(({ from, to }, at) => [
    ...from.flatMap((id, place) =>
      known.has(id) || id === 'draft'
        ? []
        : [problem('unknown-stage', `moves[${at}].from[${place}]`, id)],
    ),
    ...(known.has(to) ? [] : [problem('unknown-stage', `moves[${at}].to`, to)]),
  ])
  const reserved = known.has('draft') ? [problem('reserved', 'stages', 'draft')] : []
  const stageIds = stages.map(({ id }) => id)
  const moveIds = moves.map(({ id }) => id)
  return [...twin('stages', stageIds), ...twin('moves', moveIds), ...reserved, ...unknown]
}

/** One stage is in force; entered by itself from one where what was ratified waits, left by itself. */
function checkForce({ stages, moves }: LifeCycle): readonly LifeCycleProblem[] {
  const inForce = stages.filter(({ kind, id }) => kind === 'in-force' || id === inForceStage)
  if (inForce.length !== 1 || inForce[0]?.id !== inForceStage || inForce[0].kind !== inForceStage) {
    return [problem('one-in-force', 'stages', inForce.map(({ id }) => id).join(', '))]
  }
  const entering = moves.filter(({ to }) => to === inForceStage)
  const [entry] = entering
  const waiting = entry?.from[0]
  const waits = stages.some(({ id, kind }) => id === waiting && kind === 'underway')
  const isOne = entering.length === 1 && entry !== undefined && isAutomatic(entry)
  if (!isOne || entry.from.length !== 1 || !waits) {
    return [problem('one-taking-effect', 'moves', idsOf(entering))]
  }
  const others = moves.filter((each) => isAutomatic(each) && each !== entry)
  const superseding = others.filter(({ from }) => from.join() === inForceStage)
  const wrong = others.length !== 1 || superseding.length !== 1
  return [
    ...(wrong ? [problem('one-superseding', 'moves', idsOf(others))] : []),
    ...checkRatification(moves, waiting ?? ''),
  ]
}

/** Number and dates are asked by the moves to where what was ratified waits, and by no other. */
function checkRatification(moves: readonly Move[], waiting: string): readonly LifeCycleProblem[] {
  return moves.flatMap(({ to, asks }, at) => {
    const [leads, ratifies] = [to === waiting, asks.includes('ratification')]
    if (leads === ratifies) return []
    const code = leads ? 'ratification-missing' : 'ratification-misplaced'
    return [problem(code, `moves[${at}].asks`, asks.join(', '))]
  })
}

/** From the draft one goes under way, from what is in force to an end, from an end nowhere. */
function checkKinds({ stages, moves }: LifeCycle): readonly LifeCycleProblem[] {
  const kinds = new Map<string, string>(stages.map(({ id, kind }) => [id, kind]))
  return moves.flatMap(({ from, to }, at) => {
    const target = kinds.get(to)
    const leads = from.map((id) => kinds.get(id) ?? 'draft')
    const place = `moves[${at}]`
    return [
      ...(leads.includes('ended') ? [problem('leaves-end', `${place}.from`, from.join(', '))] : []),
      ...(leads.includes('draft') && target !== 'underway'
        ? [problem('draft-leads-elsewhere', `${place}.to`, to)]
        : []),
      ...(leads.includes(inForceStage) && target !== 'ended'
        ? [problem('in-force-leads-elsewhere', `${place}.to`, to)]
        : []),
    ]
  })
}

/** Every stage is reached from the draft, and from every stage an end. */
function checkWays({ stages, moves }: LifeCycle): readonly LifeCycleProblem[] {
  const forward = moves.flatMap(({ from, to }) => from.map((each) => [each, to] as const))
  const backward = forward.map(([from, to]) => [to, from] as const)
  const ends = stages.filter(({ kind }) => kind === 'ended').map(({ id }) => id)
  const reached = findReached(['draft'], forward)
  const ending = findReached(ends, backward)
  return stages.flatMap(({ id }, at) => [
    ...(reached.has(id) ? [] : [problem('not-reached', `stages[${at}]`, id)]),
    ...(ending.has(id) ? [] : [problem('no-end', `stages[${at}]`, id)]),
  ])
}

/** What can be reached from some stages: linear in the ways but for each being looked at once a round. */
function findReached(
  starts: readonly string[],
  ways: readonly (readonly [string, string])[],
): ReadonlySet<string> {
  const reached = new Set(starts)
  let before = -1
  while (reached.size !== before) {
    before = reached.size
    for (const [from, to] of ways) if (reached.has(from)) reached.add(to)
  }
  return reached
}

function idsOf(moves: readonly Move[]): string {
  return moves.map(({ id }) => id).join(', ')
}

function problem(code: LifeCycleProblem['code'], place: string, found: string): LifeCycleProblem {
  return { code, place, found }
}
