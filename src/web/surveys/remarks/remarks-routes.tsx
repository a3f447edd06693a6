import { exportRemarks, judgeRemarks, listRemarks, type RemarkChoice } from '#server'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { sendCsv } from '../../inventory/send-csv.ts'
import { timeText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { readRemarkChoice, remarksPath } from './remark-address.ts'
import { RemarksPage } from './remarks-page.tsx'

/** What people wrote: read, shown or not, taken along. */
export function addRemarkRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/remarks', (c) =>
    showRemarks(c, site, { choice: readRemarkChoice((name) => c.req.query(name)) }),
  )

  app.post('/surveys/:id/remarks', async (c) => {
    const surveyId = c.req.param('id')
    const form = c.get('form')
    const choice = readRemarkChoice((name) => form.get(name) ?? undefined)
    const verdict = form.get('verdict') === 'shown' ? 'shown' : 'refused'
    const at = { surveyId, ids: form.getAll('remark') }
    const outcome = await judgeRemarks(contextOf(c, site), at, verdict)
    if (outcome.ok) return c.redirect(`${remarksPath(surveyId, choice)}&done=${verdict}`, 303)
    if (outcome.code !== 'invalid-fields') return showFailure(c, site, outcome)
    return showRemarks(c, site, { choice, isMissing: true })
  })

  app.get('/surveys/:id/remarks/remarks.csv', (c) => sendRemarks(c, site, c.req.param('id')))
}

async function showRemarks(
  c: WebContext,
  site: Site,
  shown: { readonly choice: RemarkChoice; readonly isMissing?: true },
): Promise<Response> {
  const { choice, isMissing = false } = shown
  const page = readPage(c.req.query('page'))
  const read = await listRemarks(contextOf(c, site), c.req.param('id') ?? '', { choice, page })
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const body = (
    <SurveyFrame {...read} words={words} tab="remarks">
      <DoneNotice texts={words.remarks.done} done={c.req.query('done')} />
      <RemarksPage words={words} list={read} choice={choice} isMissing={isMissing} />
    </SurveyFrame>
  )
  const title = words.remarks.title(read.survey.title)
  return showPage(c, site, { title, body, status: isMissing ? 422 : 200 })
}

async function sendRemarks(c: WebContext, site: Site, surveyId: string): Promise<Response> {
  const read = await exportRemarks(contextOf(c, site), surveyId)
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const w = words.remarks
  const questions = new Map(
    read.survey.instrument.questions.map(({ key, question }) => [key, question[words.language]]),
  )
  const { columns } = w
  const head = [
    columns.service,
    columns.month,
    columns.question,
    columns.text,
    columns.state,
    columns.reasons,
    columns.by,
    columns.at,
  ]
  const rows = read.remarks.map((remark) => [
    remark.serviceName,
    remark.month.slice(0, 7),
    questions.get(remark.question) ?? remark.question,
    remark.text,
    w.states[remark.state],
    remark.reasons.map((reason) => words.consultation.reasons[reason] ?? reason).join(', '),
    remark.judgedBy ?? '',
    remark.judgedAt === null ? '' : timeText(remark.judgedAt, words),
  ])
  return sendCsv(c, read.survey.slug, [head, ...rows])
}
