import type { ElementKey, Instrument } from '#measures'
import { isDay } from '../calendar/is-day.ts'
import type { FieldFaults } from '../failure.ts'
import { checkLine, keepFaults } from '../government/unit-fields.ts'
import type { InstrumentVersion } from './instrument.service.ts'
import type { HeldSurvey, SurveyableService } from './survey-change.queries.ts'
import type { AnswerChannel, SurveyRounding } from './survey-record.ts'

/** A service as planned. `NaN`: what was typed is no whole number. */
export type PlannedService = {
  readonly serviceId: string
  readonly population: number | null
  readonly asked: number | null
  readonly leftOut: readonly ElementKey[]
}

/** What is planned of a survey and can be changed. Days are '' where none was typed. */
export type PlannedSurvey = {
  readonly title: string
  readonly instrument: InstrumentVersion
  readonly beginsOn: string
  readonly endsOn: string
  readonly rounding: SurveyRounding
  readonly mostPerSender: number
  readonly services: readonly PlannedService[]
  readonly channels: readonly { readonly channel: AnswerChannel; readonly share: number }[]
}

/** How much a plan may hold. */
export const surveyLimits = {
  title: 200,
  slug: 80,
  count: 100_000_000,
  perSender: 100_000,
} as const

const longestDays = 366

/** What is wrong with a plan, by field: `population-<id>` and so on for services. */
export function checkPlan(
  planned: PlannedSurvey,
  known: {
    readonly instrument: Instrument | undefined
    readonly offered: readonly SurveyableService[]
    /** The survey as it stands, where there is one. */
    readonly held?: HeldSurvey
  },
): FieldFaults {
  return {
    ...keepFaults({
      title: checkLine(planned.title, surveyLimits.title),
      instrument: known.instrument === undefined ? 'unknown' : undefined,
      'begins-on': isDay(planned.beginsOn) ? undefined : 'not-a-day',
      'ends-on': checkEnd(planned),
      'most-per-sender': isCount(planned.mostPerSender, surveyLimits.perSender)
        ? undefined
        : 'not-a-count',
      channels: checkShares(planned.channels),
    }),
    ...checkServices(planned.services, known),
    ...(known.held !== undefined && checkKept(planned, known.held)),
  }
}

function checkEnd({ beginsOn, endsOn }: PlannedSurvey) {
  if (!isDay(endsOn)) return 'not-a-day'
  if (!isDay(beginsOn)) return undefined
  const days = (Date.parse(endsOn) - Date.parse(beginsOn)) / 86_400_000
  return days < 0 || days > longestDays ? 'wrong-end' : undefined
}

function isCount(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most
}

function checkShares(channels: PlannedSurvey['channels']) {
  if (channels.some(({ share }) => !isCount(share, 100))) return 'not-a-count'
  const sum = channels.reduce((all, { share }) => all + share, 0)
  return channels.length > 0 && sum !== 100 ? 'not-hundred' : undefined
}

function checkServices(
  services: readonly PlannedService[],
  { instrument, offered, held }: Parameters<typeof checkPlan>[1],
): FieldFaults {
  const names = new Set([
    ...offered.map(({ id }) => id),
    ...(held?.services ?? []).map(({ serviceId }) => serviceId),
  ])
  const droppable = (instrument?.elements ?? []).filter((element) => element.droppable)
  const isWrong = (value: number | null) => value !== null && !isCount(value, surveyLimits.count)
  return keepFaults(
    Object.fromEntries(
      services.flatMap(({ serviceId, population, asked, leftOut }) => {
        const drops = leftOut.every((key) => droppable.some((one) => one.key === key))
        return [
          [`population-${serviceId}`, isWrong(population) ? 'not-a-count' : undefined],
          [`asked-${serviceId}`, isWrong(asked) ? 'not-a-count' : undefined],
          [`left-out-${serviceId}`, drops ? undefined : 'unknown'],
          ...(names.has(serviceId) ? [] : [['services', 'unknown'] as const]),
        ] as const
      }),
    ),
  )
}

/** What answers and printed codes refer to stays as it was. */
function checkKept(planned: PlannedSurvey, held: HeldSurvey): FieldFaults {
  const { instrument } = planned
  const isOther =
    instrument.id !== held.instrument.id || instrument.version !== held.instrument.version
  const gone = held.services.filter(
    ({ serviceId }) => !planned.services.some((one) => one.serviceId === serviceId),
  )
  const isGone = held.isAnswered
    ? gone.length > 0
    : gone.some(({ serviceId }) => held.bound.includes(serviceId))
  const changed = held.services.filter((service) => leavesOutOther(planned, service))
  return {
    ...keepFaults({
      instrument: held.isAnswered && isOther ? 'answered' : undefined,
      services: isGone ? 'answered' : undefined,
    }),
    ...(held.isAnswered &&
      Object.fromEntries(
        changed.map(({ serviceId }) => [`left-out-${serviceId}`, 'answered'] as const),
      )),
  }
}

function leavesOutOther(
  { services }: PlannedSurvey,
  { serviceId, leftOut }: HeldSurvey['services'][number],
): boolean {
  const planned = services.find((one) => one.serviceId === serviceId)
  return planned !== undefined && planned.leftOut.toSorted().join() !== leftOut.toSorted().join()
}
