import type { SamplePerson } from '#server'
import { PasskeyForm } from '../account/passkey-form.tsx'
import { ShowPassword } from '../account/show-password.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { roleNames } from '../layout/role-names.ts'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

type SignInPageProps = {
  readonly words: Words
  readonly persons: readonly SamplePerson[]
  readonly after: string
  /** What keeps the visitor from where he was: something was sent after the session had ended, or too late. */
  readonly warning: string | undefined
  /** What the browser needs to ask for a passkey. */
  readonly passkeyOptions: object
  readonly hasSingleSignOn: boolean
  /** What was typed before, when it was not right. */
  readonly tried?: { readonly name: string } | undefined
}

/** Name and password; below, in a sample city, the staff as whom one may sign in without. */
export function SignInPage(props: SignInPageProps) {
  const { words, persons, warning } = props
  return (
    <section class="narrow">
      <h1>{words.product}</h1>
      <p class="slogan">{words.slogan}</p>
      {warning !== undefined && (
        <p class="notice warning" role="alert">
          {warning}
        </p>
      )}
      <PasswordForm {...props} />
      <PasskeyEntry {...props} />
      {props.hasSingleSignOn && (
        <p class="after-form">
          <a class="button" href={`/sign-in/sso?after=${encodeURIComponent(props.after)}`}>
            {words.account.singleSignOn.signIn}
          </a>
        </p>
      )}
      {persons.length > 0 && <SamplePersons {...props} />}
    </section>
  )
}

function PasswordForm({ words, after, tried }: SignInPageProps) {
  const w = words.account
  const error = tried === undefined ? undefined : w.errors.credentials
  return (
    <>
      <p class="lead-text">{w.signIn.lead}</p>
      <form method="post" action="/sign-in" class="stack">
        <CsrfField />
        <input type="hidden" name="after" value={after} />
        <LineField
          required
          name="name"
          label={w.fields.name}
          value={tried?.name ?? ''}
          autoComplete="username"
        />
        <LineField
          required
          type="password"
          name="password"
          label={w.fields.password}
          autoComplete="current-password"
          error={error}
        />
        <ShowPassword words={words} />
        <button class="primary">{w.signIn.submit}</button>
      </form>
      <p class="after-form">
        <small>{w.signIn.forgotten}</small>
      </p>
    </>
  )
}

function PasskeyEntry({ words, after, passkeyOptions }: SignInPageProps) {
  return (
    <PasskeyForm words={words} action="/sign-in/passkey" ask="get" options={passkeyOptions}>
      <input type="hidden" name="after" value={after} />
      <button>{words.account.passkey.signIn}</button>
    </PasskeyForm>
  )
}

function SamplePersons({ words, persons, after }: SignInPageProps) {
  return (
    <>
      <h2>{words.account.signIn.sampleTitle}</h2>
      <p class="lead-text">{words.signIn.lead}</p>
      <form method="post" action="/sign-in">
        <CsrfField />
        <input type="hidden" name="after" value={after} />
        <ul class="persons">
          {persons.map((person) => (
            <li key={`${person.governmentId}/${person.personId}`}>
              <button name="person" value={`${person.governmentId}/${person.personId}`}>
                <span class="hidden">{words.signIn.choose} </span>
                <b>{person.name}</b>
                <span>{roleNames(person.assignments, words)}</span>
                <small>{person.unitName}</small>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </>
  )
}
