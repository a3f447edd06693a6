import { askForPasskey, listSamplePersons, signIn, signInSample, signInWithPasskey } from '#server'
import { passkeySite } from '../account/passkey-site.ts'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { limitSignIns } from '../request/limits.ts'
import { keepSession } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { addCodeRoutes } from './code-route.tsx'
import { localAddress } from './local-address.ts'
import { endSession, leadIn, readBrowser } from './sign-in-cookies.ts'
import { addSingleSignOnRoutes } from './single-sign-on-route.ts'
import { SignInPage } from './sign-in-page.tsx'

export function addSignInRoutes(app: WebApp, site: Site): void {
  app.get('/sign-in', (c) => showSignIn(c, site, { after: c.req.query('after') }))
  app.post('/sign-in', (c) =>
    c.get('form').has('person') ? enterSample(c, site) : enterByPassword(c, site),
  )
  app.post('/sign-in/passkey', (c) => enterByPasskey(c, site))
  app.post('/sign-out', async (c) => {
    await endSession(c, site)
    return c.redirect('/sign-in', 303)
  })
  addCodeRoutes(app, site)
  addSingleSignOnRoutes(app, site)
}

type Asked = {
  readonly after: string | null | undefined
  readonly tried?: { readonly name: string }
  readonly warning?: string | undefined
  readonly status?: 200 | 422
}

async function showSignIn(
  c: WebContext,
  site: Site,
  { after, tried, warning = findWarning(c), status = 200 }: Asked,
): Promise<Response> {
  const words = c.get('words')
  const persons = await listSamplePersons(site.db)
  const passkeyOptions = await askForPasskey(site.db, passkeySite(site), c.get('csrfSecret'))
  const shown = { words, persons, after: localAddress(after), warning, tried, passkeyOptions }
  const hasSingleSignOn = site.singleSignOn !== undefined
  const body = <SignInPage {...shown} hasSingleSignOn={hasSingleSignOn} />
  return showPage(c, site, { title: words.signIn.title, body, status, island: 'signIn' })
}

function findWarning(c: WebContext): string | undefined {
  const words = c.get('words')
  if (c.req.query('lost') !== undefined) return words.signIn.lost
  return c.req.query('late') === undefined ? undefined : words.account.signIn.late
}

async function enterByPassword(c: WebContext, site: Site): Promise<Response> {
  limitSignIns(c, site)
  const form = c.get('form')
  const name = fieldText(form, 'name')
  const password = form.get('password') ?? ''
  const entered = await signIn(site.db, { ...readBrowser(c, site), name, password })
  if (entered.ok) return leadIn(c, site, { entered, after: localAddress(form.get('after')) })
  if (entered.code !== 'wrong-credentials') return showFailure(c, site, entered)
  const tried = { name: name.slice(0, 200) }
  return showSignIn(c, site, { after: form.get('after'), tried, status: 422 })
}

async function enterByPasskey(c: WebContext, site: Site): Promise<Response> {
  limitSignIns(c, site)
  const form = c.get('form')
  const entered = await signInWithPasskey(site.db, {
    ...readBrowser(c, site),
    site: passkeySite(site),
    browserSecret: c.get('csrfSecret'),
    answer: form.get('answer') ?? '',
  })
  const after = form.get('after')
  if (entered.ok) return leadIn(c, site, { entered, after: localAddress(after) })
  if (entered.code !== 'passkey-refused') return showFailure(c, site, entered)
  const warning = c.get('words').account.passkey.refused
  return showSignIn(c, site, { after, warning, status: 422 })
}

async function enterSample(c: WebContext, site: Site): Promise<Response> {
  const form = c.get('form')
  const [governmentId = '', personId = ''] = fieldText(form, 'person').split('/')
  const { device } = readBrowser(c, site)
  const signedIn = await signInSample(site.db, { governmentId, personId, device })
  if (!signedIn.ok) return showFailure(c, site, signedIn)
  await endSession(c, site)
  keepSession(c, site, signedIn)
  return c.redirect(localAddress(form.get('after')), 303)
}
