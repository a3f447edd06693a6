import type { Words } from '../messages/words.ts'

/** A box that shows the passwords of its form. Scripts bring it out: without them it could do nothing. */
export function ShowPassword({ words }: { readonly words: Words }) {
  return (
    <label class="check-field show-password" hidden>
      <input type="checkbox" autocomplete="off" /> {words.account.fields.show}
    </label>
  )
}
