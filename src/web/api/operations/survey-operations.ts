import { createRoute, z } from '@hono/zod-openapi'
import type { ElementFigures } from '#measures'
import {
  getPublishedFigures,
  listPublishedStretch,
  type Archive,
  type GroupFigures,
  type PublishedContent,
  type PublishedSummary,
} from '#server'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { surveyDataPath } from '../../portal/portal-address.ts'
import type { Site } from '../../request/settings.ts'
import { surveyPlace } from '../answer/cursor.ts'
import { showFailedUse } from '../answer/problem.ts'
import type { Columns } from '../answer/send-list.ts'
import { sendOne } from '../answer/send-open.ts'
import { readingOne, type ApiApp } from '../document/api-app.ts'
import { surveyDetailSchema, surveySchema } from '../survey-schemas.ts'
import { addList } from './add-list.ts'
import { withGovernment } from './find-asked-government.ts'
import { filters, ofThing, partOf, readFilters, readStretch } from './parameters.ts'

type Survey = z.infer<typeof surveySchema>
type SurveyDetail = z.infer<typeof surveyDetailSchema>
type Figures = SurveyDetail['whole']

const columns: Columns<Survey> = {
  id: ({ id }) => id,
  slug: ({ slug }) => slug,
  title: ({ title }) => title,
  unitId: ({ unit }) => unit.id,
  unitName: ({ unit }) => unit.name,
  beginsOn: ({ beginsOn }) => beginsOn,
  endsOn: ({ endsOn }) => endsOn,
  closedEarlyOn: ({ closedEarlyOn }) => closedEarlyOn ?? '',
  version: ({ version }) => version,
  publishedAt: ({ publishedAt }) => publishedAt,
  correction: ({ correction }) => correction,
  n: ({ n }) => n,
  index: ({ index }) => index ?? '',
  json: ({ json }) => json,
  csv: ({ csv }) => csv,
}

const path = '/governments/{slug}/surveys'

/** Published results of satisfaction surveys. */
export function addSurveyOperations(api: ApiApp, site: Site): void {
  const origin = publicOrigin(site)
  addList(api, site, {
    path,
    operationId: 'listSurveys',
    tag: 'surveys',
    summary: 'Survey results',
    description: 'Satisfaction surveys with published results, those that begin last first.',
    listName: 'Survey',
    schema: surveySchema,
    name: 'surveys',
    query: z.strictObject({ ...partOf(surveyPlace), unit: filters.unit }),
    read: (context, asked) => listPublishedStretch(context, readFilters(asked), readStretch(asked)),
    shape: (survey, { archive }) => shapeSurvey(survey, { archive, origin }),
    columns,
  })
  const one = readingOne({
    path: `${path}/{id}`,
    operationId: 'getSurvey',
    tag: 'surveys',
    summary: 'Results of a survey',
    description: 'The published figures of a survey, in their last version.',
    schema: surveyDetailSchema,
  })
  const request = { params: ofThing('survey'), query: z.strictObject({}) }
  api.openapi(createRoute({ ...one, request }), (c) =>
    withGovernment(c, site, async (context) => {
      const found = await getPublishedFigures(context, c.req.valid('param').id)
      if (!found.ok) return showFailedUse(c, found)
      const { content, ...survey } = found.survey
      const of = { archive: context.archive, origin }
      return sendOne(c, shapeDetail(shapeSurvey(survey, of), content))
    }),
  )
}

type Published = { readonly archive: Archive; readonly origin: string }

function shapeSurvey(survey: PublishedSummary, { archive, origin }: Published): Survey {
  const { surveyId, slug, title, unitId, unitName, beginsOn, endsOn, version } = survey
  const file = (format: 'json' | 'csv') =>
    origin + surveyDataPath(archive, { survey: slug, version }, format)
  return {
    id: surveyId,
    slug,
    title,
    unit: { id: unitId, name: unitName },
    beginsOn,
    endsOn,
    closedEarlyOn: survey.closedEarlyOn,
    version,
    publishedAt: survey.publishedAt.toISOString(),
    correction: survey.reason,
    n: survey.n,
    index: survey.index,
    json: file('json'),
    csv: file('csv'),
  }
}

function shapeDetail(survey: Survey, { results }: PublishedContent): SurveyDetail {
  const { formula, computedAt, settings, whole, services } = results
  const { showFrom, rankFrom } = settings
  return {
    ...survey,
    formula,
    computedAt,
    floors: { showFrom, rankFrom },
    elements: results.survey.instrument.elements.map(({ key, name: { id, en } }) => ({
      key,
      name: { id, en },
    })),
    whole: shapeGroup(whole),
    services: services.map(({ serviceId, slug, name, ...group }) => ({
      id: serviceId,
      slug,
      name,
      ...shapeGroup(group),
    })),
  }
}

/** What was hidden before it was published is not in the figures. */
function shapeGroup({ figures }: GroupFigures): Figures {
  const { standing, n, population = null, index = null, interval = null } = figures
  return {
    standing,
    n,
    population,
    index,
    interval,
    grade: figures.grade?.letter ?? null,
    gradeWithheld: figures.gradeDoubt ?? null,
    elements: figures.elements.map(({ key, importance, gap, quadrant = null, ...performance }) => ({
      key,
      n: performance.n,
      mean: performance.mean ?? null,
      interval: performance.interval ?? null,
      importance: shapeMean(importance),
      gap: shapeMean(gap),
      quadrant,
    })),
  }
}

function shapeMean(figure: ElementFigures['gap']) {
  return figure === undefined ? null : { interval: null, ...figure }
}
