import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import { inGovernment } from '../database/database.ts'
import type { CodePlace, DevicePlace, PublicSurvey } from './public-survey-record.ts'
import {
  findCodeRow,
  findDeviceRow,
  findPublicSurveyRow,
  listOpenSurveyRows,
  refuseCodeRow,
} from './public-survey.queries.ts'
import { hashDeviceToken, hashSurveyCode, readSurveyCode } from './survey-code.ts'

const slugForm = /^[a-z0-9-]{1,80}$/

/** A survey that is or was open, by its address. */
export function findPublicSurvey(
  { db, archive }: ArchiveContext,
  slug: string,
): Promise<PublicSurvey | undefined> {
  if (!slugForm.test(slug)) return Promise.resolve(undefined)
  return inArchive(db, archive.governmentId, (tx) =>
    findPublicSurveyRow(tx, slug, archive.timeZone),
  )
}

/** Surveys of a government that can be answered today. */
export function listOpenSurveys({ db, archive }: ArchiveContext) {
  return inArchive(db, archive.governmentId, (tx) => listOpenSurveyRows(tx, archive.timeZone))
}

/** What a typed code leads to. `unknown`: used, revoked, or never printed. */
export type CodeSearch =
  | ({ readonly kind: 'found'; readonly code: string } & CodePlace)
  | { readonly kind: 'mistyped' | 'not-a-code' | 'unknown' }

/**
 * Looks for a one-time code; it is not used up. Read as the application, as the public may not select
 * codes at all: who does not hold a code learns of none.
 */
export async function findSurveyCode(
  { db, archive }: ArchiveContext,
  text: string,
): Promise<CodeSearch> {
  const read = readSurveyCode(text)
  if (read.kind !== 'good') return read
  const { code } = read
  const hash = hashSurveyCode(db.secretKey, code)
  const place = await inGovernment(db, archive.governmentId, (tx) => findCodeRow(tx, hash))
  return place === undefined ? { kind: 'unknown' } : { kind: 'found', code, ...place }
}

/** Counts what was typed as a code and leads nowhere: nobody who guesses or mistypes goes unseen. */
export async function countRefusedCode(
  { db, archive }: ArchiveContext,
  text: string,
): Promise<void> {
  const read = readSurveyCode(text)
  await inArchive(db, archive.governmentId, (tx) =>
    read.kind === 'good'
      ? refuseCodeRow(tx, 'unknown', hashSurveyCode(db.secretKey, read.code))
      : refuseCodeRow(tx, read.kind),
  )
}

/** What the token in the address of a screen or a tablet leads to; nothing once it is revoked. */
export function findSurveyDevice(
  { db, archive }: ArchiveContext,
  token: string,
): Promise<DevicePlace | undefined> {
  const hash = hashDeviceToken(token)
  return inGovernment(db, archive.governmentId, (tx) => findDeviceRow(tx, hash))
}
