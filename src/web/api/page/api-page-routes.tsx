import { wordsOf, type Language } from '../../messages/words.ts'
import { showPortal } from '../../portal/portal-answer.tsx'
import { limitRate } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { ApiPage, type DescribedRoute } from './api-page.tsx'

/** The page for people, in each language; the path tells the language, as in the portal. */
const paths = { id: '/api', en: '/en/api' } as const satisfies Record<Language, string>

/** What the API is and how it is used, written from its document. */
export function addApiPageRoutes(app: WebApp, site: Site, document: string): void {
  const routes = readRoutes(document)
  for (const language of ['id', 'en'] as const) {
    app.get(paths[language], limitRate(site), (c) => {
      const words = wordsOf(language)
      c.set('language', language)
      c.set('words', words)
      const { title, lead } = words.api.page
      return showPortal(c, site, {
        address: (place) => paths[place.language],
        title,
        description: lead,
        body: <ApiPage words={words} routes={routes} />,
      })
    })
  }
}

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>

function readRoutes(document: string): readonly DescribedRoute[] {
  const { paths: described }: { readonly paths: Paths } = JSON.parse(document)
  return Object.entries(described).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary }]) => ({
      method: method.toUpperCase(),
      path,
      summary,
    })),
  )
}
