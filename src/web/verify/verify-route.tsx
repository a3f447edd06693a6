import { csrf } from 'hono/csrf'
import { verifyDocument } from '#server'
import { receiveTrusted } from '../imports/upload/receive-trusted.ts'
import { showPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { VerifyPage, type VerifyPageProps } from './verify-page.tsx'
import { verifyLimits } from './verify-limits.ts'

/**
 * The public page on which anyone may verify a signed PDF. Like the upload of files it stands before
 * what limits and reads all other forms: its body is taken as it comes. Nothing of it is kept, so the
 * answer is the result itself.
 */
export function addVerifyRoutes(app: WebApp, site: Site): void {
  app.get('/verify', (c) => show(c, site, {}))
  app.post('/verify', csrf({ origin: [...site.origins] }), async (c) => {
    const { file } = await receiveTrusted(c, verifyLimits)
    if (file === undefined) return show(c, site, { missing: 'file' })
    if (!('bytes' in file)) {
      return show(c, site, { missing: file.refusal.code === 'file-empty' ? 'file' : 'too-large' })
    }
    const verification = await verifyDocument(site.db, file.bytes, {
      anchors: site.signing.anchors,
      lists: await site.signing.getRevocationLists(),
    })
    return show(c, site, { result: { name: file.name, ...verification } })
  })
}

function show(
  c: WebContext,
  site: Site,
  props: Pick<VerifyPageProps, 'missing' | 'result'>,
): Response {
  const words = c.get('words')
  const body = <VerifyPage words={words} {...props} />
  const status = props.missing === undefined ? 200 : 422
  return showPage(c, site, { title: words.signature.title, body, status })
}
