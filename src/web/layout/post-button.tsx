import { CsrfField } from './csrf-field.tsx'

/** One button that posts. */
export function PostButton(props: {
  readonly action: string
  readonly label: string
  readonly class?: string
  readonly fields?: Readonly<Record<string, string | number>>
}) {
  return (
    <form method="post" action={props.action}>
      <CsrfField />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={props.class}>{props.label}</button>
    </form>
  )
}
