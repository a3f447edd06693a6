import { addOwnWord, listOwnWords, removeOwnWord } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { DoneNotice } from '../layout/done-notice.tsx'
import { emptyForm, readTexts, wordFaults, type FormState } from '../layout/form-fields.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { ServiceWordsPage } from './service-words-page.tsx'

/** What else people of the government call things, by which its services are found. */
export function addServiceWordsRoutes(app: WebApp, site: Site): void {
  app.get('/service-words', (c) => showWords(c, site, emptyForm))

  app.post('/service-words', async (c) => {
    const form = c.get('form')
    const context = contextOf(c, site)
    if (form.get('intent') === 'remove') {
      const removed = await removeOwnWord(context, fieldText(form, 'id'))
      if (!removed.ok) return showFailure(c, site, removed)
      return c.redirect('/service-words?done=removed', 303)
    }
    const typed = { word: fieldText(form, 'word'), meaning: fieldText(form, 'meaning') }
    const added = await addOwnWord(context, typed)
    if (added.ok) return c.redirect('/service-words?done=added', 303)
    if (added.code !== 'invalid-fields') return showFailure(c, site, added)
    const errors = wordFaults(added.fields, c.get('words').fieldFaults)
    return showWords(c, site, { texts: readTexts(form, ['word', 'meaning']), errors })
  })
}

async function showWords(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const found = await listOwnWords(contextOf(c, site))
  if (!found.ok) return showFailure(c, site, found)
  const words = c.get('words')
  const body = (
    <>
      <DoneNotice texts={words.serviceWords.done} done={c.req.query('done')} />
      <ServiceWordsPage words={words} own={found.words} form={form} />
    </>
  )
  const status = form === emptyForm ? 200 : 422
  return showPage(c, site, { title: words.serviceWords.title, body, status })
}
