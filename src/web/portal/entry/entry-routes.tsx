import {
  findPortalUnit,
  getPortalFront,
  listPublishedSurveys,
  listArchives,
  listServicesByLetter,
  listServicesOfEvent,
} from '#server'
import { lifeEvents, type LifeEvent } from '#standard'
import { readPage } from '../../archive/archive-address.ts'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { countText } from '../../archive/count-text.ts'
import { HomeData } from '../../open-data/home-data.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal, type AskedPortal } from '../find-asked-portal.ts'
import {
  eventPath,
  lettersPath,
  officePath,
  portalPath,
  portalRoots,
  type PortalPlace,
} from '../portal-address.ts'
import { showPortal, showPortalMissing, showPortalRemembered } from '../portal-answer.tsx'
import { HomePage } from './home-page.tsx'
import { EventPage, LettersPage, OfficePage } from './list-page.tsx'

/** What a portal is entered by: its first page, life events, offices and letters. */
export function addEntryRoutes(app: WebApp, site: Site, root: string): void {
  app.get(root, (c) => showAll(c, site))
  app.get(`${root}/:slug`, (c) => inPortal(c, site, showHome))
  app.get(`${root}/:slug/peristiwa/:event`, (c) => inPortal(c, site, showEvent))
  app.get(`${root}/:slug/unit/:id`, (c) => inPortal(c, site, showOffice))
  app.get(`${root}/:slug/abjad`, (c) => inPortal(c, site, showLetter))
  app.get(`${root}/:slug/abjad/:letter`, (c) => inPortal(c, site, showLetter))
}

type Show = (c: WebContext, site: Site, portal: AskedPortal) => Promise<Response> | Response

/** Answers from the portal that the address names, if it is open. */
export async function inPortal(c: WebContext, site: Site, show: Show): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  return portal === undefined ? showPortalMissing(c, site) : show(c, site, portal)
}

/** The portals that are open; the only one is led to. */
async function showAll(c: WebContext, site: Site): Promise<Response> {
  const language = c.get('language')
  const archives = await listArchives(site.db)
  const [only] = archives
  if (only !== undefined && archives.length === 1) {
    return c.redirect(portalPath({ slug: only.slug, language }), 302)
  }
  const texts = c.get('words').portal.all
  const body = (
    <>
      <h1>{texts.title}</h1>
      <p>{archives.length === 0 ? texts.none : texts.lead}</p>
      <ul class="tiles">
        {archives.map(({ slug, name }) => (
          <li key={slug}>
            <a href={portalPath({ slug, language })}>
              <b>{name}</b>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
  const address = (place: PortalPlace) => portalRoots[place.language]
  return showPortal(c, site, { title: texts.title, description: texts.lead, address, body })
}

function showHome(c: WebContext, site: Site, portal: AskedPortal) {
  return showPortalRemembered(c, site, {
    portal,
    address: portalPath,
    tellsTime: true,
    make: async () => {
      const words = c.get('words')
      const front = await getPortalFront(portal, portal.place.language)
      const { description } = words.portal.home
      return {
        title: words.portal.name,
        description: description(portal.archive.name, countText(front.total, words)),
        body: (
          <HomePage {...{ words, place: portal.place, front, hasCharter: portal.hasCharter }} />
        ),
        ownSearch: true,
        head: <HomeData words={words} portal={portal} origin={publicOrigin(site)} />,
      }
    },
  })
}

function showEvent(c: WebContext, site: Site, portal: AskedPortal) {
  const event = lifeEvents.find((one) => one === c.req.param('event'))
  if (event === undefined) return showPortalMissing(c, site, portal)
  const page = readPage(c.req.query('page'))
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => eventPath(place, event, page),
    make: () => makeEvent(c, portal, { event, page }),
  })
}

async function makeEvent(
  c: WebContext,
  portal: AskedPortal,
  { event, page }: { readonly event: LifeEvent; readonly page: number },
) {
  const words = c.get('words')
  const list = await listServicesOfEvent(portal, event, page)
  const name = words.portal.events[event]
  return {
    title: name,
    description: words.portal.list.eventDescription(name, portal.archive.name),
    body: <EventPage words={words} place={portal.place} event={event} list={list} />,
  }
}

function showOffice(c: WebContext, site: Site, portal: AskedPortal) {
  const [id, asked] = [c.req.param('id') ?? '', readPage(c.req.query('page'))]
  return showPortalRemembered(c, site, {
    portal,
    address: (place) => officePath(place, id, asked),
    make: async () => {
      const page = await findPortalUnit(portal, id, asked)
      if (page === undefined) return showPortalMissing(c, site, portal)
      const words = c.get('words')
      const { name } = page.unit
      const { items } = await listPublishedSurveys(portal, { page: 1, unitId: id })
      return {
        title: name,
        description: words.portal.list.unitDescription(name, portal.archive.name),
        body: (
          <OfficePage words={words} place={portal.place} page={page} surveys={items.slice(0, 3)} />
        ),
      }
    },
  })
}

function showLetter(c: WebContext, site: Site, portal: AskedPortal) {
  const letter = c.req.param('letter')
  if (letter !== undefined && !/^[A-Z#]$/.test(letter)) return showPortalMissing(c, site, portal)
  const page = readPage(c.req.query('page'))
  return showPortalRemembered(c, site, {
    portal,
    // In another language other names begin with a letter: it is begun with the first.
    address: (place) =>
      place.language === portal.place.language
        ? lettersPath(place, letter, page)
        : lettersPath(place),
    make: () => makeLetter(c, portal, { page, ...(letter !== undefined && { letter }) }),
  })
}

async function makeLetter(
  c: WebContext,
  portal: AskedPortal,
  { letter, page }: { readonly letter?: string; readonly page: number },
) {
  const words = c.get('words')
  const { language } = portal.place
  const asked = { language, ...(letter !== undefined && { letter }) }
  const found = await listServicesByLetter(portal, asked, page)
  return {
    title: words.portal.home.byLetter,
    description: words.portal.list.lettersDescription(portal.archive.name),
    body: <LettersPage words={words} place={portal.place} {...found} />,
  }
}
