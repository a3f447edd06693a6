import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { surveyDetailSchema, surveySchema } from '../../src/web/api/survey-schemas.ts'
import { openApiSite, readAll, type ApiSite } from './api-site.ts'

let api: ApiSite
beforeAll(async () => {
  api = await openApiSite()
})
afterAll(() => api.close())
afterEach(() => {
  expect(api.proxy.misfits.splice(0)).toEqual([])
  expect(api.reported.splice(0)).toEqual([])
})

const sums = z.object({
  groups: z.array(
    z.object({
      kind: z.string(),
      key: z.string(),
      n: z.number(),
      elements: z.array(z.object({ performance: z.object({ n: z.number(), sum: z.number() }) })),
    }),
  ),
})

describe('a survey', () => {
  const list = () => readAll(api, `${api.city}/surveys?limit=200`, surveySchema)
  const read = async (id: string) =>
    surveyDetailSchema.parse((await api.get(`${api.city}/surveys/${id}`)).json)
  const sumsOf = async (address: string) =>
    sums.parse(await (await api.ask(new URL(address).pathname, {})).json())

  test('is listed once its results are published, those that begin last first', async () => {
    const surveys = await list()
    const { rows } = await api.owner.query<{ slug: string }>(
      `select distinct slug from survey_publication join survey using (government_id, survey_id)
       where government_id = (select government_id from archive where slug = 'tanjung-seruni')`,
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(surveys.map(({ slug }) => slug).toSorted()).toEqual(
      rows.map(({ slug }) => slug).toSorted(),
    )
    const begins = surveys.map(({ beginsOn }) => beginsOn)
    expect(begins).toEqual(begins.toSorted().toReversed())
    expect(new Set(begins).size).toBeLessThan(begins.length)
    expect(await readAll(api, `${api.city}/surveys?limit=1`, surveySchema)).toEqual(surveys)
    const unit = surveys[0]?.unit.id
    expect(await readAll(api, `${api.city}/surveys?unit=${unit}`, surveySchema)).toEqual(
      surveys.filter((survey) => survey.unit.id === unit),
    )
  })

  test('has the figures that anybody computes from its file of sums', async () => {
    for (const { id, index, json, csv } of await list()) {
      const survey = await read(id)
      const { groups } = await sumsOf(json)
      const whole = groups.find(({ kind }) => kind === 'whole')
      const means = whole?.elements.map(({ performance: { n, sum } }) => sum / n) ?? []
      const exact = (25 * means.reduce((total, mean) => total + mean, 0)) / means.length
      expect(survey.whole.index?.exact).toBeCloseTo(exact, 9)
      expect(survey.whole).toMatchObject({ n: whole?.n, index: { exact: index } })
      expect(survey.whole.elements.map(({ mean }) => mean)).toEqual(means)
      expect(survey.services.map(({ slug, n }) => [slug, n])).toEqual(
        groups.filter(({ kind }) => kind === 'service').map(({ key, n }) => [key, n]),
      )
      expect((await api.ask(new URL(csv).pathname, {})).status).toBe(200)
    }
  })

  test('tells of a group that is hidden nothing but how many answered', async () => {
    const surveys = await Promise.all((await list()).map(({ id }) => read(id)))
    const groups = surveys.flatMap(({ whole, services }) => [whole, ...services])
    const hidden = groups.filter(({ standing }) => standing === 'hidden')
    expect(hidden.length).toBeGreaterThan(0)
    for (const group of hidden) {
      expect(group).toMatchObject({ index: null, interval: null, grade: null, elements: [] })
      expect(group.gradeWithheld).toBeNull()
    }
    for (const { standing, grade, gradeWithheld } of groups) {
      if (standing === 'hidden') continue
      expect([grade, gradeWithheld].filter((one) => one === null)).toHaveLength(1)
    }
  })

  test('without published results is not found, nor one of another government', async () => {
    const { rows } = await api.owner.query<{ id: string }>(
      `select survey_id as id from survey s where not exists (
         select from survey_publication p where p.survey_id = s.survey_id)`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { id } of rows) {
      expect((await api.get(`${api.city}/surveys/${id}`)).status).toBe(404)
    }
    const [first] = await list()
    expect((await api.get(`/governments/teluk-jauh/surveys/${first?.id}`)).status).toBe(404)
  })
})
