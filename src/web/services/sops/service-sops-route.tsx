import { changeServiceSops, suggestSops, type LikelySop, type SopsChange } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findServiceFor } from '../find-service.ts'
import { ServiceSopsPage } from './service-sops-page.tsx'

const longestSearch = 200

/** By which SOPs a service is delivered, and in what order. */
export function addServiceSopsRoutes(app: WebApp, site: Site): void {
  app.get('/services/:id/sops', (c) => showSops(c, site, c.req.param('id')))

  app.post('/services/:id/sops', async (c) => {
    const serviceId = c.req.param('id')
    const changed = await changeServiceSops(
      contextOf(c, site),
      serviceId,
      readChange(c.get('form')),
    )
    if (!changed.ok) return showFailure(c, site, changed)
    return c.redirect(`/services/${serviceId}/sops?done=sops`, 303)
  })
}

function readChange(form: URLSearchParams): SopsChange {
  const [kind, sopId = ''] = (form.get('intent') ?? '').split('/')
  if (kind === 'unlink') return { kind, sopId }
  if (kind === 'up') return { kind: 'move', sopId, by: -1 }
  if (kind === 'down') return { kind: 'move', sopId, by: 1 }
  return { kind: 'link', sopIds: form.getAll('sop') }
}

async function showSops(c: WebContext, site: Site, serviceId: string): Promise<Response> {
  const context = contextOf(c, site)
  const found = await findServiceFor(context, serviceId, 'write')
  if (!found.ok) return showFailure(c, site, found)
  const { service } = found
  const search = (c.req.query('search') ?? '').trim().slice(0, longestSearch)
  const text = search === '' ? service.name : search
  const suggested = await suggestSops(context, { text, unitId: service.unitId })
  const sops: readonly LikelySop[] = suggested.ok ? suggested.sops : []
  const offered = sops.filter(({ id }) => !service.sops.some((linked) => linked.id === id))
  const words = c.get('words')
  const body = (
    <>
      <DoneNotice texts={words.services.done} done={c.req.query('done')} />
      <ServiceSopsPage {...{ words, service, search, offered }} />
    </>
  )
  return showPage(c, site, { title: words.services.sops.title, body })
}
