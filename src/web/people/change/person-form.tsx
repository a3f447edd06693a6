import type { ComponentChildren } from 'preact'
import { mayPeople, type Context, type Failure, type Person, type Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { fieldOf, SelectField, LineField, type FormState } from '../../layout/form-fields.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'
import { PersonCrumb } from '../person-crumb.tsx'

const refusal = {
  ok: false,
  code: 'not-allowed',
  action: 'change-people',
} as const satisfies Failure

/** Why this person changes nobody; undefined where he may. */
export function refuseChange({ actor }: Context): Failure | undefined {
  return mayPeople(actor, 'change') ? undefined : refusal
}

/** The fields that `PersonFields` shows. */
export const personNames = ['name', 'position', 'unitId'] as const

/** A page with one form about a person. */
export function PersonForm(props: {
  readonly words: Words
  readonly person?: Person
  readonly title: string
  readonly lead?: string
  /** What stands before the form. */
  readonly before?: ComponentChildren
  readonly action: string
  readonly submit: string
  readonly children: ComponentChildren
}) {
  const { words, person, title, lead, before, action, submit, children } = props
  return (
    <section class="narrow">
      <PersonCrumb words={words} {...(person === undefined ? {} : { person })} />
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead-text">{lead}</p>}
      {before}
      <form method="post" action={action} class="stack after-form" noValidate>
        <CsrfField />
        {children}
        <button class="primary">{submit}</button>
      </form>
    </section>
  )
}

type FieldsProps = {
  readonly words: Words
  readonly form: FormState
  readonly units: readonly Unit[]
}

export function PersonFields(props: FieldsProps) {
  const { words, form } = props
  const w = words.people.fields
  return (
    <>
      <LineField {...fieldOf(form, 'name')} label={w.name} />
      <LineField {...fieldOf(form, 'position')} label={w.position} />
      <UnitField {...props} label={w.unit} />
    </>
  )
}

export function UnitField(props: FieldsProps & { readonly label: string; readonly hint?: string }) {
  const { units, form, words, label, hint } = props
  return (
    <SelectField {...fieldOf(form, 'unitId')} label={label} hint={hint}>
      <option value="">{words.people.fields.chooseUnit}</option>
      <UnitOptions units={units} chosen={form.texts['unitId']} />
    </SelectField>
  )
}
