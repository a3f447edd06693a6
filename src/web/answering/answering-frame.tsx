import type { ComponentChildren } from 'preact'
import type { Assets } from '../assets/assets.ts'
import type { Words } from '../messages/words.ts'
import type { AskedPortal } from '../portal/find-asked-portal.ts'
import { KeptPanel, type KeepingPlace } from './offline/kept-panel.tsx'
import { portalPath, portalRoots, type PortalPlace } from '../portal/portal-address.ts'

/** A page on which one answers; nobody is known who reads it. */
export type AnsweringContent = {
  /** Absent: of no single government, or nothing can be asked of the database. */
  readonly portal?: AskedPortal
  /** Its one path in each language, with the query that belongs to it; absent where going there would lose what was typed. */
  readonly address?: ((place: PortalPlace) => string) | undefined
  readonly title: string
  readonly description?: string
  /** On a screen at the counter: larger, and no way leads out of it. */
  readonly isKiosk?: true
  /** The browser keeps what cannot be sent. */
  readonly keeps?: KeepingPlace
  readonly body: ComponentChildren
}

type FrameProps = AnsweringContent & { readonly words: Words; readonly assets: Assets }

/** What surrounds the pages on which one answers: whose they are and the other language, no more. */
export function AnsweringFrame(props: FrameProps) {
  const { words, assets, title, portal, description, isKiosk, keeps, body } = props
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${portal?.archive.name ?? words.product}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="stylesheet" href={assets.portal} />
        <link rel="icon" href="data:," />
        {keeps !== undefined && <script defer src={assets.keepAnswer} />}
      </head>
      <body class={isKiosk === true ? 'answering kiosk' : 'answering'}>
        <a class="skip" href="#content">
          {words.skipToContent}
        </a>
        <Head {...props} />
        <main id="content" tabIndex={-1}>
          {body}
          {keeps !== undefined && <KeptPanel words={words} place={keeps} />}
        </main>
      </body>
    </html>
  )
}

function Head({ words, portal, address, isKiosk }: FrameProps) {
  const other = words.language === 'id' ? 'en' : 'id'
  const slug = portal?.place.slug ?? ''
  const home = portal === undefined ? portalRoots[words.language] : portalPath(portal.place)
  const whose = (
    <>
      <small>{words.answering.name}</small> <b>{portal?.archive.name ?? words.product}</b>
    </>
  )
  return (
    <header class="top">
      {isKiosk === true ? (
        <p class="brand">{whose}</p>
      ) : (
        <a class="brand" href={home}>
          {whose}
        </a>
      )}
      {address !== undefined && (
        <a
          class="other-language"
          href={address({ slug, language: other })}
          lang={other}
          hreflang={other}
        >
          {words.otherLanguage}
        </a>
      )}
    </header>
  )
}
