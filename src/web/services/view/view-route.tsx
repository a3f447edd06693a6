import {
  closeService,
  findOpenArchive,
  getService,
  getStandardVersion,
  reopenService,
} from '#server'
import { findMissing } from '#standard'
import { servicePath } from '../../portal/portal-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { fileNameFields } from '../../sops/print/file-name-fields.ts'
import { listSources } from '../find-service.ts'
import { VersionPage } from './version-page.tsx'
import { ViewPage } from './view-page.tsx'

/** A service to be read, its standard as a file, and what ends it or takes it up again. */
export function addServiceViewRoutes(app: WebApp, site: Site): void {
  app.get('/services/:id', (c) => showService(c, site, c.req.param('id')))

  app.get('/services/:id/standard.json', async (c) => {
    const found = await getService(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { name, draft } = found.service
    c.header('content-disposition', `attachment; ${fileNameFields(name, 'json')}`)
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('cache-control', 'no-store')
    return c.body(`${JSON.stringify(draft, null, 2)}\n`)
  })

  app.get('/services/:id/versions/:number', (c) =>
    showVersion(c, site, { id: c.req.param('id'), number: Number(c.req.param('number')) }),
  )

  app.post('/services/:id/close', async (c) => {
    const serviceId = c.req.param('id')
    const isReopening = c.get('form').get('intent') === 'reopen'
    const change = isReopening ? reopenService : closeService
    const changed = await change(contextOf(c, site), serviceId)
    if (!changed.ok) return showFailure(c, site, changed)
    return c.redirect(`/services/${serviceId}?done=${isReopening ? 'reopened' : 'closed'}`, 303)
  })
}

async function showService(c: WebContext, site: Site, serviceId: string): Promise<Response> {
  const context = contextOf(c, site)
  const found = await getService(context, serviceId)
  if (!found.ok) return showFailure(c, site, found)
  const { service } = found
  const words = c.get('words')
  const slug = service.inForce === null ? null : await findOpenArchive(context)
  const portalAt =
    slug === null ? undefined : servicePath({ slug, language: words.language }, service.slug)
  const body = (
    <>
      <DoneNotice texts={words.services.done} done={c.req.query('done')} />
      <ViewPage words={words} service={service} portalAt={portalAt} />
    </>
  )
  return showPage(c, site, { title: service.name, body })
}

async function showVersion(
  c: WebContext,
  site: Site,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<Response> {
  const context = contextOf(c, site)
  const [found, kept] = await Promise.all([
    getService(context, id),
    getStandardVersion(context, id, number),
  ])
  if (!found.ok) return showFailure(c, site, found)
  if (!kept.ok) return showFailure(c, site, kept)
  const words = c.get('words')
  const { service } = found
  const { version } = kept
  const shown = { words, service, version, sources: listSources(service) }
  const body = <VersionPage {...shown} missing={findMissing(version.content)} />
  return showPage(c, site, { title: words.services.view.version(number), body })
}
