import type { ComponentChildren } from 'preact'

/** What was just done, named in the address after a redirect (`?done=saved`); nothing for an unknown name. */
export function DoneNotice(props: {
  readonly texts: Readonly<Record<string, string>>
  readonly done: string | undefined
  readonly children?: ComponentChildren
}) {
  const text = Object.entries(props.texts).find(([name]) => name === props.done)?.[1]
  if (text === undefined) return null
  return (
    <div class="notice done">
      <output>{text}</output>
      {props.children}
    </div>
  )
}
