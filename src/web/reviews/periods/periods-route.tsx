import { getReviewPeriods, setReviewPeriod, setsReviewPeriods, type ReviewPeriod } from '#server'
import { cleanText } from '#sop'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'

/** What was typed for one kind of period, where it is wrong. */
type WrongPeriod = { readonly kind: string; readonly months: string; readonly source: string }

/** How often SOPs in force are looked at, and by which rule. */
export function addPeriodRoutes(app: WebApp, site: Site): void {
  app.get('/reviews/periods', (c) => showPeriods(c, site))

  app.post('/reviews/periods', async (c) => {
    const context = contextOf(c, site)
    const form = c.get('form')
    const typed = {
      kind: fieldText(form, 'kind'),
      months: fieldText(form, 'months').trim(),
      source: cleanText(fieldText(form, 'source')).trim(),
    }
    const read = await getReviewPeriods(context)
    if (!read.ok) return showFailure(c, site, read)
    const known = read.periods.find(({ kind }) => kind === typed.kind)
    if (known === undefined) return showFault(c, site, { code: 'bad-request' })
    const months = /^\d{1,3}$/.test(typed.months) ? Number(typed.months) : 0
    const { source } = typed
    if (months < 1 || months > 240 || source === '' || source.length > 300) {
      return showPeriods(c, site, typed)
    }
    const set = await setReviewPeriod(context, { kind: known.kind, months, source })
    return set.ok ? c.redirect('/reviews/periods?done=saved', 303) : showFailure(c, site, set)
  })
}

async function showPeriods(c: WebContext, site: Site, wrong?: WrongPeriod): Promise<Response> {
  const context = contextOf(c, site)
  if (!setsReviewPeriods(context.actor)) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'set-periods' })
  }
  const read = await getReviewPeriods(context)
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const w = words.reviews.periods
  const body = (
    <section class="narrow">
      <DoneNotice texts={{ saved: w.saved }} done={c.req.query('done')} />
      <p class="crumb">
        <a href="/reviews">{words.reviews.due.title}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      {read.periods.map((period) => (
        <PeriodForm
          key={period.kind}
          words={words}
          period={period}
          wrong={wrong?.kind === period.kind ? wrong : undefined}
        />
      ))}
    </section>
  )
  return showPage(c, site, { title: w.title, body, status: wrong === undefined ? 200 : 422 })
}

function PeriodForm(props: {
  readonly words: Words
  readonly period: ReviewPeriod
  readonly wrong: WrongPeriod | undefined
}) {
  const { words, period, wrong } = props
  const w = words.reviews.periods
  const name = words.reviews.periodKinds[period.kind]
  const errorId = `${period.kind}-error`
  const described = { 'aria-describedby': errorId, 'aria-invalid': wrong && ('true' as const) }
  return (
    <form method="post" action="/reviews/periods" class="stack after-form" noValidate>
      <h2>{`${name}, ${w.every(period.months)}`}</h2>
      <CsrfField />
      <input type="hidden" name="kind" value={period.kind} />
      <label class="field">
        {`${w.months}: ${name}`}
        <input
          name="months"
          inputMode="numeric"
          maxLength={3}
          value={wrong?.months ?? String(period.months)}
          {...described}
        />
      </label>
      <label class="field">
        {`${w.source}: ${name}`}
        <input
          name="source"
          maxLength={300}
          value={wrong?.source ?? period.source}
          {...described}
        />
      </label>
      <FieldError id={errorId} text={wrong === undefined ? undefined : w.wrong} />
      <button>
        {w.save}
        <span class="hidden">{`: ${name}`}</span>
      </button>
    </form>
  )
}
