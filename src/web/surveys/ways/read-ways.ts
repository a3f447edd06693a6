import {
  findOpenArchive,
  getSurvey,
  listSurveyWays,
  type SurveyToLead,
  type SurveyWays,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'

/** A survey with the ways to it. `slug`: the government in public addresses; null: the public cannot reach it. */
export type ReadWays = SurveyToLead & SurveyWays & { readonly slug: string | null }

/** The survey that the address names with the ways to it, or the answer where it is not shown. */
export async function readWays(c: WebContext, site: Site): Promise<ReadWays | Response> {
  const context = contextOf(c, site)
  const id = c.req.param('id') ?? ''
  const read = await getSurvey(context, id)
  if (!read.ok) return showFailure(c, site, read)
  const ways = await listSurveyWays(context, id)
  if (!ways.ok) return showFailure(c, site, ways)
  return { ...read, ...ways, slug: await findOpenArchive(context) }
}
