import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import type { DescribedService, OpenExtent, OpenPage, ServiceChange } from './open-data-record.ts'
import {
  findDescribed,
  listDescribed,
  listPages,
  listPartBegins,
  listServiceChangeRows,
  readExtent,
  type PageKind,
} from './open-data.queries.ts'

const atOnce = 200
const mostChanges = 100

/** How much of a government is open, and since when. */
export function getOpenExtent({ db, archive }: ArchiveContext): Promise<OpenExtent> {
  return inArchive(db, archive.governmentId, readExtent)
}

/** A service as it is promised now, or was last. */
export async function findDescribedService(
  { db, archive }: ArchiveContext,
  slug: string,
): Promise<DescribedService | undefined> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return undefined
  return inArchive(db, archive.governmentId, (tx) => findDescribed(tx, slug))
}

/** All services that are promised, a stretch at a time: at no time are more of them in memory. */
export async function* readDescribedServices({
  db,
  archive,
}: ArchiveContext): AsyncGenerator<readonly DescribedService[], void, undefined> {
  let after: string | undefined
  for (;;) {
    const begin = after
    const some = await inArchive(db, archive.governmentId, (tx) => listDescribed(tx, begin, atOnce))
    if (some.length > 0) yield some
    if (some.length < atOnce) return
    after = some.at(-1)?.serviceId
  }
}

/** What came in force, changed or ended, newest first. */
export function listServiceChanges({
  db,
  archive,
}: ArchiveContext): Promise<readonly ServiceChange[]> {
  return inArchive(db, archive.governmentId, (tx) => listServiceChangeRows(tx, mostChanges))
}

/** Where the parts of a list of pages begin: behind nothing, and behind every `size`th id. */
export async function listPageParts(
  { db, archive }: ArchiveContext,
  kind: PageKind,
  size: number,
): Promise<readonly (string | undefined)[]> {
  const begins = await inArchive(db, archive.governmentId, (tx) => listPartBegins(tx, kind, size))
  return [undefined, ...begins]
}

/** At most `size` pages of a kind behind an id, a stretch at a time. */
export async function* readOpenPages(
  { db, archive }: ArchiveContext,
  kind: PageKind,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): AsyncGenerator<readonly OpenPage[], void, undefined> {
  let place = after
  for (let left = size; left > 0; left -= atOnce) {
    const stretch = { after: place, limit: Math.min(atOnce, left) }
    const some = await inArchive(db, archive.governmentId, (tx) => listPages(tx, kind, stretch))
    if (some.length > 0) yield some
    if (some.length < stretch.limit) return
    place = some.at(-1)?.id
  }
}
