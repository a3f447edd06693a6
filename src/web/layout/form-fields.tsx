import type { ComponentChildren } from 'preact'
import type { FieldFaults } from '#server'
import type { Words } from '../messages/words.ts'
import { fieldText } from '../request/form.ts'
import { FieldError } from './field-error.tsx'

/** What a form holds by the names of its fields, and what is wrong with it. */
export type FormState = {
  readonly texts: Readonly<Record<string, string>>
  readonly faults: FieldFaults
}

/** The texts of a posted form, only those of the given fields, none beyond any sensible length. */
export function readTexts(form: URLSearchParams, names: readonly string[]): FormState['texts'] {
  return Object.fromEntries(names.map((name) => [name, fieldText(form, name).slice(0, 1000)]))
}

type FieldProps = {
  readonly words: Words
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Said instead of the usual words for what is wrong. */
  readonly faultText?: string | undefined
}

/** A line of text, or a day, with its label and what is wrong with it. */
export function TextField(props: FieldProps & { readonly type?: 'date' }) {
  const { form, name, type } = props
  return (
    <Labelled {...props}>
      <input
        name={name}
        type={type ?? 'text'}
        value={form.texts[name] ?? ''}
        {...describeField(props)}
      />
    </Labelled>
  )
}

/** A choice with its label; the options are its children. */
export function SelectField(props: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <Labelled {...props}>
      <select name={props.name} {...describeField(props)}>
        {props.children}
      </select>
    </Labelled>
  )
}

function Labelled(props: FieldProps & { readonly children: ComponentChildren }) {
  const { words, form, name, label, hint, faultText } = props
  const fault = form.faults[name]
  const text = fault === undefined ? undefined : (faultText ?? words.fieldFaults[fault])
  return (
    <div class="field-block">
      <label class="field">
        {label}
        {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
        {props.children}
      </label>
      <FieldError id={`${name}-error`} text={text} />
    </div>
  )
}

function describeField({ form, name, hint }: FieldProps) {
  return {
    'aria-invalid': form.faults[name] === undefined ? undefined : ('true' as const),
    'aria-describedby': hint === undefined ? `${name}-error` : `${name}-hint ${name}-error`,
  }
}
