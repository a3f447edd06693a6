import type { ComponentChildren } from 'preact'
import { archivePath } from '../archive/archive-address.ts'
import type { Assets } from '../assets/assets.ts'
import type { Language, Words } from '../messages/words.ts'
import { dataPath } from '../open-data/open-data-address.ts'
import type { PortalContent } from './portal-answer.tsx'
import {
  charterPath,
  draftsPath,
  lettersPath,
  portalPath,
  portalRoots,
  surveysPath,
} from './portal-address.ts'

type FrameProps = Omit<PortalContent, 'body'> & {
  readonly words: Words
  readonly assets: Assets
  /** Origin of the site. */
  readonly origin: string
  readonly children: ComponentChildren
}

/** What surrounds every page of the portal: whose it is, search, the other language, where else to go. */
export function PortalFrame(props: FrameProps) {
  const { words, assets, title, portal, children } = props
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${portal?.archive.name ?? words.product}`}</title>
        <meta name="description" content={props.description} />
        <Addresses {...props} />
        <link rel="stylesheet" href={assets.portal} />
        <link rel="icon" href="data:," />
        <script defer src={assets.offline} />
        {props.head}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skipToContent}
        </a>
        <Head {...props} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Foot {...props} />
      </body>
    </html>
  )
}

const languages: readonly Language[] = ['id', 'en']

/** Where this page is kept, and where it is in each language. */
function Addresses({ address, portal, words, origin }: FrameProps) {
  const slug = portal?.place.slug ?? ''
  return (
    <>
      <link rel="canonical" href={origin + address({ slug, language: words.language })} />
      {languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hreflang={language}
          href={origin + address({ slug, language })}
        />
      ))}
    </>
  )
}

function Head({ words, portal, address, ownSearch }: FrameProps) {
  const other = words.language === 'id' ? 'en' : 'id'
  const slug = portal?.place.slug ?? ''
  const home = portal === undefined ? portalRoots[words.language] : portalPath(portal.place)
  return (
    <header class="top">
      <a class="brand" href={home}>
        <small>{words.portal.name}</small> <b>{portal?.archive.name ?? words.product}</b>
      </a>
      <a
        class="other-language"
        href={address({ slug, language: other })}
        lang={other}
        hreflang={other}
      >
        {words.otherLanguage}
      </a>
      {portal !== undefined && ownSearch !== true && (
        <PortalSearch words={words} home={home} isSmall />
      )}
    </header>
  )
}

/** Asks for a service; `home`: path of the portal. */
export function PortalSearch(props: {
  readonly words: Words
  readonly home: string
  /** What was asked for. */
  readonly text?: string
  /** In the head of a page, where there is no room for a label. */
  readonly isSmall?: true
}) {
  const { label, find } = props.words.portal.search
  return (
    <search>
      <form class="search" action={`${props.home}/cari`}>
        {props.isSmall !== true && <label for="q">{label}</label>}
        <input
          id="q"
          name="q"
          type="search"
          aria-label={props.isSmall === true ? label : undefined}
          placeholder={props.isSmall === true ? label : undefined}
          value={props.text}
          maxLength={100}
          required
        />
        <button>{find}</button>
      </form>
    </search>
  )
}

function Foot({ words, portal }: FrameProps) {
  const texts = words.portal.foot
  return (
    <footer class="foot">
      <nav aria-label={texts.label}>
        <ul>
          {portal !== undefined && (
            <>
              <li>
                <a href={lettersPath(portal.place)}>{texts.all}</a>
              </li>
              {portal.hasCharter && (
                <li>
                  <a href={charterPath(portal.place)}>{texts.charter}</a>
                </li>
              )}
              <li>
                <a href={draftsPath(portal.place)}>{texts.drafts}</a>
              </li>
              <li>
                <a href={surveysPath(portal.place)}>{words.surveyResults.published.link}</a>
              </li>
              <li>
                <a href={archivePath(portal.archive)}>{texts.archive}</a>
              </li>
              <li>
                <a href={dataPath(portal.place)}>{words.openData.page.link}</a>
              </li>
            </>
          )}
          <li>
            <a href="/sign-in">{texts.signIn}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
