/** A labelled choice of one. */
export function ChoiceField(props: {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly chosen?: string | undefined
}) {
  const { name, label, choices, chosen } = props
  return (
    <label class="field">
      {label}
      <select name={name}>
        {choices.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
