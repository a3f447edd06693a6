import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { isUuid } from '../database/key.ts'
import type { Tx } from '../database/database.ts'
import type {
  PublicationVersion,
  PublishedData,
  PublishedSummary,
  PublishedSurvey,
} from './publication-record.ts'
import {
  findPublicContent,
  findPublicData,
  listPublicVersions,
  listPublishedRows,
} from './public-results.queries.ts'

const pageSize = 50

/** Which published surveys, and which page of them: of a unit, or of those that ask about a service. */
export type PublishedList = {
  readonly page: number
  readonly unitId?: string
  readonly serviceSlug?: string
}

/** Surveys with published figures, those that begin last first. */
export async function listPublishedSurveys(
  { db, archive }: ArchiveContext,
  { page, unitId, serviceSlug }: PublishedList,
): Promise<{ readonly items: readonly PublishedSummary[]; readonly hasMore: boolean }> {
  if (unitId !== undefined && !isUuid(unitId)) return { items: [], hasMore: false }
  const request = {
    ...(unitId !== undefined && { unitId }),
    ...(serviceSlug !== undefined && { serviceSlug }),
    offset: (page - 1) * pageSize,
    limit: pageSize + 1,
  }
  const rows = await inArchive(db, archive.governmentId, (tx) => listPublishedRows(tx, request))
  return { items: rows.slice(0, pageSize), hasMore: rows.length > pageSize }
}

/** Which publication: the survey by its slug, and its version; without one the last. */
export type WhichPublication = { readonly slug: string; readonly version?: number }

/** The published figures of a survey. */
export function getPublishedSurvey(
  context: ArchiveContext,
  which: WhichPublication,
): Promise<PublishedSurvey | undefined> {
  return readVersion(context, which, async (tx, version, versions) => {
    const content = await findPublicContent(tx, which.slug, version.version)
    return content && { ...version, ...content, versions }
  })
}

/** The open data of the published figures of a survey. */
export function getPublishedData(
  context: ArchiveContext,
  which: WhichPublication,
): Promise<PublishedData | undefined> {
  return readVersion(context, which, async (tx, version) => {
    const data = await findPublicData(tx, which.slug, version.version)
    return data && { ...version, data }
  })
}

type Reading<T> = (
  tx: Tx,
  version: PublicationVersion,
  versions: readonly PublicationVersion[],
) => Promise<T | undefined>

async function readVersion<T>(
  { db, archive }: ArchiveContext,
  { slug, version }: WhichPublication,
  read: Reading<T>,
): Promise<T | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined
  return inArchive(db, archive.governmentId, async (tx) => {
    const versions = await listPublicVersions(tx, slug)
    const found = versions.find((one) => version === undefined || one.version === version)
    return found && read(tx, found, versions)
  })
}
