import { showPage } from '../layout/respond.tsx'
import type { Site } from '../request/settings.ts'
import type { WebContext } from '../request/web-env.ts'

/** Says that there is no such thing in the archive, for whatever reason: nothing else is told. */
export function showMissing(c: WebContext, site: Site): Response {
  const texts = c.get('words').archive.missing
  const body = (
    <section class="fault">
      <p class="fault-status">404</p>
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <p>
        <a class="button" href="/arsip">
          {texts.back}
        </a>
      </p>
    </section>
  )
  return showPage(c, site, { title: texts.title, body, status: 404 })
}
