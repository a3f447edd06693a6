import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { isCsrfToken, largestListFile, readListFile } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { refuseChange } from '../change/person-form.tsx'
import { showList, showStart } from './import-route.tsx'

/** Takes a file with a list of people. It stands before what limits and reads all other forms. */
export function addListFileRoute(app: WebApp, site: Site): void {
  const maxSize = largestListFile + 100_000
  const unread = { text: '', fault: 'unread' } as const
  app.post(
    '/people/list/file',
    csrf({ origin: [...site.origins] }),
    bodyLimit({ maxSize, onError: (c) => showStart(c, site, unread) }),
    async (c) => {
      const refused = refuseChange(contextOf(c, site))
      if (refused !== undefined) return showFailure(c, site, refused)
      const form = await c.req.formData().catch(() => new FormData())
      const token = form.get('csrf')
      if (typeof token !== 'string' || !isCsrfToken(c.get('csrfSecret'), token)) {
        throw new HTTPException(403)
      }
      const file = form.get('files')
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
      const text = bytes === undefined ? undefined : await readListFile(bytes)
      if (text === undefined) return showStart(c, site, unread)
      const list = { text: text.replaceAll('\r\n', '\n'), answers: new Map() }
      return showList(c, site, { list, intent: 'check' })
    },
  )
}
