import { passwordLimits } from '#server'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import type { FieldErrors } from './field-errors.ts'
import { ShowPassword } from './show-password.tsx'

/** A new password, twice, and the box that shows it. */
export function NewPasswordFields(props: {
  readonly words: Words
  readonly errors: FieldErrors
  /** The app's code is asked for, too: the password may be shorter. */
  readonly besideCode: boolean
}) {
  const { errors, besideCode } = props
  const w = props.words.account.fields
  const { alone, besideCode: short, longest } = passwordLimits
  const hint = w.nextHint(besideCode ? short : alone, longest)
  const field = { type: 'password', autoComplete: 'new-password' } as const
  return (
    <>
      <LineField
        required
        {...field}
        name="next"
        label={w.next}
        hint={hint}
        error={errors['next']}
      />
      <LineField required {...field} name="again" label={w.again} error={errors['again']} />
      <ShowPassword words={props.words} />
    </>
  )
}
