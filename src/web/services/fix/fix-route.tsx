import { fixStandard, standardOrigins, type Failure } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { todayIn } from '../../layout/date-text.ts'
import { readTexts, wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findServiceFor } from '../find-service.ts'
import { FixPage, type FixPageProps } from './fix-page.tsx'

const fieldNames = ['decree', 'decreedOn', 'since', 'origin'] as const

/** Fixing the draft of a service as its standard, by a decree. */
export function addFixRoutes(app: WebApp, site: Site): void {
  app.get('/services/:id/fix', (c) => {
    const today = todayIn(c.get('words'))
    const texts = { decree: '', decreedOn: today, since: today, origin: '' }
    return showFix(c, site, { texts, errors: {} })
  })

  app.post('/services/:id/fix', async (c) => {
    const form = c.get('form')
    const texts = readTexts(form, fieldNames)
    const serviceId = c.req.param('id')
    const context = contextOf(c, site)
    const allowed = await findServiceFor(context, serviceId, 'fix')
    if (!allowed.ok) return showFailure(c, site, allowed)
    const words = c.get('words')
    const origin = standardOrigins.find((known) => known === texts['origin'])
    if (origin === undefined) {
      return showFix(c, site, { texts, errors: { origin: words.services.fix.originMissing } })
    }
    const { decree = '', decreedOn = '', since = '' } = texts
    const version = Number(form.get('version'))
    const fixed = await fixStandard(context, serviceId, {
      decree,
      decreedOn,
      since,
      origin,
      version,
    })
    if (fixed.ok) {
      const done = fixed.inForce ? 'fixed' : 'waiting'
      return c.redirect(`/services/${serviceId}?done=${done}`, 303)
    }
    const again = readRefusal(fixed, texts, words)
    return again === undefined ? showFailure(c, site, fixed) : showFix(c, site, again)
  })
}

type Shown = FormState & Pick<FixPageProps, 'newer' | 'unconsulted'>

/** The form again, where the person can do something about it. */
function readRefusal(failure: Failure, texts: FormState['texts'], words: Words): Shown | undefined {
  const { faults } = words.services.fix
  const errors = {}
  if (failure.code === 'wrong-fields') {
    return { texts, errors: wordFaults(failure.fields, { ...words.life.faults, ...faults }) }
  }
  if (failure.code === 'changed-meanwhile') return { texts, errors, newer: failure }
  if (failure.code === 'consultation-unfinished') {
    return { texts, errors, unconsulted: failure.isOpen ? 'open' : 'none' }
  }
  return failure.code === 'standard-incomplete' ? { texts, errors } : undefined
}

async function showFix(c: WebContext, site: Site, shown: Shown): Promise<Response> {
  const found = await findServiceFor(contextOf(c, site), c.req.param('id') ?? '', 'fix')
  if (!found.ok) return showFailure(c, site, found)
  const { service } = found
  if (service.stage === 'closed') {
    return showFailure(c, site, { ok: false, code: 'service-closed' })
  }
  const words = c.get('words')
  const body = <FixPage {...{ words, service }} {...shown} />
  return showPage(c, site, { title: words.services.fix.title, body, status: statusOf(c, shown) })
}

function statusOf(c: WebContext, { newer, unconsulted }: Shown): 200 | 409 | 422 {
  if (c.req.method === 'GET') return 200
  return newer !== undefined || unconsulted !== undefined ? 409 : 422
}
