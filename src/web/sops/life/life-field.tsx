import type { ComponentChildren } from 'preact'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'

export type Typed = Readonly<Record<string, string>>
/** What is wrong, in words, by field. */
export type FieldErrors = Readonly<Record<string, string>>

/** What a form shows again: what was typed, and what is wrong with it. */
export type FormState = { readonly typed: Typed; readonly errors: FieldErrors }

type FieldProps = FormState & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: true
}

export function LineField(props: FieldProps & { readonly type?: 'date' | 'text' | 'number' }) {
  const { name, typed, type = 'text' } = props
  return (
    <Labelled {...props}>
      <input
        name={name}
        type={type}
        value={typed[name] ?? ''}
        {...describe(props)}
        maxLength={type === 'text' ? 300 : undefined}
        min={type === 'number' ? 1 : undefined}
      />
    </Labelled>
  )
}

export function TextField(props: FieldProps) {
  const { name, typed } = props
  return (
    <Labelled {...props}>
      <textarea name={name} rows={4} maxLength={4000} {...describe(props)}>
        {typed[name] ?? ''}
      </textarea>
    </Labelled>
  )
}

/** One of a few answers, as radio buttons. */
export function ChoiceField(
  props: FieldProps & { readonly choices: Readonly<Record<string, string>> },
) {
  const { name, label, typed, errors, choices } = props
  return (
    <fieldset class="field" aria-describedby={`${name}-error`}>
      <legend>{label}</legend>
      {Object.entries(choices).map(([value, text]) => (
        <label key={value} class="radio">
          <input type="radio" name={name} value={value} checked={typed[name] === value} /> {text}
        </label>
      ))}
      <FieldError id={`${name}-error`} text={errors[name]} />
    </fieldset>
  )
}

function Labelled(props: FieldProps & { readonly children: ComponentChildren }) {
  const { name, label, hint, errors, children } = props
  return (
    <>
      <label class="field">
        {label}
        {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
        {children}
      </label>
      <FieldError id={`${name}-error`} text={errors[name]} />
    </>
  )
}

function describe({ name, hint, errors, required }: FieldProps) {
  return {
    required,
    'aria-invalid': errors[name] === undefined ? undefined : ('true' as const),
    'aria-describedby': hint === undefined ? `${name}-error` : `${name}-hint ${name}-error`,
  }
}

/** Faults of fields in words. */
export function wordFaults(
  fields: Readonly<Record<string, keyof Words['life']['faults']>>,
  { life }: Words,
): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).map(([name, fault]) => [name, life.faults[fault]]),
  )
}
