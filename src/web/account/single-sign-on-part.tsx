import { CsrfField } from '../layout/csrf-field.tsx'
import type { Words } from '../messages/words.ts'
import type { FieldErrors } from './field-errors.ts'
import { OldPassword } from './old-password.tsx'

/** The link between the account and the provider of single sign-on. */
export function SingleSignOnPart(props: {
  readonly words: Words
  readonly isLinked: boolean
  readonly errors: FieldErrors
}) {
  const { words, isLinked, errors } = props
  const { singleSignOn: w, page } = words.account
  return (
    <>
      <h2>{w.title}</h2>
      <p>{isLinked ? w.on : w.off}</p>
      <form method="post" action={isLinked ? '/account/sso/remove' : '/account/sso'} class="stack">
        <CsrfField />
        <OldPassword id="sso-password" label={page.old} error={errors['password']} />
        <button>{isLinked ? w.unlink : w.link}</button>
      </form>
    </>
  )
}
