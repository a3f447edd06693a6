import { beginConsultation, listConsultations } from '#server'
import { readPage } from '../../archive/archive-address.ts'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { addJudgeRoutes } from './judge-route.tsx'
import { ConsultationListPage } from './list-page.tsx'
import { addRoundRoutes } from './round-route.tsx'

/** Everything under `/consultations`: rounds of drafting with the public, as staff lead them. */
export function addConsultationRoutes(app: WebApp, site: Site): void {
  app.get('/consultations', async (c) => {
    const read = await listConsultations(contextOf(c, site), readPage(c.req.query('page')))
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const body = <ConsultationListPage words={words} list={read.list} />
    return showPage(c, site, { title: words.consultation.staff.list.title, body })
  })

  app.post('/consultations', async (c) => {
    const begun = await beginConsultation(contextOf(c, site), fieldText(c.get('form'), 'service'))
    if (!begun.ok) return showFailure(c, site, begun)
    return c.redirect(`/consultations/${begun.consultationId}?done=begun`, 303)
  })

  addRoundRoutes(app, site)
  addJudgeRoutes(app, site)
}
