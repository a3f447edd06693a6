import type { ComponentChildren } from 'preact'

/** A line of a list of facts: what it is, and what is so. */
export function Fact(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
