import type { PublicSurvey } from '#server'
import { findDeviceSurvey } from '../find-device-survey.ts'
import { sendWorker } from '../../portal/offline/send-worker.ts'
import { findAskedPortal, type AskedPortal } from '../../portal/find-asked-portal.ts'
import type { PortalPlace } from '../../portal/portal-address.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { answeringRoots, tabletPath } from '../answering-address.ts'
import { showAnswering, showNoSurvey } from '../answering-answer.tsx'
import {
  showAnswerForm,
  serviceOf,
  showClosed,
  takeAnswerForm,
  takeOrKeep,
  type FormWay,
} from '../form/answer-form-route.tsx'
import { ThanksPage } from '../form/other-pages.tsx'
import { KioskStartPage } from '../kiosk/kiosk-start-page.tsx'

/**
 * A tablet that officers carry: its pages are kept by the service worker of the root, its answers by the
 * browser. Without JavaScript it is a form like any other.
 */
export function addTabletRoutes(app: WebApp, site: Site, root: string): void {
  addWorkerRoutes(app, site, root)
  const path = `${root}/:slug/tablet/:token`
  app.get(path, (c) => withTablet(c, site, (asked) => showTablet(c, site, asked)))
  app.post(path, (c) =>
    takeOrKeep(c, site, (fields) =>
      withTablet(c, site, (asked) => {
        const service = serviceOf(asked.survey, fields)
        if (service === undefined) return showStart(c, site, { ...asked, status: 422 })
        return takeAnswerForm(c, site, { ...asked, service, way: wayOf(c, asked), fields })
      }),
    ),
  )
}

/** The worker, and the page in place of one that it has not kept. The dot keeps it apart from the governments. */
function addWorkerRoutes(app: WebApp, site: Site, root: string): void {
  const offline = `${root}/luring.html`
  app.get(`${root}/sw.js`, (c) => {
    const { worker, portal: style, keepAnswer } = site.assets
    const version = `${worker} ${style} ${keepAnswer}`
    return sendWorker(c, { worker, root, version, offline, files: [style, keepAnswer] })
  })
  app.get(offline, (c) => {
    const { title, text } = c.get('words').keptAnswers.offline
    return showAnswering(c, site, {
      address: ({ language }) => `${answeringRoots[language]}/luring.html`,
      title,
      headers: askedEachTime,
      body: (
        <>
          <h1>{title}</h1>
          <p>{text}</p>
        </>
      ),
    })
  })
}

/** May be kept, and is asked for each time while there is a network. */
const askedEachTime = { 'cache-control': 'private, no-cache' } as const

type Asked = {
  readonly portal: AskedPortal
  readonly survey: PublicSurvey
  readonly token: string
}

async function withTablet(
  c: WebContext,
  site: Site,
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showNoSurvey(c, site)
  const token = c.req.param('token') ?? ''
  const survey = await findDeviceSurvey(portal, 'tablet', token)
  if (survey === undefined) return showRevoked(c, site, { portal, token })
  const asked = { portal, survey, token }
  return survey.standing === 'open'
    ? answer(asked)
    : showClosed(c, site, { ...asked, way: wayOf(c, asked) })
}

/** What it still keeps is shown: answers that are refused can be downloaded. */
function showRevoked(c: WebContext, site: Site, at: Pick<Asked, 'portal' | 'token'>): Response {
  const { revoked, revokedText } = c.get('words').keptAnswers.tablet
  return showAnswering(c, site, {
    ...frameOf(at),
    title: revoked,
    status: 404,
    body: (
      <>
        <h1>{revoked}</h1>
        <p class="lead">{revokedText}</p>
      </>
    ),
  })
}

function frameOf({ portal, token }: Pick<Asked, 'portal' | 'token'>) {
  const { place } = portal
  return {
    portal,
    address: (other: PortalPlace) => tabletPath(other, token),
    isKiosk: true,
    keeps: {
      kind: 'tablet',
      root: answeringRoots[place.language],
      start: tabletPath(place, token),
    },
    headers: askedEachTime,
  } as const
}

function showTablet(c: WebContext, site: Site, asked: Asked): Response {
  const { portal, survey, token } = asked
  const words = c.get('words')
  if (c.req.query('terkirim') !== undefined) {
    const ways = [[tabletPath(portal.place, token), words.keptAnswers.next]] as const
    const body = <ThanksPage words={words} survey={survey} ways={ways} />
    return showAnswering(c, site, { ...frameOf(asked), title: survey.title, body })
  }
  const service = survey.services.find(({ slug }) => slug === c.req.query('layanan'))
  if (service !== undefined) {
    return showAnswerForm(c, site, { ...asked, service, way: wayOf(c, asked, service.slug) })
  }
  return showStart(c, site, { ...asked, status: 200 })
}

function showStart(
  c: WebContext,
  site: Site,
  { status, ...asked }: Asked & { readonly status: 200 | 422 },
): Response {
  const { portal, survey, token } = asked
  const words = c.get('words')
  return showAnswering(c, site, {
    ...frameOf(asked),
    title: survey.title,
    status,
    body: (
      <KioskStartPage
        words={words}
        survey={survey}
        addressOf={(slug) => tabletPath(portal.place, token, slug)}
      />
    ),
  })
}

function wayOf(c: WebContext, asked: Asked, service?: string): FormWay {
  const { portal, token } = asked
  const action = tabletPath(portal.place, token)
  const words = c.get('words')
  const { keeps, headers, isKiosk } = frameOf(asked)
  return {
    address: (place) => tabletPath(place, token, service),
    action,
    thanks: `${action}?terkirim`,
    hidden: {},
    sends: { channel: 'tablet', deviceToken: token },
    otherService: { path: action, text: words.answering.changeService },
    note: words.keptAnswers.tablet.note,
    isKiosk,
    keeps,
    headers,
  }
}
