import type { Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import type { Words } from '../../messages/words.ts'

export type NewSopFields = { readonly title: string; readonly unitId: string }
export type NewSopErrors = { readonly title?: string; readonly unit?: string }

type NewPageProps = {
  readonly words: Words
  readonly units: readonly Unit[]
  readonly fields: NewSopFields
  readonly errors: NewSopErrors
}

/** Begins an SOP: its title and the unit that writes it. */
export function NewPage({ words, units, fields, errors }: NewPageProps) {
  const w = words.create
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      <p class="lead-text">{units.length === 0 ? w.nowhere : w.lead}</p>
      <form method="post" action="/sops/new" class="stack" noValidate>
        <CsrfField />
        <label class="field">
          {w.name}
          <small id="title-hint">{w.nameHint}</small>
          <input
            name="title"
            value={fields.title}
            required
            maxLength={300}
            aria-invalid={errors.title === undefined ? undefined : 'true'}
            aria-describedby="title-hint title-error"
          />
        </label>
        <FieldError id="title-error" text={errors.title} />
        <label class="field">
          {w.unit}
          <select
            name="unit"
            required
            value={fields.unitId}
            aria-invalid={errors.unit === undefined ? undefined : 'true'}
            aria-describedby="unit-error"
          >
            {units.map(({ id, name }) => (
              <option key={id} value={id} selected={id === fields.unitId}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <FieldError id="unit-error" text={errors.unit} />
        <button class="primary" disabled={units.length === 0}>
          {w.submit}
        </button>
      </form>
    </section>
  )
}
