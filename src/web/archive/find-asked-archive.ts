import type { ArchiveContext } from '#server'
import { wordsOf } from '../messages/words.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

/**
 * The open archive that the address names, with what has come in force by now; from then on the time
 * is told as it is there.
 */
export async function findAskedArchive(
  c: WebContext,
  { db, memory, bringDue }: Site,
): Promise<ArchiveContext | undefined> {
  const archive = await memory.findArchive(db, c.req.param('slug') ?? '')
  if (archive === undefined) return undefined
  await bringDue(archive.governmentId)
  c.set('words', wordsOf(c.get('language'), archive.timeZone))
  return { db, archive }
}
