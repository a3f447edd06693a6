import { listServiceChanges } from '#server'
import { publicOrigin } from '../archive/public-answer.tsx'
import type { Words } from '../messages/words.ts'
import { findAskedPortal, type AskedPortal } from '../portal/find-asked-portal.ts'
import { showPortalMissing, showPortalRemembered } from '../portal/portal-answer.tsx'
import { portalPath, type PortalPlace } from '../portal/portal-address.ts'
import { PortalCrumbs } from '../portal/portal-crumbs.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { changeItem, type ChangeItem } from './feeds/change-item.ts'
import { writeAtom, type FeedHead } from './feeds/write-atom.ts'
import { writeJsonFeed } from './feeds/write-json-feed.ts'
import { changesPath } from './open-data-address.ts'
import { sendData } from './send-data.ts'

const feeds = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json', write: writeJsonFeed },
} as const

/** What changed: a page and two feeds, in the language of the root. */
export function addChangesRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/perubahan`, (c) => showChanges(c, site))
  for (const kind of ['atom', 'json'] as const) {
    const { type, write } = feeds[kind]
    app.get(`${root}/:slug/perubahan.${kind}`, (c) =>
      sendData(c, site, {
        type,
        path: c.req.path,
        make: async (portal) =>
          write(await itemsOf(c, site, portal), headOf(c, site, { portal, kind })),
      }),
    )
  }
}

async function itemsOf(
  c: WebContext,
  site: Site,
  portal: AskedPortal,
): Promise<readonly ChangeItem[]> {
  const { place } = portal
  const changes = await listServiceChanges(portal)
  const at = { words: c.get('words'), place, origin: publicOrigin(site) }
  return changes.map((change) => changeItem(change, at))
}

function headOf(
  c: WebContext,
  site: Site,
  { portal, kind }: { readonly portal: AskedPortal; readonly kind: 'atom' | 'json' },
): FeedHead {
  const words = c.get('words')
  const { name } = portal.archive
  const origin = publicOrigin(site)
  return {
    title: `${words.openData.changes.title}, ${name}`,
    text: words.openData.changes.description(name),
    author: name,
    language: words.language,
    page: `${origin}${changesPath(portal.place)}`,
    self: `${origin}${changesPath(portal.place, kind)}`,
  }
}

async function showChanges(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showPortalMissing(c, site)
  return showPortalRemembered(c, site, {
    portal,
    address: changesPath,
    make: async () => {
      const words = c.get('words')
      const { title, description } = words.openData.changes
      return {
        title,
        description: description(portal.archive.name),
        head: <FeedLinks words={words} place={portal.place} />,
        body: (
          <ChangesPage words={words} place={portal.place} items={await itemsOf(c, site, portal)} />
        ),
      }
    },
  })
}

/** Tells browsers and feed readers of the feeds. */
export function FeedLinks({
  words,
  place,
}: {
  readonly words: Words
  readonly place: PortalPlace
}) {
  const { title } = words.openData.changes
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={changesPath(place, 'atom')}
      />
      <link
        rel="alternate"
        type="application/feed+json"
        title={title}
        href={changesPath(place, 'json')}
      />
    </>
  )
}

function ChangesPage(props: {
  readonly words: Words
  readonly place: PortalPlace
  readonly items: readonly ChangeItem[]
}) {
  const { words, place, items } = props
  const texts = words.openData.changes
  return (
    <>
      <PortalCrumbs words={words} links={[{ href: portalPath(place), text: words.portal.name }]} />
      <h1>{texts.title}</h1>
      <p>
        {texts.feeds} <a href={changesPath(place, 'atom')}>{texts.atom}</a>,{' '}
        <a href={changesPath(place, 'json')}>{texts.json}</a>
      </p>
      {items.length === 0 && <p>{texts.empty}</p>}
      <ul>
        {items.map(({ id, address, title, text }) => (
          <li key={id}>
            <a href={address}>{title}</a>
            <br />
            <small>{text}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
