import { z } from 'zod'

/** Checks that a move can ask for, all in `conditions.ts`. */
export const conditions = ['notes-settled', 'trial-passed', 'no-errors', 'unit-open'] as const
export type Condition = (typeof conditions)[number]

/**
 * What a move asks its person for: a note that may be empty, a reason that may not, the regulation
 * that it rests on, or number, dates and signatory.
 */
export const questions = ['note', 'reason', 'legal-basis', 'ratification'] as const
export type Question = (typeof questions)[number]

/** Roles that can move revisions. */
const movers = ['drafter', 'reviewer', 'bureau', 'approver'] as const

/** The stage that every life cycle has; its id is fixed, so that it is the same in all versions. */
export const inForceStage = 'in-force'

const id = z.string().regex(/^[a-z][a-z-]{0,39}$/)
const name = z.strictObject({
  id: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(80),
})
const source = z.string().max(500).optional()

const stage = z.strictObject({
  id,
  kind: z.enum(['underway', 'in-force', 'ended']),
  name,
  source,
})

const move = z.strictObject({
  id,
  from: z.array(id).min(1).max(40),
  to: id,
  by: z.array(z.enum(movers)).max(movers.length),
  notByAuthor: z.literal(true).optional(),
  needs: z.array(z.enum(conditions)).max(conditions.length),
  asks: z.array(z.enum(questions)).max(questions.length),
  name,
  source,
})

/**
 * The stages of a revision and the moves between them. `from` may name `draft`: the move then
 * freezes the draft as the next revision. `by` is empty for what comes by itself: taking effect on
 * its day, and being superseded by the next revision.
 */
export const lifeCycleSchema = z.strictObject({
  stages: z.array(stage).min(1).max(40),
  moves: z.array(move).min(1).max(200),
})

export type LifeCycle = z.infer<typeof lifeCycleSchema>
export type Stage = LifeCycle['stages'][number]
export type Move = LifeCycle['moves'][number]
export type LifeCycleName = Stage['name']

/** The stage of that id, of a life cycle that was checked. */
export function getStage({ stages }: LifeCycle, stageId: string): Stage {
  const found = stages.find((each) => each.id === stageId)
  if (found === undefined) throw new Error(`the life cycle has no stage '${stageId}'`)
  return found
}

/** A move that nobody presses. */
export function isAutomatic({ by }: Move): boolean {
  return by.length === 0
}

/** The move that puts a ratified revision in force on its day. */
export function getTakingEffect({ moves }: LifeCycle): Move {
  const found = moves.find(({ to }) => to === inForceStage)
  if (found === undefined) throw new Error('the life cycle has no move into force')
  return found
}

/** The move by which a revision in force gives way to the next. */
export function getSuperseding({ moves }: LifeCycle): Move {
  const found = moves.find((each) => isAutomatic(each) && each.from.includes(inForceStage))
  if (found === undefined) throw new Error('the life cycle has no superseding move')
  return found
}
