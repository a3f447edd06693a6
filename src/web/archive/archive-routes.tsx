import { listArchives, type Archive } from '#server'
import { chooseLanguage } from '../request/language.ts'
import { limitRate } from '../request/limits.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp } from '../request/web-env.ts'
import { archivePath } from './archive-address.ts'
import { addFrontRoutes } from './front-route.tsx'
import { addHistoryRoutes } from './history-route.tsx'
import { showMissing } from './missing-page.tsx'
import { showPublic } from './public-answer.tsx'
import { addPublishedRoutes } from './published-route.tsx'
import type { Words } from '../messages/words.ts'
import { addCodeRoutes } from './verify/verify-route.tsx'

/**
 * Everything under `/arsip` and `/v`, for everybody. To be added before it is found out who asks:
 * here nobody is known, no cookie but the chosen language is read, and none is set.
 */
export function addArchiveRoutes(app: WebApp, site: Site): void {
  for (const path of ['/arsip/*', '/v/*']) app.use(path, chooseLanguage(site), limitRate(site))
  app.get('/arsip', async (c) => {
    const archives = await listArchives(site.db)
    const [only] = archives
    if (only !== undefined && archives.length === 1) return c.redirect(archivePath(only), 302)
    const words = c.get('words')
    const { title, lead } = words.archive.all
    const body = <AllArchives words={words} archives={archives} />
    return showPublic(c, site, { title, description: lead, address: '/arsip', body })
  })
  addFrontRoutes(app, site)
  addHistoryRoutes(app, site)
  addPublishedRoutes(app, site)
  addCodeRoutes(app, site)
  for (const path of ['/arsip/*', '/v/*']) app.all(path, (c) => showMissing(c, site))
}

function AllArchives(props: { readonly words: Words; readonly archives: readonly Archive[] }) {
  const texts = props.words.archive.all
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{props.archives.length === 0 ? texts.none : texts.lead}</p>
      <ul class="shelf">
        {props.archives.map((archive) => (
          <li key={archive.slug}>
            <a href={archivePath(archive)}>{archive.name}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/v">{texts.verify}</a>
      </p>
    </>
  )
}
