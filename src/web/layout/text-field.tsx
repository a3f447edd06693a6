import { FieldError } from './field-error.tsx'

/** A labelled field of one line, with its hint and what is wrong with it. */
export function TextField(props: {
  readonly name: string
  /** Where a page has two fields of a name. */
  readonly id?: string
  readonly label: string
  readonly type?: 'text' | 'password'
  readonly hint?: string
  readonly error?: string | undefined
  readonly value?: string
  /** What the browser or a password manager may put in. */
  readonly autoComplete?: string
}) {
  const { name, id = name, label, type = 'text', hint, error, value, autoComplete = 'off' } = props
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-error`]
  return (
    <div class="text-field">
      <label class="field">
        {label}
        {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
        <input
          type={type}
          name={name}
          value={value}
          required
          autocomplete={autoComplete}
          autocapitalize={autoComplete === 'off' ? undefined : 'none'}
          spellcheck={false}
          aria-describedby={described.join(' ')}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
      </label>
      <FieldError id={`${id}-error`} text={error} />
    </div>
  )
}
