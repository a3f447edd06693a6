import {
  closeSurvey,
  deleteSurvey,
  findOpenArchive,
  getSurveyPlan,
  openSurvey,
  type Context,
  type Outcome,
  type SurveyVersion,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { readVersion } from '../read-version.ts'
import { PlanPage } from './plan-page.tsx'

type Move = {
  readonly act: (context: Context, at: SurveyVersion) => Promise<Outcome<object>>
  readonly next: (surveyId: string) => string
}

/** What the buttons of a survey do, by their intent. */
const moves: ReadonlyMap<string | null, Move> = new Map<string | null, Move>([
  ['open', { act: openSurvey, next: (id) => `/surveys/${id}?done=opened` }],
  ['close', { act: closeSurvey, next: (id) => `/surveys/${id}?done=closed` }],
  ['delete', { act: deleteSurvey, next: () => '/surveys?done=deleted' }],
])

const noSurvey = { ok: false, code: 'not-found', what: 'survey' } as const

/** A survey: its plan and what has come in, and what moves it on. */
export function addPlanRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id', async (c) => {
    const context = contextOf(c, site)
    const read = await getSurveyPlan(context, c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const portal = (await findOpenArchive(context)) ?? undefined
    const body = (
      <>
        <DoneNotice texts={words.surveys.plan.done} done={c.req.query('done')} />
        <PlanPage {...read} {...{ words, portal }} />
      </>
    )
    return showPage(c, site, { title: read.survey.title, body })
  })

  app.post('/surveys/:id', async (c) => {
    const form = c.get('form')
    const surveyId = c.req.param('id')
    const move = moves.get(form.get('intent'))
    if (move === undefined) return showFailure(c, site, noSurvey)
    const moved = await move.act(contextOf(c, site), { surveyId, version: readVersion(form) })
    return moved.ok ? c.redirect(move.next(surveyId), 303) : showFailure(c, site, moved)
  })
}
