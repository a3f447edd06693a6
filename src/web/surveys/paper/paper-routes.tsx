import { randomUUID } from 'node:crypto'
import { enterPaperPage, getPaperDesk, takeBackPaperPage, type PaperDesk } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { addPaperFileRoutes } from './file/paper-file-routes.tsx'
import { BlankForm } from './blank-form.tsx'
import { PaperPage, type PaperPageProps } from './paper-page.tsx'
import { readPaperForm, readSheetCount } from './read-paper-form.ts'

/** Answers on paper, which an officer types in. */
export function addPaperRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/paper', async (c) => {
    const read = await getPaperDesk(contextOf(c, site), c.req.param('id'))
    return read.ok ? showDesk(c, site, newPage(c, read.desk)) : showFailure(c, site, read)
  })
  app.post('/surveys/:id/paper', (c) => takePage(c, site, c.req.param('id')))
  app.post('/surveys/:id/paper/take-back', async (c) => {
    const id = c.req.param('id')
    const taken = await takeBackPaperPage(contextOf(c, site), id)
    if (!taken.ok) return showFailure(c, site, taken)
    return c.redirect(`/surveys/${id}/paper${taken.count > 0 ? '?done=taken-back' : ''}`, 303)
  })
  app.get('/surveys/:id/paper/form', async (c) => {
    const read = await getPaperDesk(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const title = words.surveyPaper.form.title(read.desk.survey.title)
    const service = c.req.query('service')
    return showPage(c, site, {
      title,
      body: <BlankForm words={words} desk={read.desk} serviceId={service} />,
    })
  })
  addPaperFileRoutes(app, site)
}

type Shown = Omit<PaperPageProps, 'words'>

/** A page of blank rows, each with the id of the answer that it may become. */
function newPage(c: WebContext, desk: PaperDesk): Shown {
  const { services } = desk.survey
  const asked = c.req.query('service')
  const service = services.find(({ serviceId }) => serviceId === asked) ?? services[0]
  const count = readSheetCount(c.req.query('rows'))
  return {
    desk,
    page: randomUUID(),
    serviceId: service?.serviceId ?? '',
    answeredOn: c.req.query('date') ?? desk.today,
    rows: Array.from({ length: count }, () => ({ id: randomUUID(), boxes: {} })),
    problem: undefined,
  }
}

async function takePage(c: WebContext, site: Site, id: string): Promise<Response> {
  const context = { ...contextOf(c, site), intake: site.answers }
  const form = readPaperForm(c.get('form'))
  const taken = await enterPaperPage(context, id, form)
  if (!taken.ok) return showFailure(c, site, taken)
  const { serviceId, answeredOn, count, page, sheets } = form
  if (taken.kind === 'taken') {
    const done = taken.count > 0 ? 'saved' : 'again'
    const query = { service: serviceId, date: answeredOn, rows: String(count), done }
    return c.redirect(`/surveys/${id}/paper?${new URLSearchParams(query).toString()}`, 303)
  }
  const read = await getPaperDesk(context, id)
  if (!read.ok) return showFailure(c, site, read)
  const shown = { desk: read.desk, page, serviceId, answeredOn, rows: sheets, problem: taken }
  return showDesk(c, site, shown)
}

function statusOf(problem: Shown['problem']): 200 | 409 | 422 | 503 {
  if (problem === undefined) return 200
  if (problem.kind === 'busy') return 503
  return problem.kind === 'closed' ? 409 : 422
}

function showDesk(c: WebContext, site: Site, shown: Shown): Response {
  const words = c.get('words')
  const { survey, unitName } = shown.desk
  const body = (
    <SurveyFrame words={words} survey={survey} unitName={unitName} tab="paper">
      <DoneNotice texts={words.surveyPaper.done} done={c.req.query('done')} />
      <PaperPage words={words} {...shown} />
    </SurveyFrame>
  )
  const title = `${words.surveyPaper.title}, ${survey.title}`
  return showPage(c, site, {
    title,
    island: 'paper',
    wide: true,
    body,
    status: statusOf(shown.problem),
  })
}
