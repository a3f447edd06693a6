import { findPublicSurvey, findSurveyCode, type PublicSurvey } from '#server'
import { fieldText } from '../../request/form.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal, type AskedPortal } from '../../portal/find-asked-portal.ts'
import { portalPath } from '../../portal/portal-address.ts'
import {
  codePath,
  formPath,
  surveyResultsPath,
  thanksPath,
  type FormQuery,
} from '../answering-address.ts'
import { showAnswering, showNoSurvey } from '../answering-answer.tsx'
import {
  serviceOf,
  showAnswerForm,
  showClosed,
  takeAnswerForm,
  takeOrKeep,
  type FormWay,
} from './answer-form-route.tsx'
import { ChooseServicePage, ThanksPage } from './other-pages.tsx'

/** A survey on one's own device: by a link, a poster or a one-time code. */
export function addOwnFormRoutes(app: WebApp, site: Site, root: string): void {
  const path = `${root}/:slug/:survey`
  app.get(path, (c) => withSurvey(c, site, (asked) => showOwn(c, site, asked)))
  app.post(path, (c) =>
    takeOrKeep(c, site, (fields) =>
      withSurvey(c, site, (asked) => takeOwn(c, site, { ...asked, fields })),
    ),
  )
}

type Asked = { readonly portal: AskedPortal; readonly survey: PublicSurvey }

async function withSurvey(
  c: WebContext,
  site: Site,
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showNoSurvey(c, site)
  const survey = await findPublicSurvey(portal, c.req.param('survey') ?? '')
  return survey === undefined ? showNoSurvey(c, site, portal) : answer({ portal, survey })
}

async function showOwn(c: WebContext, site: Site, asked: Asked): Promise<Response> {
  const { portal, survey } = asked
  if (c.req.query('terkirim') !== undefined) return showThanks(c, site, asked)
  const query = readQuery(c)
  const way = wayOf(asked, query)
  if (survey.standing !== 'open') return showClosed(c, site, { ...asked, way })
  if (query.kode !== undefined) return showWithCode(c, site, { ...asked, code: query.kode })
  const [only] = survey.services
  const chosen = survey.services.find(({ slug }) => slug === query.layanan)
  const service = survey.services.length === 1 ? only : chosen
  if (service === undefined) return showChoice(c, site, { ...asked, query })
  const other = {
    path: formPath(portal.place, survey.slug, pick(query)),
    text: c.get('words').answering.changeService,
  }
  const others = survey.services.length > 1 && { otherService: other }
  return showAnswerForm(c, site, { ...asked, service, way: { ...way, ...others } })
}

/** What the address holds; nothing that we did not put there. */
function readQuery(c: WebContext): FormQuery {
  const { layanan, kanal, kode } = c.req.query()
  return {
    ...(layanan !== undefined && { layanan }),
    ...(kanal === 'poster' && { kanal }),
    ...(kode !== undefined && { kode }),
  }
}

/** What stays in the address when another service is chosen. */
function pick({ kanal }: FormQuery): FormQuery {
  return kanal === undefined ? {} : { kanal }
}

function wayOf({ portal, survey }: Asked, query: FormQuery): FormWay {
  const { place } = portal
  const { kanal, kode } = query
  return {
    address: (place) => formPath(place, survey.slug, query),
    action: formPath(place, survey.slug),
    thanks: thanksPath(place, survey.slug),
    keeps: { kind: 'own' },
    hidden: {
      ...(kanal !== undefined && { kanal }),
      ...(kode !== undefined && { code: kode }),
    },
    sends: kode === undefined ? { channel: kanal ?? 'link' } : { channel: 'code', code: kode },
  }
}

/** The form of the service for which a code was printed. */
async function showWithCode(
  c: WebContext,
  site: Site,
  asked: Asked & { readonly code: string },
): Promise<Response> {
  const { portal, survey } = asked
  const found = await findSurveyCode(portal, asked.code)
  const service =
    found.kind === 'found' && found.surveySlug === survey.slug
      ? survey.services.find(({ slug }) => slug === found.serviceSlug)
      : undefined
  if (found.kind !== 'found' || service === undefined) {
    return c.redirect(codePath(portal.place, asked.code.slice(0, 60)), 303)
  }
  const way = wayOf(asked, { kode: found.code })
  const note = c.get('words').answering.code.bound
  return showAnswerForm(c, site, { ...asked, service, way: { ...way, note } })
}

function showChoice(
  c: WebContext,
  site: Site,
  asked: Asked & { readonly query: FormQuery; readonly status?: 422 },
): Response {
  const { portal, survey, query, status } = asked
  const words = c.get('words')
  return showAnswering(c, site, {
    portal,
    address: (place) => formPath(place, survey.slug, pick(query)),
    title: survey.title,
    description: words.answering.description(survey.title, survey.unitName),
    ...(status !== undefined && { status }),
    body: (
      <ChooseServicePage
        words={words}
        survey={survey}
        addressOf={(layanan) => formPath(portal.place, survey.slug, { layanan, ...pick(query) })}
      />
    ),
  })
}

function takeOwn(
  c: WebContext,
  site: Site,
  { fields, ...asked }: Asked & { readonly fields: URLSearchParams },
): Response | Promise<Response> {
  const { survey } = asked
  const service = serviceOf(survey, fields)
  const code = fieldText(fields, 'code').slice(0, 60)
  const query: FormQuery = {
    ...(service !== undefined && { layanan: service.slug }),
    ...(fields.get('kanal') === 'poster' && { kanal: 'poster' as const }),
    ...(code !== '' && { kode: code }),
  }
  const way = wayOf(asked, query)
  if (survey.standing !== 'open') return showClosed(c, site, { ...asked, way })
  if (service === undefined) return showChoice(c, site, { ...asked, query, status: 422 })
  return takeAnswerForm(c, site, { ...asked, service, way, fields })
}

function showThanks(c: WebContext, site: Site, { portal, survey }: Asked): Response {
  const words = c.get('words')
  const { place } = portal
  const w = words.answering.thanks
  const results = [surveyResultsPath(place, survey.slug), w.results] as const
  const another = [formPath(place, survey.slug), w.another] as const
  const ways = [
    ...(survey.standing === 'over' ? [results] : []),
    ...(survey.services.length > 1 && survey.standing === 'open' ? [another] : []),
    [portalPath(place), w.portal] as const,
  ]
  return showAnswering(c, site, {
    portal,
    address: (place) => thanksPath(place, survey.slug),
    title: w.title,
    body: <ThanksPage words={words} survey={survey} ways={ways} />,
  })
}
