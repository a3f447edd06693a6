import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { isCsrfToken, largestListFile, readListFile, type Failure } from '#server'
import { showFailure } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { readListForm, type ListForm } from './list-form.ts'
import type { ListPage, ListStart } from './list-page.ts'
import { StartPage } from './start-page.tsx'

/** A list as it came, to be looked at or to be saved. */
export type SentList = { readonly list: ListForm; readonly intent: 'check' | 'save' }

/** A kind of list that is brought in. */
export type ListKind = {
  readonly path: string
  readonly findPage: (
    c: WebContext,
    site: Site,
  ) => Promise<Failure | ({ readonly ok: true } & ListPage)>
  /** Checks or saves a list and shows how it stands. */
  readonly show: (c: WebContext, site: Site, sent: SentList) => Promise<Response>
}

/** The form for a list, and what becomes of what is pasted into it. */
export function addListRoutes(app: WebApp, site: Site, kind: ListKind): void {
  app.get(kind.path, async (c) => {
    const page = await kind.findPage(c, site)
    return page.ok ? showStart(c, site, { page, text: '' }) : showFailure(c, site, page)
  })

  app.post(kind.path, (c) => {
    const intent = c.get('form').get('intent') === 'save' ? 'save' : 'check'
    return kind.show(c, site, { list: readListForm(c.get('form')), intent })
  })
}

/** Takes a file with a list. It stands before what limits and reads all other forms. */
export function addListFileRoute(app: WebApp, site: Site, kind: ListKind): void {
  const maxSize = largestListFile + 100_000
  const showUnread = async (c: WebContext) => {
    const page = await kind.findPage(c, site)
    if (!page.ok) return showFailure(c, site, page)
    return showStart(c, site, { page, text: '', fault: 'unread' })
  }
  app.post(
    `${kind.path}/file`,
    csrf({ origin: [...site.origins] }),
    bodyLimit({ maxSize, onError: showUnread }),
    async (c) => {
      const page = await kind.findPage(c, site)
      if (!page.ok) return showFailure(c, site, page)
      const form = await c.req.formData().catch(() => new FormData())
      const token = form.get('csrf')
      if (typeof token !== 'string' || !isCsrfToken(c.get('csrfSecret'), token)) {
        throw new HTTPException(403)
      }
      const file = form.get('files')
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
      const text = bytes === undefined ? undefined : await readListFile(bytes)
      if (text === undefined) return showUnread(c)
      const list = { text: text.replaceAll('\r\n', '\n'), answers: new Map() }
      return kind.show(c, site, { list, intent: 'check' })
    },
  )
}

/** The form again for a list that is none, with what was typed; other failures as they are. */
export function showFaultyList(
  c: WebContext,
  site: Site,
  { page, text, failure }: { page: ListPage; text: string; failure: Failure },
): Response {
  if (failure.code !== 'invalid-fields') return showFailure(c, site, failure)
  const fault = failure.fields['list'] === 'too-long' ? 'too-long' : 'missing'
  return showStart(c, site, { page, text, fault })
}

function showStart(
  c: WebContext,
  site: Site,
  start: ListStart & { readonly page: ListPage },
): Response {
  const status = start.fault === undefined ? 200 : 422
  return showPage(c, site, { title: start.page.title, body: <StartPage {...start} />, status })
}
