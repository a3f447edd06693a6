import { renderToString } from 'preact-render-to-string'
import { findPublishedService, type PublishedService } from '#server'
import type { Words } from '../../messages/words.ts'
import { limitRate } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { inPortal } from '../entry/entry-routes.tsx'
import { speakAsAddressed } from '../find-asked-portal.ts'
import { cardPath, cardRoots, servicePath, type PortalPlace } from '../portal-address.ts'
import { showPortalMissing, showPortalRemembered } from '../portal-answer.tsx'
import { Said, say } from '../said.tsx'
import { feeText } from '../service/fee-text.ts'
import { timeText } from '../service/time-text.ts'

/**
 * What a card may do: show itself in a page of anybody. There is nothing in it to press but a link to
 * what everybody may read, no script, no form and no cookie.
 */
const cardHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'cross-origin-resource-policy': 'cross-origin',
}

/** The card of a service, for the sites of others to include. */
export function addCardRoutes(app: WebApp, site: Site): void {
  const { 'x-frame-options': _, ...headers } = site.headers
  const framed: Site = { ...site, headers }
  for (const root of Object.values(cardRoots)) {
    app.use(`${root}/*`, speakAsAddressed, limitRate(site))
    app.get(`${root}/:slug/:service`, (c) =>
      inPortal(c, site, (_c, _site, portal) => {
        const slug = c.req.param('service')
        return showPortalRemembered(c, framed, {
          portal,
          address: (place) => cardPath(place, slug),
          headers: cardHeaders,
          make: async () => {
            const service = await findPublishedService(portal, slug)
            if (service === undefined) return showPortalMissing(c, site, portal)
            const { place } = portal
            const style = site.assets.portal
            const card = <Card words={c.get('words')} {...{ place, service, style }} />
            return `<!doctype html>${renderToString(card)}`
          },
        })
      }),
    )
  }
}

type CardProps = {
  readonly words: Words
  readonly place: PortalPlace
  readonly service: PublishedService
  /** Address of the style sheet. */
  readonly style: string
}

function Card({ words, place, service, style }: CardProps) {
  const { name } = service.standard
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{say(name, words.language).text}</title>
        <link rel="stylesheet" href={style} />
        <link rel="icon" href="data:," />
      </head>
      <body class="embedded">
        <main>
          <h1>
            <Said words={name} language={words.language} />
          </h1>
          {service.end === undefined ? (
            <Promised words={words} service={service} />
          ) : (
            <p>{words.portal.service.ended}</p>
          )}
          <a class="button" href={servicePath(place, service.slug)} target="_top">
            {words.portal.card.more}
          </a>
        </main>
      </body>
    </html>
  )
}

function Promised({ words, service }: Pick<CardProps, 'words' | 'service'>) {
  const { fee, duration, requirements } = service.standard.delivery
  const facts = [feeText(fee, words), timeText(duration, words)]
  return (
    <ul>
      {facts.map(({ text, lang }) => (
        <li key={text} lang={lang}>
          {text}
        </li>
      ))}
      {requirements.length > 0 && <li>{words.portal.card.bring(requirements.length)}</li>}
    </ul>
  )
}
