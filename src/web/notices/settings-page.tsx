import { CsrfField } from '../layout/csrf-field.tsx'
import { FieldError } from '../layout/field-error.tsx'
import type { Words } from '../messages/words.ts'

/** Where the daily mail goes. */
export function SettingsPage(props: {
  readonly words: Words
  readonly address: string
  /** Mail goes out from this installation. */
  readonly mails: boolean
  readonly saved: boolean
  readonly wrong: boolean
}) {
  const w = props.words.notices.settings
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      {props.saved && (
        <div class="notice done">
          <output>{w.saved}</output>
        </div>
      )}
      <p class="lead-text">{w.lead}</p>
      {!props.mails && <p class="notice">{w.off}</p>}
      <form method="post" action="/notices/settings" class="stack" noValidate>
        <CsrfField />
        <label class="field">
          {w.address}
          <small id="address-hint">{w.hint}</small>
          <input
            name="address"
            type="email"
            autocomplete="email"
            value={props.address}
            maxLength={254}
            aria-invalid={props.wrong ? 'true' : undefined}
            aria-describedby="address-hint address-error"
          />
        </label>
        <FieldError id="address-error" text={props.wrong ? w.wrong : undefined} />
        <button class="primary">{w.save}</button>
      </form>
    </section>
  )
}
