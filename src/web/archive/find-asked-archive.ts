import type { ArchiveContext } from '#server'
import { wordsOf } from '../messages/words.ts'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

/** The open archive that the address names; from then on the time is told as it is there. */
export async function findAskedArchive(
  c: WebContext,
  { db, memory }: Site,
): Promise<ArchiveContext | undefined> {
  const archive = await memory.findArchive(db, c.req.param('slug') ?? '')
  if (archive === undefined) return undefined
  c.set('words', wordsOf(c.get('language'), archive.timeZone))
  return { db, archive }
}
