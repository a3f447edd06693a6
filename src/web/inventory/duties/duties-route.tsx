import { cleanText } from '#sop'
import { addDuty, editDuty, getInventory, removeDuty, seesBoard, type Inventory } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { DutiesPage } from './duties-page.tsx'

/** The duties of a unit, from which its needs follow. */
export function addDutiesRoutes(app: WebApp, site: Site): void {
  app.get('/duties', async (c) => {
    const context = contextOf(c, site)
    const unitId = c.req.query('unit') ?? context.actor.unitId
    const read = await getInventory(context, unitId)
    return read.ok ? showDuties(c, site, read) : showFailure(c, site, read)
  })

  app.post('/duties', async (c) => {
    const form = c.get('form')
    const context = contextOf(c, site)
    const unitId = fieldText(form, 'unit')
    const text = cleanText(fieldText(form, 'text')).trim().slice(0, 1000)
    const fields = { text, source: cleanText(fieldText(form, 'source')).trim().slice(0, 300) }
    const place = { unitId, dutyId: fieldText(form, 'duty') }
    const intent = form.get('intent')
    if (text === '' && intent !== 'remove') {
      const read = await getInventory(context, unitId)
      return read.ok
        ? showDuties(c, site, { ...read, missing: place.dutyId })
        : showFailure(c, site, read)
    }
    const [done, outcome] = await change(intent)
    if (!outcome.ok) return showFailure(c, site, outcome)
    return c.redirect(`/duties?unit=${unitId}&done=${done}`, 303)

    async function change(wanted: string | null) {
      if (wanted === 'remove') return ['removed', await removeDuty(context, place)] as const
      if (wanted === 'save') return ['saved', await editDuty(context, place, fields)] as const
      return ['added', await addDuty(context, unitId, fields)] as const
    }
  })
}

/** `missing`: the duty whose text was left out; empty for a new one. */
function showDuties(
  c: WebContext,
  site: Site,
  { inventory, missing }: { readonly inventory: Inventory; readonly missing?: string },
): Response {
  if (missing !== undefined && !inventory.mayWrite) {
    return showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  }
  const words = c.get('words')
  const sees = seesBoard(contextOf(c, site).actor)
  const body = (
    <>
      <DoneNotice texts={words.inventory.duties.done} done={c.req.query('done')} />
      <DutiesPage words={words} inventory={inventory} seesBoard={sees} missing={missing} />
    </>
  )
  const status = missing === undefined ? 200 : 422
  return showPage(c, site, { title: words.inventory.duties.title, body, status })
}
