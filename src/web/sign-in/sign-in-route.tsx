import { listSamplePersons, signInSample, signOut } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { dropSession, keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { SignInPage } from './sign-in-page.tsx'

export function addSignInRoutes(app: WebApp, site: Site): void {
  app.get('/sign-in', async (c) => {
    const words = c.get('words')
    const persons = await listSamplePersons(site.db)
    const after = localAddress(c.req.query('after'))
    const lost = c.req.query('lost') !== undefined
    const body = <SignInPage {...{ words, persons, after, lost }} />
    return showPage(c, site, { title: words.signIn.title, body })
  })

  app.post('/sign-in', async (c) => {
    const form = c.get('form')
    const [governmentId = '', personId = ''] = fieldText(form, 'person').split('/')
    const signedIn = await signInSample(site.db, { governmentId, personId })
    if (!signedIn.ok) return showFailure(c, site, signedIn)
    keepSession(c, site, signedIn)
    return c.redirect(localAddress(form.get('after') ?? undefined), 303)
  })

  app.post('/sign-out', async (c) => {
    const token = dropSession(c, site)
    if (token !== undefined) await signOut(site.db, token)
    return c.redirect('/sign-in', 303)
  })
}

/** Only an address of this site: nobody is led elsewhere after signing in. */
function localAddress(address: string | undefined): string {
  const local = /^\/(?![/\\])[\w\-./~%]*(\?[\w\-./~%&=+*]*)?$/
  return address !== undefined && local.test(address) ? address : '/sops'
}
