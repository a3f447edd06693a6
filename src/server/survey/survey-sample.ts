import { sampleSize, shareQuotas } from '#measures'
import type { AnswerChannel, Survey, SurveyRounding } from './survey-record.ts'

/** How many of one service should answer, in all and by each channel that has a share. */
export type ServiceQuota = {
  readonly serviceId: string
  /** Undefined where its users are not counted. */
  readonly quota: number | undefined
  readonly channels: readonly { readonly channel: AnswerChannel; readonly quota: number }[]
}

/** How many of whom should answer. */
export type SurveySample = {
  /** Users of the services whose users are counted, and how many services have no such number. */
  readonly population: number
  readonly uncounted: number
  /** By either rounding; undefined without a population. */
  readonly sizes: Readonly<Record<SurveyRounding, number | undefined>>
  /** By the rounding that the survey chose. */
  readonly size: number | undefined
  readonly quotas: readonly ServiceQuota[]
}

/**
 * Gives the sample of a survey: its size by the population of all its services together, shared out
 * over the services by their populations, and over the channels of each by their shares.
 */
export function sampleOf({
  services,
  channels,
  rounding,
}: Pick<Survey, 'services' | 'channels' | 'rounding'>): SurveySample {
  const populations = services.map(({ population }) => population ?? 0)
  const population = populations.reduce((sum, one) => sum + one, 0)
  const sizes = {
    nearest: sampleSize(population, 'nearest'),
    up: sampleSize(population, 'up'),
  }
  const shared = shareQuotas(sizes[rounding] ?? 0, populations)
  return {
    population,
    uncounted: services.filter((service) => service.population === undefined).length,
    sizes,
    size: sizes[rounding],
    quotas: services.map((service, place) => {
      const quota = service.population === undefined ? undefined : shared[place]
      return { serviceId: service.serviceId, quota, channels: overChannels(quota ?? 0, channels) }
    }),
  }
}

function overChannels(quota: number, channels: Survey['channels']): ServiceQuota['channels'] {
  // Shares stand for groups as large as needed, so that none is full before it has its share.
  const shared = shareQuotas(
    quota,
    channels.map(({ share }) => share * quota),
  )
  return channels.map(({ channel }, place) => ({ channel, quota: shared[place] ?? 0 }))
}
