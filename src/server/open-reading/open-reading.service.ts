import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { renumberSteps } from '../archive/renumber-steps.ts'
import { isRowNumber, isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import type {
  PublishedContent,
  PublishedSummary,
  SurveyPlace,
} from '../survey-figures/publication-record.ts'
import { findPublishedRow, listPublishedRows } from '../survey-figures/public-results.queries.ts'
import type {
  ChangePlace,
  NamePlace,
  OpenChange,
  OpenFilter,
  OpenList,
  OpenService,
  OpenServiceDetail,
  OpenSop,
  OpenSopDetail,
  OpenUnit,
  Stretch,
} from './open-record.ts'
import {
  findServiceRow,
  findSopRow,
  listChangeRows,
  listServiceRows,
  listServiceVersionRows,
  listSopRevisionRows,
  listShownSteps,
  listSopRows,
  listUnitRows,
} from './open-reading.queries.ts'
import { listSources, referToShown } from './refer-to-shown.ts'

const noService: Failure = { ok: false, code: 'not-found', what: 'service' }
const noSop: Failure = { ok: false, code: 'not-found', what: 'sop' }
const noSurvey: Failure = { ok: false, code: 'not-found', what: 'survey' }

/** A part of the list of offices, by name. */
export async function listOpenUnits(
  { db, archive }: ArchiveContext,
  stretch: Stretch<NamePlace>,
): Promise<OpenList<OpenUnit, NamePlace>> {
  const rows = await inArchive(db, archive.governmentId, (tx) => listUnitRows(tx, stretch))
  return cut(rows, stretch.limit, ({ name, id }) => ({ name, id }))
}

/** A part of the list of services that are promised now, by name. */
export async function listOpenServices(
  { db, archive }: ArchiveContext,
  filter: OpenFilter,
  stretch: Stretch<NamePlace>,
): Promise<OpenList<OpenService, NamePlace>> {
  const rows = await inArchive(db, archive.governmentId, (tx) =>
    listServiceRows(tx, filter, stretch),
  )
  return cut(rows, stretch.limit, ({ sortsAs, id }) => ({ name: sortsAs, id }))
}

/** A part of the list of SOPs in force, by title. */
export async function listOpenSops(
  { db, archive }: ArchiveContext,
  filter: OpenFilter,
  stretch: Stretch<NamePlace>,
): Promise<OpenList<OpenSop, NamePlace>> {
  const rows = await inArchive(db, archive.governmentId, (tx) => listSopRows(tx, filter, stretch))
  return cut(rows, stretch.limit, ({ sortsAs, id }) => ({ name: sortsAs, id }))
}

/** A part of what came in force or ended from a moment on, oldest first. */
export async function listOpenChanges(
  { db, archive }: ArchiveContext,
  since: Date | undefined,
  stretch: Stretch<ChangePlace>,
): Promise<OpenList<OpenChange, ChangePlace>> {
  const rows = await inArchive(db, archive.governmentId, (tx) => listChangeRows(tx, since, stretch))
  return cut(rows, stretch.limit, ({ at, id, version, kind }) => ({ at, id, version, kind }))
}

/**
 * A version of a service; without a number the one that is promised, else the last one that was. The
 * steps that it was taken from are called as the SOPs are shown.
 */
export async function getOpenService(
  { db, archive }: ArchiveContext,
  serviceId: string,
  version?: number,
): Promise<Outcome<{ readonly service: OpenServiceDetail }>> {
  if (!isAskable(serviceId, version)) return noService
  return inArchive(db, archive.governmentId, async (tx) => {
    const service = await findServiceRow(tx, serviceId, version)
    if (service === undefined) return noService
    const shown = await listShownSteps(tx, listSources(service.standard))
    return { ok: true, service: { ...service, standard: referToShown(service.standard, shown) } }
  })
}

/** All versions of a service that are or were promised, newest first. */
export async function listOpenServiceVersions(
  { db, archive }: ArchiveContext,
  serviceId: string,
): Promise<Outcome<{ readonly versions: readonly OpenService[] }>> {
  if (!isUuid(serviceId)) return noService
  const versions = await inArchive(db, archive.governmentId, (tx) =>
    listServiceVersionRows(tx, serviceId),
  )
  return versions.length === 0 ? noService : { ok: true, versions }
}

/** A revision of an SOP; without a number the one in force, else the last one that was. */
export async function getOpenSop(
  { db, archive }: ArchiveContext,
  sopId: string,
  revision?: number,
): Promise<Outcome<{ readonly sop: OpenSopDetail }>> {
  if (!isAskable(sopId, revision)) return noSop
  const sop = await inArchive(db, archive.governmentId, (tx) => findSopRow(tx, sopId, revision))
  if (sop === undefined) return noSop
  return { ok: true, sop: { ...sop, document: renumberSteps(sop.document) } }
}

/** All revisions of an SOP that are or were in force, newest first. */
export async function listOpenSopRevisions(
  { db, archive }: ArchiveContext,
  sopId: string,
): Promise<Outcome<{ readonly revisions: readonly OpenSop[] }>> {
  if (!isUuid(sopId)) return noSop
  const revisions = await inArchive(db, archive.governmentId, (tx) =>
    listSopRevisionRows(tx, sopId),
  )
  return revisions.length === 0 ? noSop : { ok: true, revisions }
}

/** A part of the list of surveys with published figures, those that begin last first. */
export async function listPublishedStretch(
  { db, archive }: ArchiveContext,
  { unitId }: Pick<OpenFilter, 'unitId'>,
  stretch: Stretch<SurveyPlace>,
): Promise<OpenList<PublishedSummary, SurveyPlace>> {
  const request = {
    ...stretch,
    ...(unitId !== undefined && { unitId }),
    limit: stretch.limit + 1,
  }
  const rows = await inArchive(db, archive.governmentId, (tx) => listPublishedRows(tx, request))
  return cut(rows, stretch.limit, ({ beginsOn, surveyId }) => ({ on: beginsOn, id: surveyId }))
}

/** The published figures of a survey: their last version. */
export async function getPublishedFigures(
  { db, archive }: ArchiveContext,
  surveyId: string,
): Promise<
  Outcome<{ readonly survey: PublishedSummary & { readonly content: PublishedContent } }>
> {
  if (!isUuid(surveyId)) return noSurvey
  const survey = await inArchive(db, archive.governmentId, (tx) => findPublishedRow(tx, surveyId))
  return survey === undefined ? noSurvey : { ok: true, survey }
}

function isAskable(id: string, number: number | undefined): boolean {
  return isUuid(id) && (number === undefined || isRowNumber(number))
}

/** The rows without the one too many, by which it is known that there are more. */
function cut<Row, Place>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
): OpenList<Row, Place> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: placeOf(last) } : { items }
}
