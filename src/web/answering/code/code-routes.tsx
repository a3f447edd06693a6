import { countRefusedCode, findSurveyCode, listOpenSurveys } from '#server'
import { countWrongCode } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal } from '../../portal/find-asked-portal.ts'
import { codePath, formPath, surveysPath } from '../answering-address.ts'
import { showAnswering, showNoSurvey } from '../answering-answer.tsx'
import { CodePage, SurveyListPage, type CodeFault } from './code-pages.tsx'

/** The surveys that can be answered, and where a one-time code is typed; its paper leads here, too. */
export function addCodeRoutes(app: WebApp, site: Site, root: string): void {
  app.get(`${root}/:slug`, (c) => showList(c, site))
  app.get(`${root}/:slug/kode`, (c) => readCode(c, site))
}

async function showList(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showNoSurvey(c, site)
  const words = c.get('words')
  const { title, lead } = words.answering.list
  const surveys = await listOpenSurveys(portal)
  return showAnswering(c, site, {
    portal,
    address: surveysPath,
    title,
    description: lead,
    body: <SurveyListPage words={words} place={portal.place} surveys={surveys} />,
  })
}

async function readCode(c: WebContext, site: Site): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showNoSurvey(c, site)
  const words = c.get('words')
  const typed = c.req.query('k')?.trim().slice(0, 60)
  const show = (fault?: CodeFault) =>
    showAnswering(c, site, {
      portal,
      address: (place) => codePath(place, typed),
      title: words.answering.code.title,
      ...(fault !== undefined && { status: fault === 'too-often' ? 429 : 422 }),
      body: <CodePage words={words} place={portal.place} typed={typed} fault={fault} />,
    })
  if (typed === undefined) return show()
  if (typed === '') return show('empty')
  const found = await findSurveyCode(portal, typed)
  if (found.kind === 'found') {
    return c.redirect(formPath(portal.place, found.surveySlug, { kode: found.code }), 303)
  }
  await countRefusedCode(portal, typed)
  if (found.kind !== 'unknown') return show(found.kind)
  // What is only mistyped guesses nothing; whoever guesses is slowed down, and the operator hears of it.
  const waitSeconds = countWrongCode(c, site)
  if (waitSeconds === undefined) return show(found.kind)
  c.header('retry-after', String(waitSeconds))
  return show('too-often')
}
