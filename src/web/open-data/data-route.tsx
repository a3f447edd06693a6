import { getOpenExtent, type Archive, type OpenExtent } from '#server'
import { countText } from '../archive/count-text.ts'
import { publicOrigin } from '../archive/public-answer.tsx'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'
import { findAskedPortal } from '../portal/find-asked-portal.ts'
import { portalPath, type PortalPlace } from '../portal/portal-address.ts'
import { PortalCrumbs } from '../portal/portal-crumbs.tsx'
import { showPortalMissing, showPortalRemembered } from '../portal/portal-answer.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { FeedLinks } from './changes-route.tsx'
import { fileTypes, licenceAddress } from './describe/concepts.ts'
import { api, datasetsOf, type Dataset } from './describe/datasets.ts'
import { catalogPath, changesPath, dataPath } from './open-data-address.ts'
import { rdfFormats, rdfWriters } from './rdf/write-rdf.ts'

/** What open data there are, for people. */
export function addDataRoute(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug/data`, (c) => showData(c, site))
}

async function showData(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showPortalMissing(c, site)
  const { archive, place } = portal
  return showPortalRemembered(c, site, {
    portal,
    address: dataPath,
    make: async () => {
      const words = c.get('words')
      const extent = await getOpenExtent(portal)
      const { title, description } = words.openData.page
      const props = { words, archive, place, extent, origin: publicOrigin(site) }
      return {
        title,
        description: description(archive.name),
        head: <DataLinks words={words} place={place} />,
        body: <DataPage {...props} />,
      }
    },
  })
}

function DataLinks({ words, place }: Pick<DataProps, 'words' | 'place'>) {
  return (
    <>
      {rdfFormats.map((format) => (
        <link
          key={format}
          rel="alternate"
          type={rdfWriters[format].type.split(';')[0]}
          href={catalogPath(place, format)}
        />
      ))}
      <FeedLinks words={words} place={place} />
    </>
  )
}

type DataProps = {
  readonly words: Words
  readonly archive: Archive
  readonly place: PortalPlace
  readonly extent: OpenExtent
  readonly origin: string
}

function DataPage({ words, archive, place, extent, origin }: DataProps) {
  const texts = words.openData.page
  return (
    <>
      <PortalCrumbs words={words} links={[{ href: portalPath(place), text: words.portal.name }]} />
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {datasetsOf({ archive }, extent).map((dataset) => (
        <DatasetPart key={dataset.kind} words={words} dataset={dataset} />
      ))}
      <section>
        <h2>{texts.fresh}</h2>
        <p>
          {texts.freshText}{' '}
          {extent.changedAt === null
            ? texts.nothing
            : texts.changedAt(timeText(extent.changedAt, words))}
        </p>
      </section>
      <section>
        <h2>{texts.licence}</h2>
        <p>
          {texts.licenceText} <a href={licenceAddress}>{texts.licenceName}</a>
        </p>
        <p>
          {texts.cite}: <cite>{texts.citation(archive.name, `${origin}${dataPath(place)}`)}</cite>
        </p>
      </section>
      <section>
        <h2>{texts.programs}</h2>
        <ul>
          <li>
            <a href={api.description}>{texts.api}</a>
          </li>
          {rdfFormats.map((format) => (
            <li key={format}>
              <a href={catalogPath(place, format)}>{texts.catalog(fileTypes[format].label)}</a>
            </li>
          ))}
          <li>
            <a href={changesPath(place)}>{texts.changes}</a>
          </li>
        </ul>
      </section>
    </>
  )
}

function DatasetPart({ words, dataset }: Pick<DataProps, 'words'> & { readonly dataset: Dataset }) {
  const { title, text } = words.openData.catalog.datasets[dataset.kind]
  return (
    <section id={dataset.kind} aria-labelledby={`${dataset.kind}-title`}>
      <h2 id={`${dataset.kind}-title`}>{title}</h2>
      <p>
        {text}{' '}
        {dataset.count !== undefined && words.openData.page.count(countText(dataset.count, words))}
      </p>
      <ul aria-label={`${words.openData.page.files}: ${title}`}>
        {dataset.files.map(({ kind, path }) => (
          <li key={path}>
            <a href={path}>{fileTypes[kind].label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
