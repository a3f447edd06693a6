import type { ComponentChildren } from 'preact'
import type { Session } from '#server'
import { roleNames } from './role-names.ts'
import type { Words } from '../messages/words.ts'
import type { Assets } from '../assets/assets.ts'
import { CsrfField } from './csrf-field.tsx'
import { MainMenu } from './main-menu.tsx'

/** What surrounds every page: who reads it, in which language, where it stands. */
export type ShellProps = {
  readonly words: Words
  readonly session: Session | undefined
  readonly assets: Assets
  /** Path and query of the page, for the language switch. */
  readonly address: string
  readonly title: string
  /** The page has this island: its script is loaded. */
  readonly island?: 'editor' | 'signIn' | 'paper'
  /** Tables that need the whole width of the screen. */
  readonly wide?: true
  /** The page shows work under way and is loaded again after so long. It offers to stop that. */
  readonly refreshSeconds?: number
  /** The page is for everybody and wants to be found. */
  readonly publicHead?: PublicHead
  readonly children: ComponentChildren
}

/** What a public page tells those who find and keep it. */
export type PublicHead = {
  readonly description: string
  /** Its one path, with the query that belongs to it. */
  readonly address: string
  /** Origin of the site. */
  readonly origin: string
  /** Path of the feed of what changes. */
  readonly feed?: string
}

export function Shell(props: ShellProps) {
  const { words, assets, title } = props
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.refreshSeconds !== undefined && (
          <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
        )}
        <title>{`${title} · ${words.product}`}</title>
        {props.publicHead !== undefined && <PublicLinks {...props.publicHead} />}
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="data:," />
        {props.island !== undefined && <script type="module" src={assets[props.island]} />}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skipToContent}
        </a>
        <Header {...props} />
        <main id="content" class={props.wide === true ? 'page wide' : 'page'} tabIndex={-1}>
          {props.children}
        </main>
      </body>
    </html>
  )
}

function PublicLinks({ description, address, origin, feed }: PublicHead) {
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={`${origin}${address}`} />
      {feed !== undefined && <link rel="alternate" type="application/atom+xml" href={feed} />}
    </>
  )
}

function Header({ words, session, address, publicHead }: ShellProps) {
  return (
    <header class="top">
      <a class="brand" href={publicHead === undefined ? '/sops' : '/arsip'}>
        <Emblem />
        {words.product}
      </a>
      {session?.owesSecondFactor === false && (
        <MainMenu words={words} session={session} address={address} />
      )}
      <div class="top-end">
        {session === undefined && <a href="/arsip">{words.archive.link}</a>}
        <LanguageSwitch words={words} address={address} />
        {session !== undefined && <Who words={words} session={session} />}
      </div>
    </header>
  )
}

function LanguageSwitch({ words, address }: Pick<ShellProps, 'words' | 'address'>) {
  const other = words.language === 'id' ? 'en' : 'id'
  const joint = address.includes('?') ? '&' : '?'
  return (
    <a href={`${address}${joint}lang=${other}`} lang={other} hreflang={other}>
      {words.otherLanguage}
    </a>
  )
}

function Who({ words, session }: { readonly words: Words; readonly session: Session }) {
  const { name, assignments, unitName } = session.actor
  return (
    <form method="post" action="/sign-out" class="who">
      <CsrfField />
      <a class="who-name" href="/account">
        <span class="hidden">{words.signedInAs} </span>
        <b>{name}</b>
        <small>{`${roleNames(assignments, words)}, ${unitName}`}</small>
      </a>
      <button class="quiet">{words.signOut}</button>
    </form>
  )
}

/** Two steps and the arrow between them. */
function Emblem() {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
      <rect
        x="2"
        y="2.5"
        width="11"
        height="7"
        rx="3.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
      />
      <rect x="11" y="14.5" width="11" height="7" rx="1" fill="currentColor" />
      <path d="M13 6h3.5v7" fill="none" stroke="currentColor" stroke-width="1.8" />
      <path d="M13.9 11.2h5.2L16.5 14.8z" fill="currentColor" />
    </svg>
  )
}
