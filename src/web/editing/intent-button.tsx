import type { ComponentChildren } from 'preact'

/** A submit that asks for one change; the island does the same without a round trip. */
export function IntentButton(props: {
  readonly intent: string
  readonly label: string
  readonly class?: string
  readonly disabled?: boolean
  readonly children?: ComponentChildren
}) {
  const { children, label } = props
  return (
    <button
      name="intent"
      value={props.intent}
      class={props.class}
      disabled={props.disabled === true}
      title={children === undefined ? undefined : label}
      aria-label={children === undefined ? undefined : label}
    >
      {children ?? label}
    </button>
  )
}
