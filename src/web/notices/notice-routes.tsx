import { getMailAddress, listNotices, openNotice, readNotices, wishMail } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { NoticePage } from './notice-page.tsx'
import { SettingsPage } from './settings-page.tsx'

/** Everything under `/notices`. */
export function addNoticeRoutes(app: WebApp, site: Site): void {
  app.get('/notices', async (c) => {
    const after = c.req.query('after')
    const list = await listNotices(contextOf(c, site), after)
    const words = c.get('words')
    const body = <NoticePage words={words} list={list} isLater={after !== undefined} />
    return showPage(c, site, { title: words.notices.title, body })
  })

  app.post('/notices', async (c) => {
    await readNotices(contextOf(c, site), fieldText(c.get('form'), 'newest'))
    return c.redirect('/notices', 303)
  })

  app.get('/notices/settings', async (c) => {
    const address = (await getMailAddress(contextOf(c, site))) ?? ''
    return showSettings(c, site, { address, wrong: false })
  })

  app.post('/notices/settings', async (c) => {
    const address = fieldText(c.get('form'), 'address').slice(0, 1000)
    const wished = await wishMail(contextOf(c, site), address)
    if (!wished.ok) return showSettings(c, site, { address, wrong: true })
    return c.redirect('/notices/settings?done=saved', 303)
  })

  app.post('/notices/:id', async (c) => {
    const opened = await openNotice(contextOf(c, site), c.req.param('id'))
    return opened.ok ? c.redirect(opened.address, 303) : showFailure(c, site, opened)
  })
}

function showSettings(
  c: WebContext,
  site: Site,
  state: { readonly address: string; readonly wrong: boolean },
): Response {
  const words = c.get('words')
  const done = c.req.query('done')
  const body = <SettingsPage {...{ words, done, mails: site.mails, ...state }} />
  const status = state.wrong ? 422 : 200
  return showPage(c, site, { title: words.notices.settings.title, body, status })
}
