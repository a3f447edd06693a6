import {
  checkAudit,
  exportAudit,
  getAuditCheck,
  getGovernmentRules,
  listAudit,
  listViewings,
} from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { AuditPage } from './audit-page.tsx'
import { isDay, readAuditQuery } from './audit-query.ts'
import { CheckPage } from './check-page.tsx'
import { sendExport } from './send-export.ts'
import { ViewingsPage } from './viewings-page.tsx'

/** Everything under `/audit`. */
export function addAuditRoutes(app: WebApp, site: Site): void {
  app.get('/audit', async (c) => {
    const request = readAuditQuery(c.req.query())
    const context = contextOf(c, site)
    const listed = await listAudit(context, request)
    if (!listed.ok) return showFailure(c, site, listed)
    const words = c.get('words')
    const { lifeCycle } = await getGovernmentRules(context)
    const names = lifeCycle.stages.map(({ id, name }) => [id, name[words.language]] as const)
    const page = { words, page: listed.page, request, reader: context.actor }
    const body = <AuditPage {...page} stages={Object.fromEntries(names)} />
    return showPage(c, site, { title: words.audit.title, body })
  })

  app.post('/audit/checks', async (c) => {
    const checked = await checkAudit(contextOf(c, site))
    if (!checked.ok) return showFailure(c, site, checked)
    return c.redirect(`/audit/checks/${checked.number}`, 303)
  })

  app.get('/audit/checks/:number{[0-9]{1,15}}', async (c) => {
    const found = await getAuditCheck(contextOf(c, site), Number(c.req.param('number')))
    if (!found.ok) return showFailure(c, site, found)
    const words = c.get('words')
    const body = <CheckPage words={words} check={found.check} />
    return showPage(c, site, { title: words.audit.checked.title, body })
  })

  app.post('/audit/export', async (c) => {
    const form = c.get('form').get('form') === 'csv' ? 'csv' : 'ndjson'
    const exported = await exportAudit(contextOf(c, site), form)
    return exported.ok ? sendExport(c, exported, form) : showFailure(c, site, exported)
  })

  app.get('/audit/viewings', async (c) => {
    const asked = c.req.query('day') ?? ''
    const context = contextOf(c, site)
    const listed = await listViewings(context, isDay(asked) ? asked : undefined)
    if (!listed.ok) return showFailure(c, site, listed)
    const words = c.get('words')
    const body = <ViewingsPage words={words} list={listed} reader={context.actor} />
    return showPage(c, site, { title: words.audit.seen.title, body })
  })
}
