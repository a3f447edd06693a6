import { expect, it } from 'vitest'
import { sampleOf } from './survey-sample.ts'
import type { Survey, SurveyedService } from './survey-record.ts'

function service(serviceId: string, population: number | undefined): SurveyedService {
  return { serviceId, slug: serviceId, name: serviceId, population, asked: undefined, leftOut: [] }
}

const channels: Survey['channels'] = [
  { channel: 'link', share: 30 },
  { channel: 'paper', share: 70 },
]

it('the sample of all users is shared out over services, and of each over its channels', () => {
  // Krejcie & Morgan (1970): 278 of 1,000; the formula gives 277.74.
  const services = [service('a', 750), service('b', 250)]
  const sample = sampleOf({ services, channels, rounding: 'nearest' })
  expect(sample).toMatchObject({ population: 1000, uncounted: 0, size: 278 })
  // 208.5 and 69.5: of equal remainders the first; 62.7 and 146.3 of 209; 20.7 and 48.3 of 69
  expect(sample.quotas).toEqual([
    {
      serviceId: 'a',
      quota: 209,
      channels: [
        { channel: 'link', quota: 63 },
        { channel: 'paper', quota: 146 },
      ],
    },
    {
      serviceId: 'b',
      quota: 69,
      channels: [
        { channel: 'link', quota: 21 },
        { channel: 'paper', quota: 48 },
      ],
    },
  ])
})

it('both roundings are told, and the chosen one is shared out', () => {
  // The formula gives 108.25 of 150: 108 in the table.
  const sample = sampleOf({ services: [service('a', 150)], channels: [], rounding: 'up' })
  expect(sample.sizes).toEqual({ nearest: 108, up: 109 })
  expect(sample.quotas).toEqual([{ serviceId: 'a', quota: 109, channels: [] }])
})

it('a service whose users are not counted has no quota, and without any there is no size', () => {
  const one = sampleOf({
    services: [service('a', undefined), service('b', 10)],
    channels,
    rounding: 'up',
  })
  expect(one).toMatchObject({ population: 10, uncounted: 1, size: 10 })
  expect(one.quotas.map(({ quota }) => quota)).toEqual([undefined, 10])
  const none = sampleOf({ services: [], channels, rounding: 'up' })
  expect(none).toMatchObject({ population: 0, size: undefined, quotas: [] })
})
