import { randomBytes } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import {
  offerAnswerForm,
  takeAnswer,
  type AnswerFault,
  type AnswerForm,
  type AnswerOutcome,
  type PublicSurvey,
  type PublicSurveyService,
  type SentAnswer,
} from '#server'
import { fieldText } from '../../request/form.ts'
import { askerKey } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import type { AskedPortal } from '../../portal/find-asked-portal.ts'
import type { PortalPlace } from '../../portal/portal-address.ts'
import { intakePath, surveyResultsPath } from '../answering-address.ts'
import { showAnswering } from '../answering-answer.tsx'
import type { KeepingPlace } from '../offline/kept-panel.tsx'
import { AnswerFormPage } from './answer-form-page.tsx'
import { ClosedPage, UnsentPage, type UnsentReason } from './other-pages.tsx'
import { listQuestions } from './questions.ts'
import {
  findUnanswered,
  readAnswer,
  readTyped,
  wholeForm,
  type AnswerFaults,
  type FieldFault,
  type TypedAnswer,
} from './read-answer-form.ts'

/** By which way a form is filled in: on one's own device, or on a screen at the counter. */
export type FormWay = {
  /** Of the page, in each language. */
  readonly address: (place: PortalPlace) => string
  /** Where the form is sent, and what follows. */
  readonly action: string
  readonly thanks: string
  /** What the form sends with it, and what the answer holds of it. */
  readonly hidden: Readonly<Record<string, string>>
  readonly sends: Pick<SentAnswer, 'channel' | 'code' | 'deviceToken'>
  /** Where another service can be chosen, or one begins again. */
  readonly otherService?: { readonly path: string; readonly text: string }
  readonly note?: string
  readonly endNote?: string
  readonly isKiosk?: true
  /** The browser keeps what cannot be sent. */
  readonly keeps?: KeepingPlace
  readonly headers?: Readonly<Record<string, string>>
}

/** A form of a survey about one service. */
export type AskedForm = {
  readonly portal: AskedPortal
  readonly survey: PublicSurvey
  readonly service: PublicSurveyService
  readonly way: FormWay
}

type Filled = {
  readonly form: AnswerForm
  readonly typed: TypedAnswer
  readonly faults: AnswerFaults
}

/** An empty form. */
export function showAnswerForm(c: WebContext, site: Site, asked: AskedForm): Response {
  return showFilled(c, site, { ...asked, form: offer(site, asked), typed: {}, faults: {} })
}

function offer(site: Site, { portal, survey }: Pick<AskedForm, 'portal' | 'survey'>): AnswerForm {
  return offerAnswerForm({ db: site.db, governmentId: portal.archive.governmentId }, survey.id)
}

function showFilled(c: WebContext, site: Site, asked: AskedForm & Filled): Response {
  const { portal, survey, service, way, form, typed, faults } = asked
  const words = c.get('words')
  const keepSetting = { address: intakePath(portal.place, survey.slug), ...way.sends }
  const wrong = Object.keys(faults).length
  const { address, action, hidden, otherService, note, endNote, isKiosk, headers, keeps } = way
  return showAnswering(c, site, {
    portal,
    address,
    title: wrong === 0 ? survey.title : `${words.answering.form.wrong(wrong)}: ${survey.title}`,
    description: words.answering.description(survey.title, survey.unitName),
    ...(isKiosk === true && { isKiosk }),
    ...(keeps !== undefined && { keeps }),
    ...(headers !== undefined && { headers }),
    ...(wrong > 0 && { status: 422 as const }),
    body: (
      <AnswerFormPage
        {...{ words, survey, service, form, hidden, action, typed, faults, otherService }}
        {...{ note, endNote }}
        questions={listQuestions(survey, service)}
        {...(keeps !== undefined && { keep: JSON.stringify(keepSetting) })}
      />
    ),
  })
}

/** The service that a form is about: the one that it names, or the only one that there is. */
export function serviceOf(
  { services }: PublicSurvey,
  fields: URLSearchParams,
): PublicSurveyService | undefined {
  const [only, ...others] = services
  const named = services.find(({ id }) => id === fieldText(fields, 'service'))
  return others.length === 0 ? only : named
}

/** Takes a form that was sent. */
export async function takeAnswerForm(
  c: WebContext,
  site: Site,
  asked: AskedForm & { readonly fields: URLSearchParams },
): Promise<Response> {
  const { portal, survey, service, way, fields } = asked
  const questions = listQuestions(survey, service)
  const typed = readTyped(fields, questions)
  const form = { answerId: fieldText(fields, 'id'), token: fieldText(fields, 'token') }
  const faults = findUnanswered(typed, questions)
  if (Object.keys(faults).length > 0) return showFilled(c, site, { ...asked, form, typed, faults })
  const outcome = await takeAnswer(
    { intake: site.answers, governmentId: portal.archive.governmentId },
    {
      ...form,
      ...way.sends,
      ...readAnswer(typed, questions),
      surveyId: survey.id,
      serviceId: service.id,
      flags: [],
    },
    { kind: 'public', address: askerKey(c) },
  )
  return answerOutcome(c, site, { ...asked, form, typed, outcome })
}

