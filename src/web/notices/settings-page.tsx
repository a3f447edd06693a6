import { CsrfField } from '../layout/csrf-field.tsx'
import { DoneNotice } from '../layout/done-notice.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'

/** Where the daily mail goes. */
export function SettingsPage(props: {
  readonly words: Words
  readonly address: string
  /** Mail goes out from this installation. */
  readonly mails: boolean
  readonly done: string | undefined
  readonly wrong: boolean
}) {
  const w = props.words.notices.settings
  return (
    <section class="narrow">
      <h1>{w.title}</h1>
      <DoneNotice texts={{ saved: w.saved }} done={props.done} />
      <p class="lead-text">{w.lead}</p>
      {!props.mails && <p class="notice">{w.off}</p>}
      <form method="post" action="/notices/settings" class="stack" noValidate>
        <CsrfField />
        <LineField
          name="address"
          label={w.address}
          hint={w.hint}
          type="email"
          autoComplete="email"
          value={props.address}
          error={props.wrong ? w.wrong : undefined}
          maxLength={254}
        />
        <button class="primary">{w.save}</button>
      </form>
    </section>
  )
}
