import type { Words } from '../messages/words.ts'

/** The way from the archive's first page to what is read. */
export function Crumbs(props: {
  readonly words: Words
  readonly links: readonly { readonly href: string; readonly text: string }[]
}) {
  return (
    <nav class="crumb archive-crumbs" aria-label={props.words.archive.link}>
      {props.links.map(({ href, text }) => (
        <a key={href} href={href}>
          {text}
        </a>
      ))}
    </nav>
  )
}