type Judged = AskedForm &
  Omit<Filled, 'faults'> & { readonly fields: URLSearchParams; readonly outcome: AnswerOutcome }

function answerOutcome(c: WebContext, site: Site, judged: Judged): Response {
  const { survey, way, outcome } = judged
  switch (outcome.kind) {
    case 'taken':
      return c.redirect(way.thanks, 303)
    case 'closed':
    case 'unknown':
      return showClosed(c, site, { ...judged, survey: { ...survey, standing: 'over' } })
    case 'code-spent':
    case 'too-often':
    case 'busy':
      return showUnsent(c, site, { ...judged, ...way, reason: outcome.kind })
    case 'broken': {
      const faults = placeFaults(outcome.faults)
      const form = faults[wholeForm] === 'forged' ? offer(site, judged) : judged.form
      return showFilled(c, site, { ...judged, form, faults })
    }
  }
}

/** At which field of the form each fault is shown. */
function placeFaults(faults: readonly AnswerFault[]): AnswerFaults {
  return Object.fromEntries(faults.map(placeFault))
}

const begins = { scores: 'n', importance: 'p', extra: 'x' } as const

function placeFault({ field, key = '', code }: AnswerFault): readonly [string, FieldFault] {
  if (code === 'nothing-rated') return [wholeForm, code]
  if (code === 'too-long') return [`x-${key}`, code]
  const isOfQuestion = field === 'scores' || field === 'importance' || field === 'extra'
  const isChoice = code === 'not-a-score' || code === 'not-a-choice'
  return isOfQuestion && isChoice ? [`${begins[field]}-${key}`, 'choose'] : [wholeForm, 'forged']
}

/** Says that a survey cannot be answered now. */
export function showClosed(
  c: WebContext,
  site: Site,
  asked: Pick<AskedForm, 'portal' | 'survey'> & {
    readonly way: Pick<FormWay, 'address' | 'isKiosk' | 'keeps'>
  },
): Response {
  const { portal, survey, way } = asked
  const results = surveyResultsPath(portal.place, survey.slug)
  const { address, isKiosk, keeps } = way
  return showAnswering(c, site, {
    portal,
    address,
    ...(keeps !== undefined && { keeps }),
    ...(isKiosk === true && { isKiosk }),
    title: survey.title,
    body: <ClosedPage words={c.get('words')} survey={survey} results={results} />,
    // It is there, but nothing can be sent to it.
    status: c.req.method === 'POST' ? 409 : 200,
  })
}

const unsent = {
  unavailable: { status: 503, retryAfter: '10' },
  busy: { status: 503, retryAfter: '5' },
  'too-often': { status: 429, retryAfter: '86400' },
  'code-spent': { status: 409, retryAfter: undefined },
} as const

/** Says why a form was not taken, and keeps all that was typed for sending it again. */
export function showUnsent(
  c: WebContext,
  site: Site,
  told: Pick<FormWay, 'action' | 'isKiosk'> & {
    readonly portal?: AskedPortal
    readonly reason: UnsentReason
    readonly fields: URLSearchParams
  },
): Response {
  const { portal, reason, fields, action, isKiosk } = told
  const { status, retryAfter } = unsent[reason]
  const words = c.get('words')
  const kept = [...fields].filter(([name]) => reason !== 'code-spent' || name !== 'code')
  return showAnswering(c, site, {
    ...(portal !== undefined && { portal }),
    title: words.answering.unsent.title,
    ...(isKiosk === true && { isKiosk }),
    ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
    status,
    body: <UnsentPage words={words} reason={reason} action={action} fields={kept} />,
  })
}

/** Answers a form that was sent; where the database is out of reach, with the form to be sent again. */
export async function takeOrKeep(
  c: WebContext,
  site: Site,
  take: (fields: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  const fields = await readFields(c)
  try {
    return await take(fields)
  } catch (fault) {
    if (fault instanceof HTTPException) throw fault
    site.report(randomBytes(4).toString('hex'), fault)
    return showUnsent(c, site, { action: c.req.path, fields, reason: 'unavailable' })
  }
}

/** The fields of a form; none of what is no form. */
async function readFields(c: WebContext): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  return new URLSearchParams(isForm ? await c.req.text() : '')
}
