import { createService, suggestSops, type LikelySop, type Unit } from '#server'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { answerForm } from '../../request/answer-form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { listWritableUnits } from '../../request/writable-units.ts'
import { NewServicePage, type TypedService } from './new-service-page.tsx'

/** Begins a service: its name, its unit, and the SOPs whose titles are like it to choose from. */
export function addNewServiceRoutes(app: WebApp, site: Site): void {
  app.get('/services/new', async (c) => {
    const units = await listWritableUnits(c, site)
    const asked = units.find(({ id }) => id === c.req.query('unit'))
    const own = units.find(({ id }) => id === contextOf(c, site).actor.unitId)
    const unitId = (asked ?? own ?? units[0])?.id ?? ''
    return showNew(c, site, { typed: { name: '', unitId, sopIds: [] }, units })
  })

  app.post('/services/new', async (c) => {
    const form = c.get('form')
    const units = await listWritableUnits(c, site)
    const typed = {
      name: fieldText(form, 'name').trim().slice(0, 400),
      unitId: fieldText(form, 'unit'),
      sopIds: form.getAll('sop'),
    }
    if (form.get('intent') === 'offer') return showNew(c, site, { typed, units })
    return answerForm(c, site, {
      outcome: await createService(contextOf(c, site), typed),
      next: ({ serviceId }) => `/services/${serviceId}/edit?done=created`,
      again: (errors) => showNew(c, site, { typed, units, errors }),
    })
  })
}

async function showNew(
  c: WebContext,
  site: Site,
  shown: {
    readonly typed: TypedService
    readonly units: readonly Unit[]
    readonly errors?: Readonly<Record<string, string | undefined>>
  },
): Promise<Response> {
  const words = c.get('words')
  const { typed, units, errors = {} } = shown
  const offered = typed.name === '' ? undefined : await offer(c, site, typed)
  const body = <NewServicePage {...{ words, typed, units, errors, offered }} />
  const status = shown.errors === undefined ? 200 : 422
  return showPage(c, site, { title: words.services.form.newTitle, body, status })
}

async function offer(
  c: WebContext,
  site: Site,
  { name, unitId }: TypedService,
): Promise<readonly LikelySop[]> {
  const found = await suggestSops(contextOf(c, site), { text: name, unitId })
  return found.ok ? found.sops : []
}
