import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { OldPassword } from '../old-password.tsx'
import { ShowPassword } from '../show-password.tsx'

/** Asks for the password before sessions are ended. */
export function ProofPage(props: {
  readonly words: Words
  /** Where it is sent: what was asked for. */
  readonly action: string
  readonly error: string | undefined
}) {
  const { words, action, error } = props
  const { page, proof: w } = words.account
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <form method="post" action={action} class="stack">
        <CsrfField />
        <OldPassword label={page.old} error={error} />
        <ShowPassword words={words} />
        <button class="danger">{w.submit}</button>
      </form>
      <p class="after-form">
        <a href="/account/sessions">{w.cancel}</a>
      </p>
    </section>
  )
}
