import type { Language } from '../../messages/words.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { portalRoots } from '../portal-address.ts'
import { showPortal } from '../portal-answer.tsx'
import { sendWorker } from './send-worker.ts'

/** Where a page that was not kept is told so. The dot keeps it apart from the governments. */
function offlinePath(language: Language): string {
  return `${portalRoots[language]}/luring.html`
}

/** The service worker of one language, which reaches what is under the root, and its page. */
export function addOfflineRoutes(
  app: WebApp,
  { site, language }: { site: Site; language: Language },
): void {
  const root = portalRoots[language]
  app.get(`${root}/sw.js`, (c) => {
    const { portal: style, worker } = site.assets
    const version = `${worker} ${style}`
    return sendWorker(c, { worker, root, version, offline: offlinePath(language), files: [style] })
  })
  app.get(offlinePath(language), (c) => {
    const texts = c.get('words').portal.offline
    const body = (
      <>
        <h1>{texts.title}</h1>
        <p>{texts.text}</p>
        <h2>{texts.seen}</h2>
        <p id="seen">{texts.none}</p>
      </>
    )
    return showPortal(c, site, {
      address: (place) => offlinePath(place.language),
      title: texts.title,
      description: texts.text,
      head: <meta name="robots" content="noindex" />,
      body,
    })
  })
}
