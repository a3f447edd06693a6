import type { Words } from '../messages/words.ts'

/** The way from the portal's first page to what is read. */
export function PortalCrumbs(props: {
  readonly words: Words
  readonly links: readonly { readonly href: string; readonly text: string }[]
}) {
  return (
    <nav class="crumbs" aria-label={props.words.portal.way}>
      <ol>
        {props.links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
