import type { Unit } from '#server'
import { fieldOf, SelectField, LineField, type FormState } from '../../layout/form-fields.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'

/** The fields that `BasisFields` shows, and those of `NameFields`. */
export const basisNames = ['happenedOn', 'legalBasis'] as const
export const nameNames = ['name', 'shortName'] as const

type Props = { readonly words: Words; readonly form: FormState }

/** A day and a legal basis, as every change of units has them. */
export function BasisFields(props: Props & { readonly basis: 'needed' | 'optional' }) {
  const w = props.words.units.fields
  return (
    <>
      <LineField
        {...fieldOf(props.form, 'happenedOn')}
        type="date"
        label={w.happenedOn}
        hint={w.happenedOnHint}
      />
      <LineField
        {...fieldOf(props.form, 'legalBasis')}
        label={w.legalBasis}
        hint={props.basis === 'needed' ? w.legalBasisHint : w.optional}
      />
    </>
  )
}

export function NameFields(props: Props) {
  const w = props.words.units.fields
  return (
    <>
      <LineField {...fieldOf(props.form, 'name')} label={w.name} />
      <LineField {...fieldOf(props.form, 'shortName')} label={w.shortName} hint={w.shortNameHint} />
    </>
  )
}

/** The unit above, or the top. */
export function ParentField(props: Props & { readonly units: readonly Unit[] }) {
  const w = props.words.units.fields
  return (
    <SelectField {...fieldOf(props.form, 'parentId')} label={w.parent}>
      <option value="">{w.top}</option>
      <UnitOptions units={props.units} chosen={props.form.texts['parentId']} />
    </SelectField>
  )
}
