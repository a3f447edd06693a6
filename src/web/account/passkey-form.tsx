import type { ComponentChildren } from 'preact'
import { CsrfField } from '../layout/csrf-field.tsx'
import type { Words } from '../messages/words.ts'

/**
 * A form that a passkey answers. Scripts bring it out where the browser can; when it is sent they ask
 * for the passkey and put in what it says.
 */
export function PasskeyForm(props: {
  readonly words: Words
  readonly action: string
  /** Make a passkey, or sign with one. */
  readonly ask: 'create' | 'get'
  readonly options: object
  readonly children: ComponentChildren
}) {
  const { words, action, ask, options, children } = props
  return (
    <form
      method="post"
      action={action}
      class="stack passkey-form"
      data-passkey={ask}
      data-options={JSON.stringify(options)}
      hidden
    >
      <CsrfField />
      <input type="hidden" name="answer" value="" autocomplete="off" />
      {children}
      <p class="field-error passkey-stopped" role="alert" hidden>
        {words.account.passkey.stopped}
      </p>
    </form>
  )
}
