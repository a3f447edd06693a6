import type { PublicSurvey } from '#server'
import { findDeviceSurvey } from '../find-device-survey.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal, type AskedPortal } from '../../portal/find-asked-portal.ts'
import type { PortalPlace } from '../../portal/portal-address.ts'
import { kioskPath } from '../answering-address.ts'
import { showAnswering, showNoSurvey } from '../answering-answer.tsx'
import {
  serviceOf,
  showAnswerForm,
  showClosed,
  takeAnswerForm,
  takeOrKeep,
  type FormWay,
} from '../form/answer-form-route.tsx'
import { ThanksPage } from '../form/other-pages.tsx'
import { KioskStartPage } from './kiosk-start-page.tsx'

/** How long thanks stand, and how long what somebody has left unsent. */
const thanksSeconds = 15
const idleMinutes = 10

/**
 * A screen at the counter: after thanks it is at its start again, and what somebody has left is cleared
 * after a while, both by a header that needs no script. Pages are kept nowhere, so that going back shows
 * an empty form.
 */
export function addKioskRoutes(app: WebApp, site: Site, root: string): void {
  const path = `${root}/:slug/layar/:token`
  app.get(path, (c) => withKiosk(c, site, (asked) => showKiosk(c, site, asked)))
  app.post(path, (c) =>
    takeOrKeep(c, site, (fields) =>
      withKiosk(c, site, (asked) => {
        const service = serviceOf(asked.survey, fields)
        if (service === undefined) return showStart(c, site, { ...asked, status: 422 })
        return takeAnswerForm(c, site, { ...asked, service, way: wayOf(c, asked), fields })
      }),
    ),
  )
}

type Asked = {
  readonly portal: AskedPortal
  readonly survey: PublicSurvey
  readonly token: string
}

async function withKiosk(
  c: WebContext,
  site: Site,
  answer: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showNoSurvey(c, site)
  const token = c.req.param('token') ?? ''
  const survey = await findDeviceSurvey(portal, 'kiosk', token)
  if (survey === undefined) return showRevoked(c, site, portal)
  const asked = { portal, survey, token }
  if (survey.standing === 'open') return answer(asked)
  return showClosed(c, site, { ...asked, way: startOf(token) })
}

function showRevoked(c: WebContext, site: Site, portal: AskedPortal): Response {
  const { title, text } = c.get('words').answering.kiosk.revoked
  return showAnswering(c, site, {
    portal,
    ...startOf(c.req.param('token') ?? ''),
    title,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
      </>
    ),
    status: 404,
  })
}

function startOf(token: string) {
  return { address: (place: PortalPlace) => kioskPath(place, token), isKiosk: true } as const
}

function showKiosk(c: WebContext, site: Site, asked: Asked): Response {
  if (c.req.query('terkirim') !== undefined) return showThanks(c, site, asked)
  const { survey } = asked
  const service = survey.services.find(({ slug }) => slug === c.req.query('layanan'))
  if (service !== undefined) {
    return showAnswerForm(c, site, { ...asked, service, way: wayOf(c, asked, service.slug) })
  }
  return showStart(c, site, { ...asked, status: 200 })
}

function showStart(
  c: WebContext,
  site: Site,
  { portal, survey, token, status }: Asked & { readonly status: 200 | 422 },
): Response {
  const words = c.get('words')
  return showAnswering(c, site, {
    portal,
    ...startOf(token),
    title: survey.title,
    status,
    body: (
      <KioskStartPage
        words={words}
        survey={survey}
        addressOf={(slug) => kioskPath(portal.place, token, slug)}
      />
    ),
  })
}

function wayOf(c: WebContext, { portal, token }: Asked, service?: string): FormWay {
  const action = kioskPath(portal.place, token)
  const w = c.get('words').answering.kiosk
  return {
    address: (place) => kioskPath(place, token, service),
    action,
    thanks: `${action}?terkirim`,
    hidden: {},
    sends: { channel: 'kiosk', deviceToken: token },
    otherService: { path: action, text: w.restart },
    endNote: w.idle(idleMinutes),
    isKiosk: true,
    headers: refreshTo(portal, token, idleMinutes * 60),
  }
}

/** To the start, in Indonesian: whoever comes next chooses the language again. */
function refreshTo({ place }: AskedPortal, token: string, seconds: number) {
  return { refresh: `${seconds}; url=${kioskPath({ ...place, language: 'id' }, token)}` }
}

function showThanks(c: WebContext, site: Site, { portal, survey, token }: Asked): Response {
  const words = c.get('words')
  const w = words.answering.thanks
  return showAnswering(c, site, {
    portal,
    ...startOf(token),
    title: w.title,
    headers: refreshTo(portal, token, thanksSeconds),
    body: (
      <ThanksPage
        words={words}
        survey={survey}
        ways={[[kioskPath(portal.place, token), words.answering.kiosk.restart]]}
        note={w.back(thanksSeconds)}
      />
    ),
  })
}
