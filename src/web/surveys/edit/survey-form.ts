import { elementKeys } from '#measures'
import {
  answerChannels,
  type NewSurvey,
  type PlannedService,
  type PlannedSurvey,
  type Survey,
} from '#server'
import { fieldText } from '../../request/form.ts'
import { readTexts, type FormState } from '../../layout/form-fields.tsx'

/** The plan of a survey as it stands in the form: texts as typed, and what is ticked. */
export type TypedSurvey = {
  readonly texts: FormState['texts']
  readonly services: readonly string[]
  /** Elements left out, by service. */
  readonly leftOut: Readonly<Record<string, readonly string[]>>
}

const lines = [
  'title',
  'slug',
  'instrument',
  'begins-on',
  'ends-on',
  'rounding',
  'most-per-sender',
] as const
const shares = answerChannels.map((channel) => `share-${channel}`)

/** As many services as one survey asks about. */
const mostServices = 500

/** What was typed; of services only those that are ticked or have a number. */
export function readSurveyForm(form: URLSearchParams): TypedSurvey {
  const services = [...new Set(form.getAll('services'))].slice(0, mostServices)
  const numbers = [...form.keys()].filter((name) => /^(population|asked)-[\da-f-]{36}$/.test(name))
  return {
    texts: readTexts(form, [...lines, ...shares, ...numbers.slice(0, 2 * mostServices)]),
    services,
    leftOut: Object.fromEntries(services.map((id) => [id, form.getAll(`left-out-${id}`)])),
  }
}

/** A survey as its form shows it. */
export function writeSurveyForm(survey: Survey): TypedSurvey {
  const { instrument, services } = survey
  const numbers = services.flatMap(({ serviceId, population, asked }) => [
    [`population-${serviceId}`, numberText(population)],
    [`asked-${serviceId}`, numberText(asked)],
  ])
  return {
    texts: {
      title: survey.title,
      slug: survey.slug,
      instrument: `${instrument.id}/${instrument.version}`,
      'begins-on': survey.beginsOn,
      'ends-on': survey.endsOn,
      rounding: survey.rounding,
      'most-per-sender': String(survey.mostPerSender),
      ...Object.fromEntries(
        survey.channels.map(({ channel, share }) => [`share-${channel}`, String(share)]),
      ),
      ...Object.fromEntries(numbers),
    },
    services: services.map(({ serviceId }) => serviceId),
    leftOut: Object.fromEntries(services.map(({ serviceId, leftOut }) => [serviceId, leftOut])),
  }
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

/** What the form says is planned. */
export function planOf({ texts, services, leftOut }: TypedSurvey): PlannedSurvey {
  const text = (name: string) => (texts[name] ?? '').trim()
  const [id = '', version = ''] = text('instrument').split('/')
  return {
    title: text('title').replaceAll(/\s+/g, ' ').toWellFormed(),
    instrument: { id, version: Number(version) },
    beginsOn: text('begins-on'),
    endsOn: text('ends-on'),
    rounding: text('rounding') === 'up' ? 'up' : 'nearest',
    mostPerSender: readCount(text('most-per-sender')) ?? Number.NaN,
    services: services.map((serviceId) => serviceOf(serviceId, { texts, leftOut })),
    channels: answerChannels.flatMap((channel) => {
      const share = readCount(text(`share-${channel}`))
      return share === null || share === 0 ? [] : [{ channel, share }]
    }),
  }
}

function serviceOf(
  serviceId: string,
  { texts, leftOut }: Pick<TypedSurvey, 'texts' | 'leftOut'>,
): PlannedService {
  const left = leftOut[serviceId] ?? []
  return {
    serviceId,
    population: readCount(texts[`population-${serviceId}`] ?? ''),
    asked: readCount(texts[`asked-${serviceId}`] ?? ''),
    leftOut: elementKeys.filter((key) => left.includes(key)),
  }
}

/** A whole number with or without dots, as 1.250; null where there is none, `NaN` for anything else. */
function readCount(text: string): number | null {
  const digits = text.replaceAll(/[.\s]/g, '')
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
}

/** What makes a new survey. */
export function newSurveyOf(form: URLSearchParams, typed: TypedSurvey): NewSurvey {
  const slug = (typed.texts['slug'] ?? '').trim()
  return { ...planOf(typed), unitId: fieldText(form, 'unit'), slug }
}
