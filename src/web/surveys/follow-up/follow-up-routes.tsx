import {
  changeFollowUp,
  getFollowUp,
  getSurvey,
  getSurveyFollowUp,
  listUnits,
  planFollowUp,
  type ChangedMeanwhile,
  type FollowUpContent,
  type Survey,
} from '#server'
import { elementKeys } from '#measures'
import { showFailure } from '../../errors/failure-page.tsx'
import { timeText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { ActionFacts } from './action-facts.tsx'
import { FollowUpForm } from './follow-up-form.tsx'
import { FollowUpPage } from './follow-up-page.tsx'
import { HistoryPart } from './history-part.tsx'
import { readContent, textsOf } from './read-follow-up-form.ts'

/** What an office does about the results of a survey. */
export function addFollowUpRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/follow-up', async (c) => {
    const read = await getSurveyFollowUp(contextOf(c, site), c.req.param('id'))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = (
      <SurveyFrame {...read} words={words} tab="followUp">
        <DoneNotice texts={words.followUp.done} done={c.req.query('done')} />
        <FollowUpPage words={words} read={read} />
      </SurveyFrame>
    )
    return showPage(c, site, { title: words.followUp.title(read.survey.title), body })
  })
  app.get('/surveys/:id/follow-up/new', (c) => showNew(c, site))
  app.post('/surveys/:id/follow-up/new', async (c) => {
    const surveyId = c.req.param('id')
    const content = readContent(c.get('form'))
    const planned = await planFollowUp(contextOf(c, site), surveyId, content)
    if (planned.ok) return c.redirect(`/surveys/${surveyId}/follow-up?done=planned`, 303)
    if (planned.code !== 'invalid-fields') return showFailure(c, site, planned)
    return showNew(c, site, { content, fields: planned.fields })
  })
  app.get('/surveys/:id/follow-up/:followUp', (c) => showOne(c, site))
  app.post('/surveys/:id/follow-up/:followUp', async (c) => {
    const followUpId = c.req.param('followUp')
    const content = readContent(c.get('form'))
    const version = Number(c.get('form').get('version'))
    const at = { followUpId, version: Number.isSafeInteger(version) ? version : 0 }
    const changed = await changeFollowUp(contextOf(c, site), at, content)
    const path = `/surveys/${c.req.param('id')}/follow-up/${followUpId}`
    if (changed.ok) return c.redirect(`${path}?done=saved`, 303)
    if (changed.code === 'invalid-fields')
      return showOne(c, site, { content, fields: changed.fields })
    if (changed.code === 'changed-meanwhile') return showOne(c, site, { content, newer: changed })
    return showFailure(c, site, changed)
  })
}

type Refused = {
  readonly content: FollowUpContent
  readonly fields?: Readonly<Record<string, string>>
  readonly newer?: ChangedMeanwhile
}

async function showNew(c: WebContext, site: Site, refused?: Refused): Promise<Response> {
  const context = contextOf(c, site)
  const read = await getSurvey(context, c.req.param('id') ?? '')
  if (!read.ok) return showFailure(c, site, read)
  if (!read.may.includes('follow-up'))
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  const words = c.get('words')
  const { survey } = read
  const content = refused?.content ?? unwritten(survey, c.req.query('element'))
  const title = words.followUp.newTitle(nameOf(survey, content, words))
  const body = (
    <SurveyFrame {...read} words={words} tab="followUp">
      <Back words={words} surveyId={survey.id} />
      <h2>{title}</h2>
      <FollowUpForm
        words={words}
        survey={survey}
        units={await listUnits(context)}
        form={formOf(words, { content, version: 0, refused })}
        isNew
        action={`/surveys/${survey.id}/follow-up/new`}
      />
    </SurveyFrame>
  )
  return showPage(c, site, { title, body, status: refused === undefined ? 200 : 422 })
}

async function showOne(c: WebContext, site: Site, refused?: Refused): Promise<Response> {
  const context = contextOf(c, site)
  const read = await getFollowUp(context, c.req.param('followUp') ?? '')
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const { survey, followUp, versions, may } = read
  const { version } = followUp
  const title = words.followUp.newTitle(nameOf(survey, followUp, words))
  const body = (
    <SurveyFrame {...read} words={words} tab="followUp">
      <DoneNotice texts={words.followUp.done} done={c.req.query('done')} />
      <Back words={words} surveyId={survey.id} />
      <h2>{title}</h2>
      <p class="pre-line">{followUp.action}</p>
      <ActionFacts words={words} followUp={followUp} />
      <Newer words={words} newer={refused?.newer} />
      {may.includes('follow-up') && (
        <FollowUpForm
          words={words}
          survey={survey}
          units={await listUnits(context)}
          form={formOf(words, { content: refused?.content ?? followUp, version, refused })}
          isNew={false}
          action={`/surveys/${survey.id}/follow-up/${followUp.id}`}
        />
      )}
      <HistoryPart words={words} versions={versions} />
    </SurveyFrame>
  )
  const status = refused?.newer === undefined ? 422 : 409
  return showPage(c, site, { title, body, status: refused === undefined ? 200 : status })
}

function Back({ words, surveyId }: { readonly words: Words; readonly surveyId: string }) {
  return (
    <p>
      <a href={`/surveys/${surveyId}/follow-up`}>{words.followUp.back}</a>
    </p>
  )
}

function Newer(props: { readonly words: Words; readonly newer: ChangedMeanwhile | undefined }) {
  const { words, newer } = props
  if (newer === undefined) return null
  return (
    <p class="notice warning" role="alert">
      {words.followUp.changed(newer.changedBy, timeText(newer.changedAt, words))}
    </p>
  )
}

function formOf(
  words: Words,
  shown: {
    readonly content: FollowUpContent
    readonly version: number
    readonly refused: Refused | undefined
  },
): FormState {
  const texts = textsOf(shown.content, shown.version)
  const errors: Readonly<Record<string, string>> = words.followUp.errors
  return { texts, errors: wordFaults(shown.refused?.fields ?? {}, errors) }
}

function nameOf(
  { instrument }: Survey,
  { element }: Pick<FollowUpContent, 'element'>,
  words: Words,
): string {
  return instrument.elements.find(({ key }) => key === element)?.name[words.language] ?? element
}

function unwritten(survey: Survey, asked: string | undefined): FollowUpContent {
  return {
    element: elementKeys.find((key) => key === asked) ?? 'requirements',
    serviceId: undefined,
    cause: '',
    action: '',
    ownerUnitId: survey.unitId,
    ownerPosition: '',
    dueOn: '',
    dueByQuarter: true,
    state: 'planned',
    begunOn: undefined,
    endedOn: undefined,
    result: '',
  }
}
