import { keyDays, listApiKeys, listUnits, makeApiKey, revokeApiKey } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { emptyForm, readTexts, wordFaults, type FormState } from '../layout/form-fields.tsx'
import { showPage } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { KeysPage, MadeKeyPage } from './keys-page.tsx'

/** Where an administrator makes and revokes the keys by which other programs write. */
export function addKeyRoutes(app: WebApp, site: Site): void {
  app.get('/keys', (c) => showKeys(c, site, emptyForm))
  app.post('/keys', async (c) => {
    const texts = readTexts(c.get('form'), ['name', 'unit', 'days'])
    const { name = '', unit: unitId = '', days = '' } = texts
    const made = await makeApiKey(contextOf(c, site), { name, unitId, days })
    const words = c.get('words')
    if (made.ok) {
      const body = <MadeKeyPage words={words} made={made} />
      return showPage(c, site, { title: words.api.keys.madeTitle, body })
    }
    if (made.code !== 'invalid-fields') return showFailure(c, site, made)
    return showKeys(c, site, { texts, errors: wordFaults(made.fields, words.fieldFaults) })
  })
  app.post('/keys/:id/revoke', async (c) => {
    const outcome = await revokeApiKey(contextOf(c, site), c.req.param('id'))
    return outcome.ok ? c.redirect('/keys?done=revoked', 303) : showFailure(c, site, outcome)
  })
}

async function showKeys(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const context = contextOf(c, site)
  const found = await listApiKeys(context)
  if (!found.ok) return showFailure(c, site, found)
  const words = c.get('words')
  const units = await listUnits(context)
  const { keys } = found
  const done = c.req.query('done')
  const body = <KeysPage {...{ words, keys, units, form, done }} days={keyDays} />
  const status = form === emptyForm ? 200 : 422
  return showPage(c, site, { title: words.api.keys.title, body, status })
}
