import { timeZones, type SetUp } from '#server'
import type { FieldErrors } from '../account/field-errors.ts'
import { NewPasswordFields } from '../account/new-password-fields.tsx'
import { ChoiceField } from '../layout/choice-field.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { TextField } from '../layout/text-field.tsx'
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
  const kinds = (['regency', 'city', 'province'] as const).map((value) => ({
    value,
    text: w.kinds[value],
  }))
  const zones = timeZones.map((value) => ({ value, text: w.zones[value] }))
  return (
    <>
      <h2>{w.governmentPart}</h2>
      <TextField
        name="governmentName"
        label={w.governmentName}
        hint={w.governmentHint}
        value={typed.governmentName}
        error={errors['governmentName']}
      />
      <ChoiceField name="kind" label={w.kind} choices={kinds} chosen={typed.kind} />
      <ChoiceField name="timeZone" label={w.timeZone} choices={zones} chosen={typed.timeZone} />
      <TextField
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
      <TextField
        name="personName"
        label={w.personName}
        value={typed.personName}
        error={errors['personName']}
      />
      <TextField
        name="position"
        label={w.position}
        value={typed.position}
        error={errors['position']}
      />
      <TextField
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
