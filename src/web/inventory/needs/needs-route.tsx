import { addNeed, getInventory, getNeedChoices, seesBoard, type Context } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { PostButton } from '../../layout/post-button.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { InventoryPage } from './inventory-page.tsx'
import {
  checkNeed,
  emptyNeed,
  readTypedNeed,
  type NeedErrors,
  type TypedNeed,
} from './need-fields.ts'
import { NewNeedPage } from './need-page.tsx'

/** What a unit needs: the list, and adding to it. */
export function addNeedsRoutes(app: WebApp, site: Site): void {
  app.get('/needs', async (c) => {
    const context = contextOf(c, site)
    const read = await getInventory(context, c.req.query('unit') ?? context.actor.unitId)
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const { inventory } = read
    const body = (
      <>
        <Done c={c} />
        <InventoryPage words={words} inventory={inventory} seesBoard={seesBoard(context.actor)} />
      </>
    )
    return showPage(c, site, { title: `${words.inventory.title}: ${inventory.unit.name}`, body })
  })

  app.get('/needs/new', async (c) => {
    const context = contextOf(c, site)
    const unitId = c.req.query('unit') ?? context.actor.unitId
    const year = (c.req.query('year') ?? '').slice(0, 4)
    return showNew(c, site, { unitId, typed: { ...emptyNeed, year }, errors: {} })
  })

  app.post('/needs/new', async (c) => {
    const form = c.get('form')
    const unitId = fieldText(form, 'unit')
    const typed = readTypedNeed(form)
    const checked = checkNeed(typed, c.get('words'))
    if ('errors' in checked) return showNew(c, site, { unitId, typed, errors: checked.errors })
    const added = await addNeed(contextOf(c, site), unitId, checked.fields)
    if (added.ok) return c.redirect(`/needs?unit=${unitId}&done=added`, 303)
    if (added.code !== 'need-twin') return showFailure(c, site, added)
    const errors = { title: c.get('words').inventory.form.titleTwin }
    return showNew(c, site, { unitId, typed, errors })
  })
}

type TypedForm = {
  readonly unitId: string
  readonly typed: TypedNeed
  readonly errors: NeedErrors
}

async function showNew(
  c: WebContext,
  site: Site,
  { unitId, typed, errors }: TypedForm,
): Promise<Response> {
  const context: Context = contextOf(c, site)
  const read = await getNeedChoices(context, unitId)
  if (!read.ok) return showFailure(c, site, read)
  if (!read.choices.mayWrite) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  }
  const words = c.get('words')
  const shown = { words, choices: read.choices, typed, errors, seesBoard: seesBoard(context.actor) }
  const status = Object.keys(errors).length === 0 ? 200 : 422
  const body = <NewNeedPage {...shown} />
  return showPage(c, site, { title: words.inventory.form.newTitle, body, status })
}

/** What was just done; dropping can be undone. */
function Done({ c }: { readonly c: WebContext }) {
  const w = c.get('words').inventory
  const need = c.req.query('need') ?? ''
  const undo = c.req.query('done') === 'dropped' && /^[\da-f-]{36}$/.test(need)
  return (
    <DoneNotice texts={w.done} done={c.req.query('done')}>
      {undo && (
        <PostButton action={`/needs/${need}`} label={w.undo} fields={{ intent: 'restore' }} />
      )}
    </DoneNotice>
  )
}
