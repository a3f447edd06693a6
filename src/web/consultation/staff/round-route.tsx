import {
  discardConsultation,
  finishConsultation,
  findOpenArchive,
  getConsultation,
  publishDraft,
  reopenConsultation,
  saveMeeting,
  setIntake,
  type ChangedMeanwhile,
  type ConsultationToLead,
  type Context,
  type Failure,
  type Outcome,
  type RoundVersion,
} from '#server'
import { cleanText } from '#sop'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { wordFaults, type FieldErrors } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { readDay, readIntake, readMeeting, withTyped } from './read-round-form.ts'
import { RoundPage } from './round-page.tsx'

type Intent = {
  readonly done: string
  readonly act: (
    context: Context,
    at: RoundVersion,
    form: URLSearchParams,
  ) => Promise<Outcome<object>>
}

/** What the buttons of a round do, by their intent. */
const intents: ReadonlyMap<string | null, Intent> = new Map<string | null, Intent>(
  Object.entries({
    meeting: {
      done: 'saved',
      act: (context, at, form) => saveMeeting(context, at, readMeeting(form)),
    },
    publish: {
      done: 'published',
      act: (context, at, form) => publishDraft(context, at, readIntake(form)),
    },
    intake: { done: 'set', act: (context, at, form) => setIntake(context, at, readIntake(form)) },
    reopen: {
      done: 'reopened',
      act: (context, at, form) =>
        reopenConsultation(context, at, {
          lastDay: readDay(fieldText(form, 'last-day')) ?? '',
          reason: cleanText(fieldText(form, 'reason')).trim().slice(0, 1000).toWellFormed(),
        }),
    },
    finish: { done: 'finished', act: (context, at) => finishConsultation(context, at) },
  } satisfies Record<string, Intent>),
)

const noRound = { ok: false, code: 'not-found', what: 'consultation' } as const

/** One round: what is written of it, and its moves. */
export function addRoundRoutes(app: WebApp, site: Site): void {
  app.get('/consultations/:id', async (c) => {
    const read = await getConsultation(contextOf(c, site), c.req.param('id'))
    return read.ok ? showRound(c, site, { read }) : showFailure(c, site, read)
  })

  app.post('/consultations/:id', async (c) => {
    const context = contextOf(c, site)
    const form = c.get('form')
    const id = c.req.param('id')
    const version = Number(form.get('version'))
    const at = { consultationId: id, version: Number.isSafeInteger(version) ? version : 0 }
    if (form.get('intent') === 'discard') {
      const gone = await discardConsultation(context, at)
      return gone.ok ? c.redirect('/consultations', 303) : showFailure(c, site, gone)
    }
    const intent = intents.get(form.get('intent'))
    if (intent === undefined) return showFailure(c, site, noRound)
    const outcome = await intent.act(context, at, form)
    return outcome.ok
      ? c.redirect(`/consultations/${id}?done=${intent.done}`, 303)
      : showAgain(c, site, outcome)
  })
}

/** The page with what was typed, where a field is wrong or somebody saved meanwhile. */
async function showAgain(c: WebContext, site: Site, failure: Failure): Promise<Response> {
  const isOfForm = failure.code === 'invalid-fields' || failure.code === 'changed-meanwhile'
  const read = isOfForm
    ? await getConsultation(contextOf(c, site), c.req.param('id') ?? '')
    : undefined
  if (read?.ok !== true) return showFailure(c, site, failure)
  const form = c.get('form')
  const typed = withTyped(read.consultation, form, form.get('intent'))
  const { errors } = c.get('words').consultation.staff.round
  return showRound(c, site, {
    read: { ...read, consultation: typed },
    ...(failure.code === 'invalid-fields' && { faults: wordFaults(failure.fields, errors) }),
    ...(failure.code === 'changed-meanwhile' && { newer: failure }),
  })
}

async function showRound(
  c: WebContext,
  site: Site,
  shown: {
    readonly read: ConsultationToLead
    readonly faults?: FieldErrors
    readonly newer?: ChangedMeanwhile
  },
): Promise<Response> {
  const words = c.get('words')
  const { read, faults, newer } = shown
  const slug = await findOpenArchive(contextOf(c, site))
  const title = words.consultation.staff.round.title(read.consultation.serviceName)
  const body = (
    <>
      <DoneNotice texts={words.consultation.staff.round.done} done={c.req.query('done')} />
      <RoundPage
        {...read}
        words={words}
        slug={slug ?? undefined}
        faults={faults ?? {}}
        newer={newer}
      />
    </>
  )
  const refused = newer === undefined ? 422 : 409
  const isRefused = faults !== undefined || newer !== undefined
  return showPage(c, site, { title, body, status: isRefused ? refused : 200 })
}
