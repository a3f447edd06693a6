import type { Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { ChoiceField, LineField } from '../../layout/form-fields.tsx'
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
        <LineField
          name="title"
          label={w.name}
          hint={w.nameHint}
          value={fields.title}
          error={errors.title}
          required
          maxLength={300}
        />
        <ChoiceField
          name="unit"
          label={w.unit}
          choices={units.map(({ id, name }) => [id, name] as const)}
          value={fields.unitId}
          error={errors.unit}
          required
        />
        <button class="primary" disabled={units.length === 0}>
          {w.submit}
        </button>
      </form>
    </section>
  )
}
