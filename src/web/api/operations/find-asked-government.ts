import type { ArchiveContext } from '#server'
import { findAskedArchive } from '../../archive/find-asked-archive.ts'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { showProblem } from '../answer/problem.ts'

/** Answers from the open archive that the address names, or that there is none. */
export async function withGovernment(
  c: WebContext,
  site: Site,
  answer: (context: ArchiveContext) => Promise<Response>,
): Promise<Response> {
  const context = await findAskedArchive(c, site)
  return context === undefined ? showProblem(c, { code: 'not-found' }) : answer(context)
}
