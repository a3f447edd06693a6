import type { Account } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { dateText } from '../layout/date-text.ts'
import { DoneNotice } from '../layout/done-notice.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import type { FieldErrors } from './field-errors.ts'
import { NameForManagers } from './name-for-managers.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { OldPassword } from './old-password.tsx'
import { PasskeyPart } from './passkey-part.tsx'
import { SingleSignOnPart } from './single-sign-on-part.tsx'
import { ShowPassword } from './show-password.tsx'

/** The forms of the page that can be wrong. */
export type AccountForm =
  | 'password'
  | 'authenticator'
  | 'passkey'
  | 'passkey-removal'
  | 'single-sign-on'

type PageProps = {
  readonly words: Words
  readonly errorsOf: (form: AccountForm) => FieldErrors
}
type PartProps = PageProps & { readonly account: Account }

/** The own account: password, app, sessions. */
export function AccountPage(
  props: PageProps & {
    readonly account: Account | undefined
    readonly done: string | undefined
    readonly passkeyOptions: object | undefined
    /** There is a provider to be linked to. */
    readonly isLinkable: boolean
    /** The link to the rules for signing in. */
    readonly setsRule: boolean
  },
) {
  const { words, account, done } = props
  const w = words.account.page
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <DoneNotice texts={w.done} done={done} />
      {account === undefined ? (
        <p class="lead-text">{w.none}</p>
      ) : (
        <>
          <p>
            {w.signInName}: <b>{account.signInName}</b>
          </p>
          <PasswordPart {...props} account={account} />
          <AuthenticatorPart {...props} account={account} />
          <PasskeyPart
            words={words}
            passkeys={account.passkeys}
            options={props.passkeyOptions}
            errorsOf={props.errorsOf}
          />
          {(props.isLinkable || account.isLinked) && (
            <SingleSignOnPart
              words={words}
              isLinked={account.isLinked}
              errors={props.errorsOf('single-sign-on')}
            />
          )}
        </>
      )}
      <h2>{w.sessions}</h2>
      <p>{w.sessionsLead}</p>
      <a class="button" href="/account/sessions">
        {w.sessions}
      </a>
      {props.setsRule && (
        <p class="after-form">
          <a href="/account/rules">{words.account.rules.title}</a>
        </p>
      )}
    </section>
  )
}

/** All that is open to who must have a second factor and has none. */
export function FactorDuePage(props: PartProps & { readonly passkeyOptions: object | undefined }) {
  const { words, account, errorsOf } = props
  const w = words.account.factorDue
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <AuthenticatorPart {...props} />
      <PasskeyPart
        words={words}
        passkeys={account.passkeys}
        options={props.passkeyOptions}
        errorsOf={errorsOf}
      />
    </section>
  )
}

function PasswordPart({ words, account, errorsOf }: PartProps) {
  const w = words.account.page
  const errors = errorsOf('password')
  return (
    <>
      <h2>{w.passwordTitle}</h2>
      <p>{w.passwordSince(dateText(account.passwordChangedAt, words))}</p>
      <form method="post" action="/account/password" class="stack">
        <CsrfField />
        <NameForManagers signInName={account.signInName} />
        <OldPassword label={w.old} error={errors['password']} />
        <NewPasswordFields words={words} errors={errors} besideCode={account.hasAuthenticator} />
        <p>
          <small>{w.changeEnds}</small>
        </p>
        <button class="primary">{w.changePassword}</button>
      </form>
    </>
  )
}

function AuthenticatorPart({ words, account, errorsOf }: PartProps) {
  const w = words.account.page
  const errors = errorsOf('authenticator')
  return (
    <>
      <h2>{w.codeTitle}</h2>
      {account.hasAuthenticator ? (
        <>
          <p>{w.codeOn(account.recoveryCodesLeft)}</p>
          <p>{w.removeLead}</p>
          <form method="post" action="/account/authenticator/remove" class="stack">
            <CsrfField />
            <OldPassword
              id="remove-password"
              label={w.old}
              error={errors['password'] ?? errors['next']}
            />
            <LineField
              required
              name="code"
              label={words.account.fields.code}
              autoComplete="one-time-code"
              error={errors['code']}
            />
            <ShowPassword words={words} />
            <button>{w.removeCode}</button>
          </form>
        </>
      ) : (
        <form method="post" action="/account/authenticator" class="stack">
          <CsrfField />
          <p>{w.codeOff}</p>
          <button>{w.addCode}</button>
        </form>
      )}
    </>
  )
}
