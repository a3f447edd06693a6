import type { Unit, UnitBelongings } from '#server'
import { fieldOf, SelectField, type FormState } from '../../layout/form-fields.tsx'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'
import { BelongingList } from './belonging-list.tsx'
import { BasisFields, NameFields, ParentField } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

export type MergedUnit = Unit & { readonly belongings: UnitBelongings }

type MergePageProps = {
  readonly words: Words
  readonly units: readonly Unit[]
  readonly merged: readonly MergedUnit[]
  readonly form: FormState
}

/** Which units become one, what each brings, and where it goes. */
export function MergePage(props: MergePageProps) {
  const { words, units, merged, form } = props
  const w = words.units.merge
  const lead = merged.length === 0 ? w.tooFew : w.lead
  const frame = { words, path: [], title: w.title, lead, before: <Chosen {...props} /> }
  return (
    <UnitForm
      {...frame}
      action="/units/merge"
      {...(merged.length === 0 ? {} : { submit: w.submit })}
    >
      {merged.map(({ id }) => (
        <input key={id} type="hidden" name="unit" value={id} />
      ))}
      {merged.length > 0 && (
        <>
          <SelectField {...fieldOf(form, 'to')} label={w.into}>
            <option value="">{w.intoNew}</option>
            <UnitOptions units={merged.map(flat)} chosen={form.texts['to']} />
            <optgroup label={w.others}>
              <UnitOptions units={othersThan(units, merged)} chosen={form.texts['to']} />
            </optgroup>
          </SelectField>
          <fieldset>
            <legend>{w.newTitle}</legend>
            <small>{w.newHint}</small>
            <NameFields words={words} form={form} />
            <ParentField words={words} form={form} units={othersThan(units, merged)} />
          </fieldset>
          <BasisFields words={words} form={form} basis="needed" />
        </>
      )}
    </UnitForm>
  )
}

const flat = (unit: Unit) => ({ ...unit, depth: 0 })

function othersThan(units: readonly Unit[], merged: readonly Unit[]): readonly Unit[] {
  return units.filter(({ id }) => !merged.some((unit) => unit.id === id))
}

/** The units with what they have; unchecking one and adding another shows the page anew. */
function Chosen({ words, units, merged, form }: MergePageProps) {
  const w = words.units.merge
  return (
    <form action="/units/merge" class="stack">
      {merged.length > 0 && (
        <fieldset>
          <legend>{w.units}</legend>
          {merged.map(({ id, name, belongings }) => (
            <div key={id}>
              <label class="check">
                <input type="checkbox" name="unit" value={id} checked />
                {name}
              </label>
              <BelongingList words={words} belongings={belongings} />
            </div>
          ))}
        </fieldset>
      )}
      {form.errors['unitIds'] !== undefined && (
        <p class="field-error" role="alert">
          {w.tooFew}
        </p>
      )}
      <label class="field">
        {w.add}
        <select name="unit">
          <option value="">{w.none}</option>
          <UnitOptions units={othersThan(units, merged)} chosen={undefined} />
        </select>
      </label>
      <button class="quiet">{w.addUnit}</button>
    </form>
  )
}
