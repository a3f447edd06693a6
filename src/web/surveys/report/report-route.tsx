import {
  getSurveyReport,
  reportOf,
  reportTextKeys,
  saveReportTexts,
  type Failure,
  type SurveyReport,
} from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { fileNameFields } from '../../sops/print/file-name-fields.ts'
import type { ReportFormState } from './report-form.tsx'
import { SurveyReportPage } from './report-page.tsx'

const contentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
const kinds = ['pdf', 'docx'] as const

/** The official report of a survey: its texts, what it says, and the files. */
export function addReportRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/report', async (c) => {
    const read = await getSurveyReport(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    return showReport(c, site, { read, state: read.saved })
  })

  app.post('/surveys/:id/report', async (c) => {
    const context = contextOf(c, site)
    const surveyId = c.req.param('id')
    const filled = { surveyId, ...readTyped(c.get('form')) }
    const outcome = await saveReportTexts(context, filled)
    if (outcome.ok) return c.redirect(`/surveys/${surveyId}/report?done=saved`, 303)
    const read = isOfForm(outcome) ? await getSurveyReport(context, surveyId) : outcome
    if (!read.ok) return showFailure(c, site, read)
    const { version } = read.saved
    return showReport(c, site, { read, state: { version, texts: filled.texts, failure: outcome } })
  })

  for (const kind of kinds) {
    app.get(`/surveys/:id/report.${kind}`, async (c) => {
      const read = await getSurveyReport(contextOf(c, site), c.req.param('id'))
      return read.ok ? sendReport(c, site, { read, kind }) : showFailure(c, site, read)
    })
  }
}

function isOfForm({ code }: Failure): boolean {
  return code === 'invalid-fields' || code === 'changed-meanwhile'
}

/** What was typed, whole: what is too long is refused, not cut. */
function readTyped(form: URLSearchParams) {
  const version = Number(form.get('version'))
  const texts = Object.fromEntries(reportTextKeys.map((key) => [key, fieldText(form, key)]))
  return { version: Number.isSafeInteger(version) ? version : 0, texts }
}

function showReport(
  c: WebContext,
  site: Site,
  { read, state }: { readonly read: SurveyReport; readonly state: ReportFormState },
): Response {
  const words = c.get('words')
  const w = words.surveyReport
  const report = reportOf(read.source)
  const { failure } = state
  const refused = failure?.code === 'changed-meanwhile' ? 409 : 422
  const body = (
    <>
      <DoneNotice texts={{ saved: w.saved }} done={c.req.query('done')} />
      <SurveyReportPage words={words} read={read} report={report} state={state} />
    </>
  )
  const title = w.title(read.source.results.survey.title)
  return showPage(c, site, { title, body, status: failure === undefined ? 200 : refused })
}

async function sendReport(
  c: WebContext,
  site: Site,
  { read, kind }: { readonly read: SurveyReport; readonly kind: keyof typeof contentTypes },
): Promise<Response> {
  const { source, writtenAt } = read
  const { survey } = source.results
  const job = { kind, report: reportOf(source), createdAt: writtenAt }
  const written = await site.printer.writeReport(job)
  if (!written.ok) {
    if (written.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
    throw new Error(`the report of '${survey.title}' failed: ${written.code}`, { cause: written })
  }
  const w = c.get('words').surveyReport
  const provisional = survey.state === 'closed' ? '' : w.provisionalName(source.today)
  const name = fileNameFields(w.fileName(survey.title, provisional), kind)
  c.header('content-type', contentTypes[kind])
  c.header('content-disposition', `attachment; ${name}`)
  c.header('cache-control', 'private, no-cache')
  return c.body(written.bytes)
}
