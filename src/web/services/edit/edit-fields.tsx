import type { ComponentChildren } from 'preact'
import type { Words } from '../../messages/words.ts'
import { FieldError } from '../../layout/field-error.tsx'
import type { TypedStandard } from './typed-standard.ts'

/** What every part of the form is laid out from. */
export type EditView = {
  readonly words: Words
  readonly typed: TypedStandard
  /** What is wrong, in words, by field. */
  readonly errors: Readonly<Record<string, string | undefined>>
}

type TextProps = EditView & {
  readonly name: string
  readonly label: string
  /** Where the heading above says it already. */
  readonly labelIs?: 'hidden'
  readonly hint?: string | undefined
  readonly lines?: number
  readonly maxLength?: number
  readonly inputMode?: 'numeric' | 'tel' | 'url'
}

export function textOf({ typed }: Pick<EditView, 'typed'>, name: string): string {
  return typed.texts.get(name) ?? ''
}

/** One text with its label; `lines`: as high as that many, else a single line. */
export function TypedField(props: TextProps) {
  const { name, label, hint, errors, lines, maxLength = 4000, inputMode } = props
  const error = errors[name]
  const described = {
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    'aria-describedby': hint === undefined ? `${name}-error` : `${name}-hint ${name}-error`,
  }
  return (
    <div class="field-block">
      <label class="field">
        <span class={props.labelIs}>{label}</span>
        {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
        {lines === undefined ? (
          <input
            {...{ name, maxLength, inputMode }}
            value={textOf(props, name)}
            autocomplete="off"
            {...described}
          />
        ) : (
          <textarea {...{ name, maxLength }} rows={lines} {...described}>
            {textOf(props, name)}
          </textarea>
        )}
      </label>
      <FieldError id={`${name}-error`} text={error} />
    </div>
  )
}

/** A text in Indonesian; the English one is folded away below it. */
export function WordsField(props: TextProps) {
  const { words, name, label, lines } = props
  const w = words.services.edit
  return (
    <div class="words-field">
      <TypedField {...props} name={`${name}.id`} />
      <Folded title={w.english} isFilled={textOf(props, `${name}.en`) !== ''}>
        <TypedField
          {...props}
          name={`${name}.en`}
          label={w.englishOf(label)}
          hint={undefined}
          {...(lines === undefined ? {} : { lines })}
        />
      </Folded>
    </div>
  )
}

/** Fields that few need; a mark tells that something stands in them. */
export function Folded(props: {
  readonly title: string
  readonly isFilled: boolean
  readonly children: ComponentChildren
}) {
  return (
    <details class="folded">
      <summary>
        {props.title}
        {props.isFilled && <span aria-hidden="true"> ✓</span>}
      </summary>
      <div class="folded-body">{props.children}</div>
    </details>
  )
}
