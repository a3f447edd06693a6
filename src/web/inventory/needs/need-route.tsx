import { cleanText } from '#sop'
import {
  dropNeed,
  editNeed,
  getNeed,
  linkNeed,
  restoreNeed,
  seesBoard,
  startNeededSop,
  type Context,
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
    const intent = c.get('form').get('intent')
    if (intent === 'drop') return drop(c, site)
    const press = presses.get(intent ?? '')
    return press === undefined ? save(c, site) : answer(c, site, press(c, contextOf(c, site)))
  })
}

/** What a button does that needs no more than itself; gives the address to go on at. */
type Press = (c: WebContext, context: Context) => Promise<Outcome<{ readonly address: string }>>

const presses: ReadonlyMap<string, Press> = new Map<string, Press>([
  [
    'start',
    async (c, context) => {
      const made = await startNeededSop(context, idOf(c))
      return made.ok ? { ok: true, address: `/sops/${made.sopId}/edit` } : made
    },
  ],
  [
    'restore',
    async (c, context) => {
      const restored = await restoreNeed(context, idOf(c))
      if (!restored.ok) return restored
      return { ok: true, address: `/needs?unit=${restored.unitId}&done=restored` }
    },
  ],
  [
    'link',
    async (c, context) => {
      const sopId = fieldText(c.get('form'), 'sop')
      const linked = await linkNeed(context, idOf(c), sopId === '' ? null : sopId)
      return linked.ok ? { ok: true, address: `/needs/${idOf(c)}?done=linked` } : linked
    },
  ],
])

function idOf(c: WebContext): string {
  return c.req.param('id') ?? ''
}

async function answer(c: WebContext, site: Site, press: ReturnType<Press>): Promise<Response> {
  const done = await press
  return done.ok ? c.redirect(done.address, 303) : showFailure(c, site, done)
}

async function drop(c: WebContext, site: Site): Promise<Response> {
  const reason = cleanText(fieldText(c.get('form'), 'dropReason'))
    .trim()
    .slice(0, 1000)
  if (reason === '') return showNeed(c, site, { dropError: c.get('words').inventory.drop.missing })
  const dropped = await dropNeed(contextOf(c, site), idOf(c), reason)
  if (!dropped.ok) return showFailure(c, site, dropped)
  return c.redirect(`/needs?unit=${dropped.unitId}&done=dropped&need=${idOf(c)}`, 303)
}

async function save(c: WebContext, site: Site): Promise<Response> {
  const form = c.get('form')
  const words = c.get('words')
  const needId = idOf(c)
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
  const read = await getNeed(context, idOf(c))
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
