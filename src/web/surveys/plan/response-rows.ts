import { answerChannels, type AnswerChannel, type StateCounts, type SurveyPlan } from '#server'
import type { Words } from '../../messages/words.ts'

/** What was planned for a service and what has come in of it. */
export type ServiceRow = StateCounts & {
  readonly serviceId: string
  readonly name: string
  readonly population: number | undefined
  readonly asked: number | undefined
  readonly quota: number | undefined
  /** Channels that have a quota or an answer. */
  readonly channels: readonly (StateCounts & {
    readonly channel: AnswerChannel
    readonly quota: number | undefined
  })[]
}

/** All counts of some groups together. */
export function sumCounts(groups: readonly StateCounts[]): StateCounts {
  const sum = (of: (one: StateCounts) => number) => groups.reduce((all, one) => all + of(one), 0)
  return {
    counted: sum(({ counted }) => counted),
    held: sum(({ held }) => held),
    leftOut: sum(({ leftOut }) => leftOut),
  }
}

/** The services of a survey, each with its channels. */
export function serviceRows({
  survey,
  sample,
  response,
}: Pick<SurveyPlan, 'survey' | 'sample' | 'response'>): readonly ServiceRow[] {
  return survey.services.map(({ serviceId, name, population, asked }) => {
    const planned = sample.quotas.find((one) => one.serviceId === serviceId)
    const groups = response.groups.filter((group) => group.serviceId === serviceId)
    const channels = answerChannels.flatMap((channel) => {
      const quota = planned?.channels.find((one) => one.channel === channel)?.quota
      const group = groups.find((one) => one.channel === channel)
      if (quota === undefined && group === undefined) return []
      return [{ channel, quota, ...sumCounts(group === undefined ? [] : [group]) }]
    })
    const quota = planned?.quota
    return { serviceId, name, population, asked, quota, channels, ...sumCounts(groups) }
  })
}

/** A share in whole per cent; a dash where there is nothing to be a share of. */
export function percentText(part: number, whole: number | undefined, { language }: Words): string {
  if (whole === undefined || whole === 0) return '–'
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(part / whole)
}
