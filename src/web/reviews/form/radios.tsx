import { FieldError } from '../../layout/field-error.tsx'

/** Choices of which one is taken, or none yet. `shown`: the label is seen, not only read out. */
export function Radios<T extends string>(props: {
  readonly name: string
  readonly label: string
  readonly value: T | null
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly error: string | undefined
  readonly shown?: true
}) {
  const { name, label, value, options, error, shown } = props
  const errorId = `${name}-error`
  return (
    <fieldset class="radios" aria-describedby={errorId}>
      <legend class={shown === true ? undefined : 'hidden'}>{label}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === value} /> {text}
        </label>
      ))}
      <FieldError id={errorId} text={error} />
    </fieldset>
  )
}
