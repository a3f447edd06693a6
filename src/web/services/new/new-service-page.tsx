import type { LikelySop, Unit } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { ChoiceField, LineField, type FieldErrors } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'

export type TypedService = {
  readonly name: string
  readonly unitId: string
  readonly sopIds: readonly string[]
}

type NewServicePageProps = {
  readonly words: Words
  readonly typed: TypedService
  readonly units: readonly Unit[]
  readonly errors: FieldErrors
  /** SOPs whose titles are like the name; absent before there is one. */
  readonly offered: readonly LikelySop[] | undefined
}

export function NewServicePage(props: NewServicePageProps) {
  const { words, typed, units, errors, offered } = props
  const w = words.services.form
  return (
    <section class="narrow">
      <p class="crumb">
        <a href="/services">{words.services.title}</a>
      </p>
      <h1>{w.newTitle}</h1>
      <p class="lead-text">{units.length === 0 ? w.nowhere : w.newLead}</p>
      <form method="post" action="/services/new" class="stack" noValidate>
        <CsrfField />
        <LineField
          name="name"
          label={w.name}
          hint={w.nameHint}
          value={typed.name}
          error={errors['name']}
          required
          maxLength={300}
        />
        <ChoiceField
          name="unit"
          label={w.unit}
          choices={units.map(
            ({ id, name, depth }) => [id, `${'\u00a0\u00a0'.repeat(depth)}${name}`] as const,
          )}
          value={typed.unitId}
          error={errors['unit']}
          required
        />
        {offered !== undefined && <SopChoice {...props} offered={offered} />}
        <div class="actions">
          <button class="primary" name="intent" value="create" disabled={units.length === 0}>
            {w.submit}
          </button>
          <button class="quiet" name="intent" value="offer" disabled={units.length === 0}>
            {w.offer}
          </button>
        </div>
      </form>
    </section>
  )
}

function SopChoice({
  words,
  typed,
  offered,
}: NewServicePageProps & { readonly offered: readonly LikelySop[] }) {
  const w = words.services.form
  if (offered.length === 0) return <p class="lead-text">{w.noSops}</p>
  return (
    <fieldset class="radios">
      <legend>{w.sops}</legend>
      <p class="lead-text">{w.sopsHint}</p>
      {offered.map(({ id, title, unitName }) => (
        <label key={id}>
          <input type="checkbox" name="sop" value={id} checked={typed.sopIds.includes(id)} />
          <span>
            {title} <small>{unitName}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
