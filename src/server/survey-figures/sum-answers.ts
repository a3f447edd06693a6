import {
  addCounts,
  addRespondent,
  addTally,
  countPacked,
  elementKeys,
  emptyCounts,
  emptyTally,
  scoreOfParts,
  tallyOfCounts,
  unpackScores,
  withoutJoint,
  type ElementKey,
  type Instrument,
  type InstrumentElement,
  type PackedCounts,
  type RespondentScores,
  type SurveyTally,
} from '#measures'
import type { Tx } from '../database/database.ts'
import type { AnswerChannel, Survey } from '../survey/survey-record.ts'
import type { CellCounts, SurveySums } from './survey-sums.ts'
import {
  listAlikeAnswers,
  listAnswerCells,
  type AlikeAnswers,
  type AnswerCell,
  type ReceivedDays,
} from './survey-sums.queries.ts'

/** What of a survey says how its answers are summed. */
export type Summed = Pick<Survey, 'id' | 'instrument' | 'services'>

/** Sums the answers of a survey that came on some days, straight from their rows. Linear in them. */
export async function sumAnswers(
  tx: Tx,
  survey: Summed,
  days: ReceivedDays = {},
): Promise<SurveySums> {
  const cells = await listAnswerCells(tx, [survey.id], days)
  return asksInParts(survey.instrument)
    ? sumAlike(survey, cells, await listAlikeAnswers(tx, survey.id, days))
    : sumCells(survey, cells)
}

/** Are elements asked in parts? Then the packed scores do not hold them. */
export function asksInParts({ elements }: Instrument): boolean {
  return elements.some(({ parts }) => parts.length > 0)
}

/** Importance is derived from the other scores only where nobody is asked for it. */
function derivesImportance({ importance }: Instrument): boolean {
  return importance === undefined
}

/** Sums packed answers; none of the survey may be asked in parts. */
export function sumCells(survey: Summed, cells: readonly AnswerCell[]): SurveySums {
  const keys = survey.instrument.elements.map(({ key }) => key)
  const none = () => emptyCounts({ joint: derivesImportance(survey.instrument) })
  const unasked = elementKeys.filter((key) => !keys.includes(key))
  const whole = none()
  const services = new Map<string, PackedCounts>()
  const channels = new Map<AnswerChannel, PackedCounts>()
  const counted = cells.map((cell) => {
    const { scores } = cell
    const own = none()
    if (scores !== null)
      countPacked(own, scores, [...unasked, ...leftOutOf(survey, cell.serviceId)])
    addCounts(whole, own)
    addCounts(groupOf(services, cell.serviceId, none), own)
    addCounts(groupOf(channels, cell.channel, none), own)
    return countsOf(cell, own.sums[0] ?? 0)
  })
  const tallied = <Key>(groups: ReadonlyMap<Key, PackedCounts>) =>
    new Map([...groups].map(([key, counts]) => [key, tallyOfCounts(counts, keys)]))
  return {
    keys,
    cells: counted,
    whole: tallyOfCounts(whole, keys),
    services: tallied(services),
    channels: tallied(channels),
  }
}

/** Sums answers one kind after the other: elements may be asked in parts. */
export function sumAlike(
  survey: Summed,
  cells: readonly AnswerCell[],
  answers: readonly AlikeAnswers[],
): SurveySums {
  const keys = survey.instrument.elements.map(({ key }) => key)
  const none = () => emptyTally(keys)
  const whole = none()
  const services = new Map<string, SurveyTally>()
  const channels = new Map<AnswerChannel, SurveyTally>()
  const byCell = Map.groupBy(answers, ({ serviceId, channel }) => `${serviceId} ${channel}`)
  const counted = cells.map((cell) => {
    const { serviceId, channel } = cell
    const own = none()
    for (const answer of byCell.get(`${serviceId} ${channel}`) ?? []) {
      const scores = scoresOf(survey, answer)
      for (let time = 0; time < answer.times; time++) addRespondent(own, scores)
    }
    const kept = derivesImportance(survey.instrument) ? own : withoutJoint(own)
    addTally(whole, kept)
    addTally(groupOf(services, serviceId, none), kept)
    addTally(groupOf(channels, channel, none), kept)
    return countsOf(cell, own.blank)
  })
  return { keys, cells: counted, whole, services, channels }
}

/** The numbers of a cell; `blank`: counted answers on which nothing was rated. */
function countsOf(cell: AnswerCell, blank: number): CellCounts {
  const { serviceId, channel, counted, held, leftOut } = cell
  return { serviceId, channel, counted, held, leftOut, rated: counted - blank }
}

function groupOf<Key, Group>(groups: Map<Key, Group>, key: Key, make: () => Group): Group {
  const group = groups.get(key) ?? make()
  groups.set(key, group)
  return group
}

function scoresOf(survey: Summed, { serviceId, scores, parts }: AlikeAnswers): RespondentScores {
  const whole = unpackScores(scores)
  const leftOut = leftOutOf(survey, serviceId)
  const { elements } = survey.instrument
  const kept = ({ key }: InstrumentElement, score: number) => (leftOut.includes(key) ? 0 : score)
  return {
    performance: elements.map((element) => {
      const place = elementKeys.indexOf(element.key)
      const own = whole.performance[place] ?? 0
      const given = element.parts.map(({ key }) => parts?.[key] ?? 0)
      return kept(element, element.parts.length === 0 ? own : scoreOfParts(given))
    }),
    importance: elements.map((element) =>
      kept(element, whole.importance[elementKeys.indexOf(element.key)] ?? 0),
    ),
  }
}

/** Elements that a service cannot have: what was answered on them counts nowhere. */
function leftOutOf({ services }: Summed, serviceId: string): readonly ElementKey[] {
  return services.find((service) => service.serviceId === serviceId)?.leftOut ?? []
}
