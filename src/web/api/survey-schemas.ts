import { z } from '@hono/zod-openapi'
import { elementKeys } from '#measures'
import { count, day, line, moment, unitName, uuid } from './schemas.ts'

// What the API says of published surveys.

const number = (description: string) => z.number().openapi({ description })
const answers = (description: string) => z.int().min(0).openapi({ description })
const orNull = <Item extends z.ZodType>(item: Item) => z.union([item, z.null()])

const interval = z
  .strictObject({ low: number('Its lower end.'), high: number('Its upper end.') })
  .openapi('Interval', { description: '95 % interval.' })

const mean = {
  n: answers('Answers behind it.'),
  mean: number('Mean.'),
  interval: orNull(interval).openapi({ description: 'null: too few answers to tell.' }),
}
const meanSchema = z.strictObject(mean).openapi('SurveyMean', {
  description: 'A mean of scores of 1 to 4, or of differences of them.',
})

const element = z
  .strictObject({
    key: z.enum(elementKeys).openapi({ description: 'Which element.' }),
    ...mean,
    mean: orNull(mean.mean).openapi({ description: 'Performance, 1 to 4; null: no answer.' }),
    importance: orNull(meanSchema).openapi({ description: 'null: it was not asked.' }),
    gap: orNull(meanSchema).openapi({
      description: 'Performance less importance, of those who rated both.',
    }),
    quadrant: orNull(z.enum(['I', 'II', 'III', 'IV'])).openapi({
      description: 'I concentrate here, II keep up, III low priority, IV possible overkill.',
    }),
  })
  .openapi('SurveyElement', { description: 'An element (unsur) of a group of answers.' })

const group = {
  standing: z.enum(['hidden', 'unranked', 'ranked']).openapi({
    description: 'hidden: nothing but the number of answers is shown, for privacy.',
  }),
  n: answers('Answers that entered the figures.'),
  population: orNull(answers('Users in the period.')).openapi({ description: 'null: not known.' }),
  index: orNull(
    z.strictObject({
      exact: number('By 1/x of x elements; this one is compared.'),
      threeDecimals: number('By 1/x to three decimals.'),
      twoDecimals: number('By 1/x to two decimals, as the annex of the regulation has it.'),
    }),
  ).openapi({ description: 'Index (IKM), 25 to 100, by each weight in use; null: not shown.' }),
  interval: orNull(interval).openapi({ description: 'Of the index; null: none.' }),
  grade: orNull(z.enum(['A', 'B', 'C', 'D'])).openapi({ description: 'Mutu pelayanan.' }),
  gradeWithheld: orNull(
    z.enum(['too-few-answers', 'interval-crosses-border', 'no-scale-in-force']),
  ).openapi({ description: 'Why there is an index without a grade.' }),
  elements: z.array(element),
}

const surveyFields = {
  id: uuid('Stays the same.'),
  slug: line('Names the survey in the portal.', 'disdukcapil-2026-1'),
  title: line('Title.', 'Survei Kepuasan Masyarakat Semester I 2026'),
  unit: unitName,
  beginsOn: day('First day for answers.'),
  endsOn: day('Planned last day for answers.'),
  closedEarlyOn: orNull(day('The day on which it was closed before.')).openapi({
    description: 'null: it was not closed before its last day.',
  }),
  version: count('Number of the version of its figures.'),
  publishedAt: moment('When that version was published.'),
  correction: line('Why the figures were corrected; empty: this is the first version.'),
  n: answers('Answers that entered the figures of the whole.'),
  index: orNull(number('Index (IKM) of the whole by exact weights.')).openapi({
    description: 'null: too few answers to show it.',
  }),
  json: z.url().openapi({ description: 'The sums behind all figures of that version, as JSON.' }),
  csv: z.url().openapi({ description: 'The same as a sheet.' }),
}

export const surveySchema = z
  .strictObject(surveyFields)
  .openapi('Survey', { description: 'A satisfaction survey (SKM) with published results.' })

export const surveyDetailSchema = z
  .strictObject({
    ...surveyFields,
    formula: line('Version of the formulas.', 'tatalaksana-ikm/1'),
    computedAt: moment('When the figures were computed.'),
    floors: z.strictObject({
      showFrom: answers('Fewer answers than these are hidden.'),
      rankFrom: answers('Fewer than these get no grade.'),
    }),
    elements: z.array(
      z.strictObject({
        key: z.enum(elementKeys).openapi({ description: 'Which element.' }),
        name: z.strictObject({ id: line('In Indonesian.'), en: line('In English.') }),
      }),
    ),
    whole: z
      .strictObject(group)
      .openapi('SurveyGroup', { description: 'Figures of a group of answers.' }),
    services: z.array(
      z
        .strictObject({
          id: uuid('Id of the service.'),
          slug: line('Names the service in the portal.'),
          name: line('Name.'),
          ...group,
        })
        .openapi('SurveyService', { description: 'Figures of the answers about a service.' }),
    ),
  })
  .openapi('SurveyDetail', {
    description: 'The published figures of a survey; of channels and each score see `json`.',
  })
