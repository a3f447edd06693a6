import type { Belonging, UnitBelongings, UnitPage } from '#server'
import { FieldError } from '../../layout/field-error.tsx'
import { fieldOf, LineField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import {
  choiceFor,
  hasEnoughParts,
  kinds,
  mostChosen,
  namedRows,
  shownRows,
  type SplitForm,
} from './split-form.ts'
import { BasisFields } from './unit-fields.tsx'
import { UnitForm } from './unit-form.tsx'

type SplitPageProps = {
  readonly words: Words
  readonly unit: UnitPage
  readonly belongings: UnitBelongings
  readonly form: SplitForm
}

/** First the new units; once they have names, where each SOP, person and unit below goes. */
export function SplitPage(props: SplitPageProps) {
  const { words, unit, belongings, form } = props
  const w = words.units.split
  const path = [...unit.above, unit]
  const action = `/units/${unit.id}/split`
  return (
    <UnitForm {...{ words, path, title: w.title(unit.name), lead: w.lead, action }}>
      <Parts words={words} form={form} />
      {hasEnoughParts(form) ? (
        <>
          <button class="quiet" name="intent" value="choose">
            {w.change}
          </button>
          <p class="lead-text">{w.chooseLead}</p>
          {kinds.every((kind) => belongings[kind].length === 0) && <p>{w.nothing}</p>}
          {kinds.map((kind) => (
            <Choices key={kind} {...props} kind={kind} />
          ))}
          <BasisFields words={words} form={form} basis="needed" />
          <button class="primary" name="intent" value="split">
            {w.submit}
          </button>
        </>
      ) : (
        <button class="primary" name="intent" value="choose">
          {w.next}
        </button>
      )}
    </UnitForm>
  )
}

function Parts({ words, form }: Pick<SplitPageProps, 'words' | 'form'>) {
  const w = words.units.split
  const rows = Array.from({ length: shownRows(form) }, (_, row) => row)
  return (
    <fieldset aria-describedby="parts-error">
      <legend>{w.parts}</legend>
      <FieldError id="parts-error" text={form.errors['parts'] === undefined ? undefined : w.few} />
      {rows.map((row) => (
        <div key={row} class="fields part-fields">
          <LineField {...fieldOf(form, `name-${row}`)} label={w.part(row + 1)} />
          <LineField {...fieldOf(form, `short-${row}`)} label={w.partShort(row + 1)} />
        </div>
      ))}
      <label class="check">
        <input type="checkbox" name="continues" value="1" checked={form.continues} />
        {w.continues}
      </label>
    </fieldset>
  )
}

function Choices(props: SplitPageProps & { readonly kind: (typeof kinds)[number] }) {
  const { words, belongings, kind } = props
  const w = words.units.split
  const things = belongings[kind]
  if (things.length === 0) return null
  return (
    <fieldset>
      <legend>{`${w[kind]} (${things.length})`}</legend>
      {things.slice(0, mostChosen).map((thing) => (
        <Choice key={thing.id} {...props} thing={thing} />
      ))}
      {things.length > mostChosen && <p>{w.rest(things.length - mostChosen)}</p>}
    </fieldset>
  )
}

function Choice(props: SplitPageProps & { readonly kind: string; readonly thing: Belonging }) {
  const { words, unit, form, kind, thing } = props
  const field = `${kind}-${thing.id}`
  const chosen = choiceFor(form, field, thing.title)
  return (
    <label class="field share-out">
      {thing.title === '' ? words.list.untitled : thing.title}
      <select name={field}>
        {form.continues && (
          <option value="" selected={chosen === ''}>
            {words.units.split.stays(unit.name)}
          </option>
        )}
        {namedRows(form).map((row) => (
          <option key={row} value={String(row)} selected={chosen === String(row)}>
            {form.parts[row]?.name}
          </option>
        ))}
      </select>
    </label>
  )
}
