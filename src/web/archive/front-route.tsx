import {
  getArchiveFront,
  getArchiveUnit,
  listByLetter,
  searchArchive,
  type ArchiveContext,
} from '#server'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { archivePath, frontPath, readFrontQuery, readPage, unitPath } from './archive-address.ts'
import { countText } from './count-text.ts'
import { findAskedArchive } from './find-asked-archive.ts'
import { FrontPage, LetterPage, ResultsPage } from './front-page.tsx'
import { showMissing } from './missing-page.tsx'
import { showPublic, showPublicRemembered, type PublicContent } from './public-answer.tsx'
import { UnitPage } from './unit-page.tsx'

/** What an archive is entered by: its first page, search, letters and offices. */
export function addFrontRoutes(app: WebApp, site: Site): void {
  app.get('/arsip/:slug', async (c) => {
    const context = await findAskedArchive(c, site)
    if (context === undefined) return showMissing(c, site)
    const { search, letter, page } = readFrontQuery(c.req.query())
    // Not remembered: there are as many as there are questions.
    if (search !== undefined) {
      return showPublic(c, site, await makeResults(c, context, { search, page }))
    }
    const { archive } = context
    return showPublicRemembered(c, site, {
      governmentId: archive.governmentId,
      address: frontPath(archive, { page, ...(letter !== undefined && { letter }) }),
      make: () =>
        letter === undefined ? makeFront(c, context) : makeLetter(c, context, { letter, page }),
    })
  })

  app.get('/arsip/:slug/unit/:id', async (c) => {
    const context = await findAskedArchive(c, site)
    if (context === undefined) return showMissing(c, site)
    const { archive } = context
    const [id, asked] = [c.req.param('id'), readPage(c.req.query('page'))]
    const address = unitPath(archive, id, asked)
    const make = async () => {
      const found = await getArchiveUnit(context, id, asked)
      if (!found.ok) return showMissing(c, site)
      const words = c.get('words')
      const { name } = found.page.unit
      const description = words.archive.unit.description(name, archive.name)
      const body = <UnitPage words={words} archive={archive} page={found.page} />
      return { title: name, description, address, body }
    }
    return showPublicRemembered(c, site, { governmentId: archive.governmentId, address, make })
  })
}

async function makeFront(c: WebContext, context: ArchiveContext): Promise<PublicContent> {
  const words = c.get('words')
  const { archive } = context
  const front = await getArchiveFront(context)
  const { title, description } = words.archive.front
  return {
    title: title(archive.name),
    description: description(archive.name, countText(front.total, words)),
    address: archivePath(archive),
    feed: `${archivePath(archive)}/riwayat.atom`,
    body: <FrontPage words={words} archive={archive} front={front} />,
  }
}

async function makeLetter(
  c: WebContext,
  context: ArchiveContext,
  query: { readonly letter: string; readonly page: number },
): Promise<PublicContent> {
  const words = c.get('words')
  const { archive } = context
  const list = await listByLetter(context, query.letter, query.page)
  const texts = words.archive.front
  return {
    title: texts.letter(query.letter === '#' ? texts.otherLetter : query.letter),
    description: texts.title(archive.name),
    address: frontPath(archive, query),
    body: <LetterPage words={words} archive={archive} letter={query.letter} list={list} />,
  }
}

async function makeResults(
  c: WebContext,
  context: ArchiveContext,
  query: { readonly search: string; readonly page: number },
): Promise<PublicContent> {
  const words = c.get('words')
  const { archive } = context
  const { search, page } = query
  const found = await searchArchive(context, search, page)
  return {
    title: search === '' ? words.archive.front.search : words.archive.results.title(search),
    description: words.archive.front.title(archive.name),
    address: frontPath(archive, query),
    body: <ResultsPage words={words} archive={archive} search={search} found={found} />,
  }
}
