/** A text of the document that is written in a table cell; it grows with what is written. */
export function TextCell(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
}) {
  return (
    <textarea
      name={props.name}
      aria-label={props.label}
      aria-invalid={props.invalid === true ? 'true' : undefined}
      aria-describedby={props.describedBy}
      rows={1}
      spellcheck={false}
      value={props.value}
    />
  )
}
