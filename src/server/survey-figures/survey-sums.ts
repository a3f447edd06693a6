import {
  addTally,
  emptyTally,
  type ElementKey,
  type SurveyTally,
  type TallyRecord,
} from '#measures'
import type { AnswerChannel } from '../survey/survey-record.ts'
import type { AnswerCounts } from './figures-record.ts'

/** Answers of one service by one channel; `rated`: counted ones on which anything was rated. */
export type CellCounts = AnswerCounts & {
  readonly serviceId: string
  readonly channel: AnswerChannel
  readonly rated: number
}

/** Sums over any part of the answers of a survey: of all of it, by service and by channel; parts add up. */
export type SurveySums = {
  /** In the order of the instrument. */
  readonly keys: readonly ElementKey[]
  readonly cells: readonly CellCounts[]
  readonly whole: SurveyTally
  readonly services: ReadonlyMap<string, SurveyTally>
  readonly channels: ReadonlyMap<AnswerChannel, SurveyTally>
}

/** Sums as they are kept. */
export type SumsRecord = {
  readonly cells: readonly CellCounts[]
  readonly whole: TallyRecord
  readonly services: readonly (readonly [string, TallyRecord])[]
  readonly channels: readonly (readonly [AnswerChannel, TallyRecord])[]
}

/** The sums of two parts of a survey together. */
export function joinSums(one: SurveySums, other: SurveySums): SurveySums {
  const { keys } = one
  return {
    keys,
    cells: joinCells([...one.cells, ...other.cells]),
    whole: joinTallies(keys, [one.whole, other.whole]),
    services: joinGroups(keys, [one.services, other.services]),
    channels: joinGroups(keys, [one.channels, other.channels]),
  }
}

function joinCells(cells: readonly CellCounts[]): readonly CellCounts[] {
  const joined = Map.groupBy(cells, ({ serviceId, channel }) => `${serviceId} ${channel}`)
  return [...joined.values()].map((same) =>
    same.reduce((sum, cell) => ({
      ...cell,
      rated: sum.rated + cell.rated,
      ...addAnswerCounts(sum, cell),
    })),
  )
}

/** Numbers of answers of two groups together. */
export function addAnswerCounts(one: AnswerCounts, other: AnswerCounts): AnswerCounts {
  return {
    counted: one.counted + other.counted,
    held: one.held + other.held,
    leftOut: one.leftOut + other.leftOut,
  }
}

function joinGroups<Key>(
  keys: readonly ElementKey[],
  parts: readonly ReadonlyMap<Key, SurveyTally>[],
): ReadonlyMap<Key, SurveyTally> {
  const tallies = Map.groupBy(
    parts.flatMap((part) => [...part]),
    ([key]) => key,
  )
  return new Map(
    [...tallies].map(([key, same]) => [
      key,
      joinTallies(
        keys,
        same.map(([, tally]) => tally),
      ),
    ]),
  )
}

function joinTallies(keys: readonly ElementKey[], parts: readonly SurveyTally[]): SurveyTally {
  const tally = emptyTally(keys)
  for (const part of parts) addTally(tally, part)
  return tally
}
