import type { Database, Tx } from '../database/database.ts'
import { isRowNumber, isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { isSearch } from '../sop/search-words.ts'
import type {
  Archive,
  ArchiveEvent,
  ArchiveFront,
  ArchiveItem,
  ArchivePage,
  ArchiveSearch,
  ArchiveUnitPage,
  PublishedSop,
} from './archive-record.ts'
import {
  countByLetter,
  countInUnit,
  findVersionContent,
  listEventRows,
  listHits,
  listOpenArchives,
  listShelf,
  listSimilar,
  listUnitLine,
  listUnitsBelow,
  listVersions,
  searchPublished,
} from './archive.queries.ts'
import { inArchive } from './in-archive.ts'
import { readPageNumber } from './page-number.ts'
import { renumberSteps } from './renumber-steps.ts'

/** What every use case of the archive takes first: nobody is known, only which archive is read. */
export type ArchiveContext = { readonly db: Database; readonly archive: Archive }

const pageSize = 50
const hitsOnPage = 20
/** `search_published` gives one more. */
const mostHits = 100
/** Nobody leafs on; a page costs what stands before it. */
const mostOfLetter = 500
const mostEvents = 50

const notFound: Failure = { ok: false, code: 'not-found', what: 'sop' }
const unitNotFound: Failure = { ok: false, code: 'not-found', what: 'unit' }

/** The archives that are open, by name. */
export function listArchives(db: Database): Promise<readonly Archive[]> {
  return listOpenArchives(db)
}

/** The open archive of that address. */
export async function findArchive(db: Database, slug: string): Promise<Archive | undefined> {
  return isSlug(slug) ? (await listOpenArchives(db, slug))[0] : undefined
}

function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text)
}

/** The topmost offices and the first letters, with how many SOPs are in force under each. */
export function getArchiveFront({ db, archive }: ArchiveContext): Promise<ArchiveFront> {
  return inArchive(db, archive.governmentId, async (tx) => {
    const letters = await countByLetter(tx)
    const total = letters.reduce((sum, { count }) => sum + count, 0)
    return { total, letters, units: await listUnitsBelow(tx, null) }
  })
}

/** A page of the SOPs in force whose title begins with a letter (`#`: with something else). */
export function listByLetter(
  { db, archive }: ArchiveContext,
  letter: string,
  page: number,
): Promise<ArchivePage<ArchiveItem>> {
  return inArchive(db, archive.governmentId, async (tx) => {
    const total = (await countByLetter(tx)).find((one) => one.letter === letter)?.count ?? 0
    const { offset, ...numbers } = readPageNumber(page, {
      total,
      size: pageSize,
      most: mostOfLetter,
    })
    return { ...numbers, items: await listShelf(tx, { letter }, { offset, limit: pageSize }) }
  })
}

/** An office with a page of its own SOPs in force. */
export async function getArchiveUnit(
  { db, archive }: ArchiveContext,
  unitId: string,
  page: number,
): Promise<Outcome<{ readonly page: ArchiveUnitPage }>> {
  if (!isUuid(unitId)) return unitNotFound
  return inArchive(db, archive.governmentId, async (tx) => {
    const [unit, ...line] = await listUnitLine(tx, unitId)
    if (unit === undefined) return unitNotFound
    const { own, all } = await countInUnit(tx, unitId)
    const { offset, ...numbers } = readPageNumber(page, { total: own, size: pageSize })
    const items = own === 0 ? [] : await listShelf(tx, { unitId }, { offset, limit: pageSize })
    return {
      ok: true,
      page: {
        unit: { ...unit, count: all },
        above: line.toReversed(),
        below: await listUnitsBelow(tx, unitId),
        list: { ...numbers, items },
      },
    }
  })
}

/** A page of what a search finds among the SOPs in force; nothing for a search without words. */
export async function searchArchive(
  { db, archive }: ArchiveContext,
  search: string,
  page: number,
): Promise<ArchiveSearch> {
  if (!isSearch(search)) {
    return { items: [], total: 0, page: 1, pageCount: 1, isCut: false, similar: [] }
  }
  return inArchive(db, archive.governmentId, async (tx) => {
    const found = await searchPublished(tx, search)
    const { offset, ...numbers } = readPageNumber(page, {
      total: found.length,
      size: hitsOnPage,
      most: mostHits,
    })
    const shown = found.slice(offset, offset + hitsOnPage)
    return {
      ...numbers,
      items: shown.length === 0 ? [] : await listHits(tx, shown, search),
      similar: found.length === 0 ? await listSimilar(tx, search) : [],
    }
  })
}

/** A version of a published SOP; without a number the one in force, else the last one that was. */
export async function getPublishedSop(
  { db, archive }: ArchiveContext,
  sopId: string,
  revision?: number,
): Promise<Outcome<{ readonly sop: PublishedSop }>> {
  if (!isUuid(sopId) || (revision !== undefined && !isRowNumber(revision))) return notFound
  return inArchive(db, archive.governmentId, (tx) => readPublished(tx, sopId, revision))
}

async function readPublished(
  tx: Tx,
  sopId: string,
  revision: number | undefined,
): Promise<Outcome<{ readonly sop: PublishedSop }>> {
  const versions = await listVersions(tx, sopId)
  const current = versions.find(({ end }) => end === undefined) ?? versions[0]
  const asked = versions.find((version) => version.revision === revision)
  const version = revision === undefined ? current : asked
  if (version === undefined) return notFound
  const rest = await findVersionContent(tx, sopId, version.revision)
  if (rest === undefined) return notFound
  const content = renumberSteps(rest.content)
  return { ok: true, sop: { ...version, ...rest, content, sopId, versions } }
}

/** What came in force, was superseded or revoked, newest first. */
export function listArchiveEvents({
  db,
  archive,
}: ArchiveContext): Promise<readonly ArchiveEvent[]> {
  return inArchive(db, archive.governmentId, (tx) => listEventRows(tx, mostEvents))
}
