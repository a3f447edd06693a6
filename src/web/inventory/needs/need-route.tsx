import { cleanText } from '#sop'
import {
  dropNeed,
  editNeed,
  getNeed,
  linkNeed,
  restoreNeed,
  seesBoard,
  startNeededSop,
  type Outcome,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { checkNeed, readTypedNeed, typedOf } from './need-fields.ts'
import { NeedPage, type ShownNeed } from './need-page.tsx'

/** One need, and everything that is done with it: the button that was pressed says what. */
export function addNeedRoute(app: WebApp, site: Site): void {
  app.get('/needs/:id', (c) => showNeed(c, site))

  app.post('/needs/:id', (c) => {
    const id = c.req.param('id')
    const form = c.get('form')
    const context = contextOf(c, site)
    switch (form.get('intent')) {
      case 'start':
        return answer(c, site, startNeededSop(context, id), (made) => `/sops/${made.sopId}/edit`)
      case 'drop':
        return drop(c, site, id)
      case 'restore':
        return answer(
          c,
          site,
          restoreNeed(context, id),
          ({ unitId }) => `/needs?unit=${unitId}&done=restored`,
        )
      case 'link': {
        const sopId = fieldText(form, 'sop')
        const linked = linkNeed(context, id, sopId === '' ? null : sopId)
        return answer(c, site, linked, () => `/needs/${id}?done=linked`)
      }
      default:
        return save(c, site, id)
    }
  })
}

async function answer<T>(
  c: WebContext,
  site: Site,
  outcome: Promise<Outcome<T>>,
  addressOf: (done: T) => string,
): Promise<Response> {
  const done = await outcome
  return done.ok ? c.redirect(addressOf(done), 303) : showFailure(c, site, done)
}

async function drop(c: WebContext, site: Site, id: string): Promise<Response> {
  const reason = cleanText(fieldText(c.get('form'), 'dropReason'))
    .trim()
    .slice(0, 1000)
  if (reason === '') return showNeed(c, site, { dropError: c.get('words').inventory.drop.missing })
  const dropped = dropNeed(contextOf(c, site), id, reason)
  return answer(c, site, dropped, ({ unitId }) => `/needs?unit=${unitId}&done=dropped&need=${id}`)
}

async function save(c: WebContext, site: Site, needId: string): Promise<Response> {
  const form = c.get('form')
  const words = c.get('words')
  const typed = readTypedNeed(form)
  const checked = checkNeed(typed, words)
  if ('errors' in checked) return showNeed(c, site, { typed, errors: checked.errors })
  const version = Number(form.get('version'))
  const saved = await editNeed(contextOf(c, site), { needId, version }, checked.fields)
  if (saved.ok) return c.redirect(`/needs/${needId}?done=saved`, 303)
  if (saved.code === 'changed-meanwhile') return showNeed(c, site, { typed, isNewer: true })
  if (saved.code !== 'need-twin') return showFailure(c, site, saved)
  return showNeed(c, site, { typed, errors: { title: words.inventory.form.titleTwin } })
}

async function showNeed(
  c: WebContext,
  site: Site,
  over: Partial<Pick<ShownNeed, 'typed' | 'errors' | 'isNewer' | 'dropError'>> = {},
): Promise<Response> {
  const context = contextOf(c, site)
  const read = await getNeed(context, c.req.param('id') ?? '')
  if (!read.ok) return showFailure(c, site, read)
  if (c.req.method !== 'GET' && !read.choices.mayWrite) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  }
  const words = c.get('words')
  const { need, choices } = read
  const shown = { words, choices, need, typed: typedOf(need), errors: {}, ...over }
  const body = (
    <>
      <DoneNotice texts={words.inventory.done} done={c.req.query('done')} />
      <NeedPage {...shown} seesBoard={seesBoard(context.actor)} />
    </>
  )
  const status = statusOf(over)
  return showPage(c, site, { title: need.title, body, status })
}

function statusOf(over: Parameters<typeof showNeed>[2] = {}): 200 | 409 | 422 {
  if (over.isNewer === true) return 409
  return Object.keys(over).length === 0 ? 200 : 422
}
