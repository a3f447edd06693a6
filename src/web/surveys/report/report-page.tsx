import type { Report } from '#print'
import type { SurveyReport } from '#server'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { ReportForm, type ReportFormState } from './report-form.tsx'
import { ReportPreview } from './report-preview.tsx'

/** The report of a survey: to take home, to write, to read. */
export function SurveyReportPage(props: {
  readonly words: Words
  readonly read: SurveyReport
  readonly report: Report
  readonly state: ReportFormState
}) {
  const { words, read, report, state } = props
  const w = words.surveyReport
  const { survey, unitName } = read.source.results
  const isFailed = state.failure !== undefined
  return (
    <SurveyFrame words={words} survey={survey} unitName={unitName} tab="report">
      <p>{w.lead}</p>
      <div class="downloads">
        <a class="button primary" href={`/surveys/${survey.id}/report.pdf`} download>
          {w.downloads.pdf}
        </a>
        <a class="button" href={`/surveys/${survey.id}/report.docx`} download>
          {w.downloads.docx}
        </a>
      </div>
      {report.mark !== undefined && <p class="notice">{w.provisional}</p>}
      {read.mayWrite && (
        <details class="report-texts" open={isFailed}>
          <summary>{w.form.title}</summary>
          <p>{w.form.lead}</p>
          <p>{savedText(words, read)}</p>
          <ReportForm words={words} surveyId={survey.id} state={state} />
        </details>
      )}
      <h2>{w.preview}</h2>
      <ReportPreview report={report} />
    </SurveyFrame>
  )
}

function savedText(words: Words, { saved: { savedAt, savedBy } }: SurveyReport): string {
  const w = words.surveyReport
  return savedAt === undefined || savedBy === undefined
    ? w.unsaved
    : w.savedBy(savedBy, timeText(savedAt, words))
}
