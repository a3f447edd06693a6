import { timeZones, type SetUp } from '#server'
import type { FieldErrors } from '../account/field-errors.ts'
import { NewPasswordFields } from '../account/new-password-fields.tsx'
import { ChoiceField } from '../layout/form-fields.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

type SetUpProps = {
  readonly words: Words
  readonly token: string
  /** What was typed; all empty at first. */
  readonly typed: SetUp
  readonly errors: FieldErrors
}

/** The first government, its first unit and its administrator. */
export function SetUpPage(props: SetUpProps) {
  const { words, token } = props
  const w = words.account.setUp
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <form method="post" action={`/set-up/${token}`} class="stack">
        <CsrfField />
        <GovernmentPart {...props} />
        <PersonPart {...props} />
        <button class="primary">{w.submit}</button>
      </form>
    </section>
  )
}

function GovernmentPart({ words, typed, errors }: SetUpProps) {
  const w = words.account.setUp
  const kinds = (['regency', 'city', 'province'] as const).map(
    (value) => [value, w.kinds[value]] as const,
  )
  const zones = timeZones.map((value) => [value, w.zones[value]] as const)
  return (
    <>
      <h2>{w.governmentPart}</h2>
      <LineField
        required
        name="governmentName"
        label={w.governmentName}
        hint={w.governmentHint}
        value={typed.governmentName}
        error={errors['governmentName']}
      />
      <ChoiceField name="kind" label={w.kind} choices={kinds} value={typed.kind} />
      <ChoiceField name="timeZone" label={w.timeZone} choices={zones} value={typed.timeZone} />
      <LineField
        required
        name="unitName"
        label={w.unitName}
        value={typed.unitName === '' ? w.firstUnit : typed.unitName}
        error={errors['unitName']}
      />
    </>
  )
}

function PersonPart({ words, typed, errors }: SetUpProps) {
  const { setUp: w, fields } = words.account
  return (
    <>
      <h2>{w.personPart}</h2>
      <LineField
        required
        name="personName"
        label={w.personName}
        value={typed.personName}
        error={errors['personName']}
      />
      <LineField
        required
        name="position"
        label={w.position}
        value={typed.position}
        error={errors['position']}
      />
      <LineField
        required
        name="name"
        label={fields.name}
        hint={fields.nameHint}
        value={typed.signInName}
        autoComplete="username"
        error={errors['name']}
      />
      <NewPasswordFields words={words} errors={errors} besideCode={false} />
    </>
  )
}
