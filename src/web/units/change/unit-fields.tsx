import type { Unit } from '#server'
import { SelectField, TextField, type FormState } from '../../layout/form-fields.tsx'
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
      <TextField
        {...props}
        name="happenedOn"
        type="date"
        label={w.happenedOn}
        hint={w.happenedOnHint}
      />
      <TextField
        {...props}
        name="legalBasis"
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
      <TextField {...props} name="name" label={w.name} />
      <TextField {...props} name="shortName" label={w.shortName} hint={w.shortNameHint} />
    </>
  )
}

/** The unit above, or the top. */
export function ParentField(props: Props & { readonly units: readonly Unit[] }) {
  const w = props.words.units.fields
  return (
    <SelectField {...props} name="parentId" label={w.parent}>
      <option value="">{w.top}</option>
      <UnitOptions units={props.units} chosen={props.form.texts['parentId']} />
    </SelectField>
  )
}
