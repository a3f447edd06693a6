import { lifeEvents, type LifeEvent } from '#standard'
import type { ArchivePage } from '../archive/archive-record.ts'
import { listUnitLine } from '../archive/archive.queries.ts'
import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { readPageNumber } from '../archive/page-number.ts'
import { renumberSteps } from '../archive/renumber-steps.ts'
import type { OpeningHours } from '../calendar/calendar-record.ts'
import { openingHours } from '../calendar/opening-hours.ts'
import { countOpenDrafts, findOpenDraft } from '../consultation/public-consultation.queries.ts'
import type { Tx } from '../database/database.ts'
import { isRowNumber, isUuid } from '../database/key.ts'
import type {
  EventCount,
  LetterCount,
  NameLanguage,
  PortalFront,
  PortalUnitPage,
  PublishedService,
  ServiceItem,
} from './portal-record.ts'
import {
  countStandards,
  countStandardsOfUnit,
  findStandard,
  listDeliveringSops,
  listNewestServices,
  listPromisedVersions,
  listServices,
  listUnitsWithServices,
  type ServiceShelf,
} from './portal.queries.ts'

const pageSize = 50
const newestShown = 5
/** Nobody leafs on; a page costs what stands before it. */
const mostOfList = 500

/** What a portal is entered by, with how many services are promised under each. */
export function getPortalFront(
  { db, archive }: ArchiveContext,
  language: NameLanguage,
): Promise<PortalFront> {
  return inArchive(db, archive.governmentId, async (tx) => {
    const letters = await countLetters(tx, language)
    return {
      total: letters.reduce((sum, { count }) => sum + count, 0),
      letters,
      events: await countEvents(tx),
      units: await listUnitsWithServices(tx, null),
      newest: await listNewestServices(tx, newestShown),
      openDrafts: await countOpenDrafts(tx),
    }
  })
}

/** When an office is open, as it is told at that moment. */
export function getOpeningHours(
  { db, archive }: ArchiveContext,
  unitId: string,
  now: Date,
): Promise<OpeningHours> {
  return inArchive(db, archive.governmentId, (tx) => openingHours(tx, unitId, now))
}

/** A page of the services of a life event, by name. */
export function listServicesOfEvent(
  { db, archive }: ArchiveContext,
  event: LifeEvent,
  page: number,
): Promise<ArchivePage<ServiceItem>> {
  return inArchive(db, archive.governmentId, async (tx) => {
    const total = (await countEvents(tx)).find((one) => one.event === event)?.count ?? 0
    return readShelf(tx, { event }, { page, total })
  })
}

/** The first letters of names in a language, and a page of the services of one of them. */
export function listServicesByLetter(
  { db, archive }: ArchiveContext,
  { letter, language }: { readonly letter?: string; readonly language: NameLanguage },
  page: number,
): Promise<{
  readonly letters: readonly LetterCount[]
  readonly letter: string
  readonly list: ArchivePage<ServiceItem>
}> {
  return inArchive(db, archive.governmentId, async (tx) => {
    const letters = await countLetters(tx, language)
    const asked = letter ?? letters[0]?.letter ?? 'A'
    const total = letters.find((one) => one.letter === asked)?.count ?? 0
    const list = await readShelf(tx, { letter: asked, language }, { page, total })
    return { letters, letter: asked, list }
  })
}

/** An office with a page of its own services. */
export async function findPortalUnit(
  { db, archive }: ArchiveContext,
  unitId: string,
  page: number,
): Promise<PortalUnitPage | undefined> {
  if (!isUuid(unitId)) return undefined
  return inArchive(db, archive.governmentId, async (tx) => {
    const [unit, ...line] = await listUnitLine(tx, unitId)
    if (unit === undefined) return undefined
    const { own, all } = await countStandardsOfUnit(tx, unitId)
    return {
      unit: { ...unit, count: all },
      above: line.toReversed(),
      below: await listUnitsWithServices(tx, unitId),
      list: await readShelf(tx, { unitId }, { page, total: own }),
    }
  })
}

/**
 * A version of what is promised of the service of that address; without a number the one that is
 * promised now, else the last that was.
 */
export async function findPublishedService(
  { db, archive }: ArchiveContext,
  slug: string,
  version?: number,
): Promise<PublishedService | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined
  if (version !== undefined && !isRowNumber(version)) return undefined
  return inArchive(db, archive.governmentId, async (tx) => {
    const versions = await listPromisedVersions(tx, slug)
    const current = versions.find(({ end }) => end === undefined) ?? versions[0]
    const asked = version === undefined ? current : versions.find((one) => one.version === version)
    if (asked === undefined) return undefined
    const rest = await findStandard(tx, slug, asked.version)
    if (rest === undefined) return undefined
    const sops = await listDeliveringSops(tx, rest.serviceId)
    const draft = await findOpenDraft(tx, slug)
    const shown = sops.map((sop) => ({ ...sop, content: renumberSteps(sop.content) }))
    return { ...asked, ...rest, slug, versions, sops: shown, draft }
  })
}

async function readShelf(
  tx: Tx,
  shelf: ServiceShelf,
  { page, total }: { readonly page: number; readonly total: number },
): Promise<ArchivePage<ServiceItem>> {
  const { offset, ...numbers } = readPageNumber(page, { total, size: pageSize, most: mostOfList })
  const items = total === 0 ? [] : await listServices(tx, shelf, { offset, limit: pageSize })
  return { ...numbers, items }
}

async function countLetters(tx: Tx, language: NameLanguage): Promise<readonly LetterCount[]> {
  const rows = await countStandards(tx, language === 'id' ? 'letter-id' : 'letter-en')
  return rows.map(({ key, count }) => ({ letter: key, count }))
}

async function countEvents(tx: Tx): Promise<readonly EventCount[]> {
  const counts = new Map((await countStandards(tx, 'event')).map(({ key, count }) => [key, count]))
  return lifeEvents.flatMap((event) => {
    const count = counts.get(event)
    return count === undefined ? [] : [{ event, count }]
  })
}
