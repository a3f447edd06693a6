import { endOwnSessions, listSessions } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf, sessionOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { ownSession } from '../account-route.tsx'
import { findFieldErrors, noErrors } from '../field-errors.ts'
import { ProofPage } from './proof-page.tsx'
import { SessionsPage } from './sessions-page.tsx'

/** Where the asking person is signed in, and the way to end it. */
export function addSessionsRoutes(app: WebApp, site: Site): void {
  app.get('/account/sessions', async (c) => {
    const words = c.get('words')
    const sessions = await listSessions(contextOf(c, site))
    const { sessionId: currentId } = sessionOf(c)
    const done = c.req.query('done')
    const body = <SessionsPage {...{ words, sessions, currentId, done }} />
    return showPage(c, site, { title: words.account.sessions.title, body })
  })
  app.post('/account/sessions/end-others', (c) => end(c, site, 'others'))
  app.post('/account/sessions/:id/end', (c) => end(c, site, { only: c.req.param('id') }))
}

/** Ends them, or asks for the password first: the same address with it is the second try. */
async function end(
  c: WebContext,
  site: Site,
  which: Parameters<typeof endOwnSessions>[1],
): Promise<Response> {
  const words = c.get('words')
  const password = c.get('form').get('password') ?? undefined
  const ended = await endOwnSessions(ownSession(c, site), which, password)
  if (ended.ok) return c.redirect('/account/sessions?done=ended', 303)
  const isDue = ended.code === 'proof-due'
  const errors = isDue ? noErrors : findFieldErrors(words, ended)
  if (errors === undefined) return showFailure(c, site, ended)
  const body = <ProofPage words={words} action={c.req.path} error={errors['password']} />
  const { title } = words.account.proof
  return showPage(c, site, { title, body, status: isDue ? 200 : 422, island: 'signIn' })
}
