import { getJudgements, getJudging, judgeAnswers, takeBackJudgement, type Judgement } from '#server'
import { cleanText } from '#sop'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import type { WrongJudgement } from './decide-form.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { judgingPath, readLook, type JudgingLook } from './judging-address.ts'
import { JudgingPage } from './judging-page.tsx'

/** Answers that wait for a person: looked at, decided, and decisions taken back. */
export function addJudgingRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/judging', (c) =>
    showJudging(c, site, { look: readLook((name) => c.req.query(name)) }),
  )
  app.post('/surveys/:id/judging', (c) => takeJudgement(c, site, c.req.param('id')))

  app.get('/surveys/:id/judging/decisions', async (c) => {
    const page = readPage(c.req.query('page'))
    const read = await getJudgements(contextOf(c, site), c.req.param('id'), page)
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = (
      <SurveyFrame {...read} words={words} tab="judging">
        <DoneNotice texts={words.judging.done} done={c.req.query('done')} />
        <DecisionsPage words={words} list={read} />
      </SurveyFrame>
    )
    return showPage(c, site, { title: words.judging.title(read.survey.title), body })
  })
  app.post('/surveys/:id/judging/decisions', async (c) => {
    const surveyId = c.req.param('id')
    const at = { surveyId, judgementId: fieldText(c.get('form'), 'judgement') }
    const taken = await takeBackJudgement(contextOf(c, site), at)
    if (!taken.ok) return showFailure(c, site, taken)
    return c.redirect(`/surveys/${surveyId}/judging/decisions?done=taken-back`, 303)
  })
}

const verdicts: readonly Judgement['verdict'][] = ['counted', 'left-out']

async function takeJudgement(c: WebContext, site: Site, surveyId: string): Promise<Response> {
  const form = c.get('form')
  const look = readLook((name) => form.get(name) ?? undefined)
  const typed = {
    verdict: verdicts.find((verdict) => verdict === form.get('verdict')),
    reason: cleanText(fieldText(form, 'reason')).trim().slice(0, 1000).toWellFormed(),
    seen: fieldText(form, 'seen'),
  }
  const at = { surveyId, choice: look.choice }
  const outcome = await judgeAnswers(contextOf(c, site), at, typed)
  if (outcome.ok) {
    const shelf = { choice: { state: look.choice.state }, by: look.by }
    return c.redirect(`${judgingPath(surveyId, shelf)}&done=judged`, 303)
  }
  const isChanged = outcome.code === 'answers-changed'
  if (!isChanged && outcome.code !== 'invalid-fields') return showFailure(c, site, outcome)
  const missing = isChanged ? [] : Object.keys(outcome.fields)
  return showJudging(c, site, { look, wrong: { ...typed, missing, isChanged } })
}

async function showJudging(
  c: WebContext,
  site: Site,
  { look, wrong }: { readonly look: JudgingLook; readonly wrong?: WrongJudgement },
): Promise<Response> {
  const read = await getJudging(contextOf(c, site), c.req.param('id') ?? '', look)
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const body = (
    <SurveyFrame {...read} words={words} tab="judging">
      <DoneNotice texts={words.judging.done} done={c.req.query('done')} />
      <JudgingPage words={words} judging={read} look={look} wrong={wrong} />
    </SurveyFrame>
  )
  const refused = wrong?.isChanged === true ? 409 : 422
  const title = words.judging.title(read.survey.title)
  return showPage(c, site, { title, body, status: wrong === undefined ? 200 : refused })
}
