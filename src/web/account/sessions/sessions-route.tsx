import { endOtherSessions, endSession, listSessions } from '#server'
import { showPage } from '../../layout/respond.tsx'
import { contextOf, sessionOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
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
  app.post('/account/sessions/end-others', async (c) => {
    await endOtherSessions(contextOf(c, site), sessionOf(c).sessionId)
    return c.redirect('/account/sessions?done=ended', 303)
  })
  app.post('/account/sessions/:id/end', async (c) => {
    await endSession(contextOf(c, site), c.req.param('id'))
    return c.redirect('/account/sessions?done=ended', 303)
  })
}
