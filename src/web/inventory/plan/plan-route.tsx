import { getYearPlan, planRenewal, seesBoard } from '#server'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { PlanPage } from './plan-page.tsx'

/** What a unit plans for a year. */
export function addPlanRoutes(app: WebApp, site: Site): void {
  app.get('/plan', async (c) => {
    const context = contextOf(c, site)
    const words = c.get('words')
    const year = readYear(c.req.query('year') ?? '') ?? thisYear(words)
    const read = await getYearPlan(context, c.req.query('unit') ?? context.actor.unitId, year)
    if (!read.ok) return showFailure(c, site, read)
    const w = words.inventory.plan
    const body = (
      <>
        <DoneNotice texts={w.done} done={c.req.query('done')} />
        <PlanPage words={words} plan={read.plan} seesBoard={seesBoard(context.actor)} />
      </>
    )
    return showPage(c, site, { title: w.heading(year, read.plan.unit.name), body })
  })

  app.post('/plan', async (c) => {
    const form = c.get('form')
    const year = readYear(fieldText(form, 'year'))
    const unit = fieldText(form, 'unit')
    if (year === undefined) return showFault(c, site, { code: 'bad-request' })
    const planned = await planRenewal(contextOf(c, site), { sopId: fieldText(form, 'sop'), year })
    if (!planned.ok) return showFailure(c, site, planned)
    return c.redirect(
      `/plan?${new URLSearchParams({ unit, year: String(year) })}&done=planned`,
      303,
    )
  })
}

function readYear(text: string): number | undefined {
  return /^20\d\d$|^2100$/.test(text) ? Number(text) : undefined
}

function thisYear({ timeZone }: Words): number {
  const format = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone })
  return Number(format.format(new Date()))
}
