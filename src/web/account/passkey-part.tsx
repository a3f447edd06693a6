import type { PasskeySummary } from '#server'
import { ChoiceField } from '../layout/form-fields.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { timeText } from '../layout/date-text.ts'
import { FieldError } from '../layout/field-error.tsx'
import type { Words } from '../messages/words.ts'
import { OldPassword } from './old-password.tsx'
import type { FieldErrors } from './field-errors.ts'
import { PasskeyForm } from './passkey-form.tsx'

type PartProps = {
  readonly words: Words
  readonly passkeys: readonly PasskeySummary[]
  /** What the browser needs to make another one. */
  readonly options: object | undefined
  readonly errorsOf: (form: 'passkey' | 'passkey-removal') => FieldErrors
}

/** The passkeys of the account, and the forms to add and remove one. */
export function PasskeyPart(props: PartProps) {
  const { words, passkeys, options, errorsOf } = props
  const errors = errorsOf('passkey')
  const { passkey: w, page } = words.account
  return (
    <>
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <FieldError id="passkey-error" text={errors['passkey']} />
      {passkeys.length > 0 && <RemoveForm {...props} />}
      {options !== undefined && (
        <PasskeyForm words={words} action="/account/passkeys" ask="create" options={options}>
          <OldPassword id="passkey-password" label={page.old} error={errors['password']} />
          <button>{w.add}</button>
        </PasskeyForm>
      )}
      <p class="passkey-cannot">
        <small>{w.cannot}</small>
      </p>
    </>
  )
}

function RemoveForm({ words, passkeys, errorsOf }: PartProps) {
  const errors = errorsOf('passkey-removal')
  const { passkey: w, page } = words.account
  const choices = passkeys.map((passkey) => [passkey.id, nameOf(passkey, words)] as const)
  return (
    <form method="post" action="/account/passkeys/remove" class="stack">
      <CsrfField />
      <ChoiceField name="id" label={w.which} choices={choices} />
      <OldPassword id="forget-password" label={page.old} error={errors['password']} />
      <button>{w.remove}</button>
    </form>
  )
}

function nameOf({ device, madeAt, lastUsedAt }: PasskeySummary, words: Words): string {
  const { passkey: w, sessions } = words.account
  const made = w.made(device === '' ? sessions.unknownDevice : device, timeText(madeAt, words))
  return `${made}, ${lastUsedAt === null ? w.unused : w.used(timeText(lastUsedAt, words))}`
}
