import type { ComponentChildren } from 'preact'
import { fieldText } from '../request/form.ts'
import { FieldError } from './field-error.tsx'

/** What is wrong with the fields of a form, in words, by their names. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** What a form holds by the names of its fields, and what is wrong with it. */
export type FormState = {
  readonly texts: Readonly<Record<string, string>>
  readonly errors: FieldErrors
}

export const emptyForm: FormState = { texts: {}, errors: {} }

/** The texts of a posted form, only those of the given fields, none beyond any sensible length. */
export function readTexts(form: URLSearchParams, names: readonly string[]): FormState['texts'] {
  return Object.fromEntries(names.map((name) => [name, fieldText(form, name).slice(0, 1000)]))
}

/** Faults of fields in the words of a table. */
export function wordFaults<Fault extends string>(
  faults: Readonly<Record<string, Fault>>,
  words: Readonly<Record<Fault, string>>,
): FieldErrors {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, words[fault]]))
}

/** What a field shows of the state of its form. */
export function fieldOf({ texts, errors }: FormState, name: string) {
  return { name, value: texts[name], error: errors[name] }
}

type FieldProps = {
  readonly name: string
  /** Where a page has two fields of a name. */
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly required?: true
}

type LineProps = FieldProps & {
  readonly type?: 'date' | 'email' | 'number' | 'password' | 'text'
  /** What the browser or a password manager may put in. */
  readonly autoComplete?: string
  readonly inputMode?: 'numeric'
  readonly maxLength?: number
  readonly placeholder?: string
}

/** A line of text, a number or a day, with its label, its hint and what is wrong with it. */
export function LineField(props: LineProps) {
  const { name, type = 'text', value = '', autoComplete, inputMode, maxLength, placeholder } = props
  return (
    <Labelled {...props}>
      <input
        {...{ name, type, value, inputMode, maxLength, placeholder }}
        min={type === 'number' ? 1 : undefined}
        autocomplete={autoComplete ?? 'off'}
        autocapitalize={autoComplete === undefined ? undefined : 'none'}
        spellcheck={autoComplete === undefined ? undefined : false}
        {...describeField(props)}
      />
    </Labelled>
  )
}

/** Several lines of text. */
export function TextField(props: FieldProps & { readonly maxLength: number }) {
  const { name, value = '', maxLength } = props
  return (
    <Labelled {...props}>
      <textarea {...{ name, maxLength }} rows={4} {...describeField(props)}>
        {value}
      </textarea>
    </Labelled>
  )
}

/** A choice of one; the options are its children. */
export function SelectField(props: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <Labelled {...props}>
      <select name={props.name} {...describeField(props)}>
        {props.children}
      </select>
    </Labelled>
  )
}

type Choices<Value extends string = string> = readonly (readonly [value: Value, text: string])[]

/** A choice of one from a list of texts. */
export function ChoiceField(props: FieldProps & { readonly choices: Choices }) {
  return (
    <SelectField {...props}>
      {props.choices.map(([value, text]) => (
        <option key={value} value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </SelectField>
  )
}

/** A choice of one, all of them in sight, none taken yet. `label: 'hidden'`: it is only read out. */
export function RadioField<Value extends string>(
  props: Omit<FieldProps, 'value' | 'id' | 'hint' | 'required'> & {
    readonly choices: Choices<Value>
    readonly value: Value | null | undefined
    readonly labelIs?: 'hidden'
  },
) {
  const { name, label, value, choices, error, labelIs } = props
  return (
    <fieldset class="radios" aria-describedby={`${name}-error`}>
      <legend class={labelIs}>{label}</legend>
      {choices.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} value={one} checked={one === value} /> {text}
        </label>
      ))}
      <FieldError id={`${name}-error`} text={error} />
    </fieldset>
  )
}

function Labelled(props: FieldProps & { readonly children: ComponentChildren }) {
  const { name, id = name, label, hint, error, children } = props
  return (
    <div class="field-block">
      <label class="field">
        {label}
        {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
        {children}
      </label>
      <FieldError id={`${id}-error`} text={error} />
    </div>
  )
}

function describeField({ name, id = name, hint, error, required }: FieldProps) {
  return {
    required,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`,
  }
}
