import type { Words } from '../messages/words.ts'
import { roles } from '#server'

/** The roles to choose from. */
export function RoleOptions(props: { readonly words: Words; readonly chosen: string | undefined }) {
  return roles.map((role) => (
    <option key={role} value={role} selected={role === props.chosen}>
      {props.words.signIn.roles[role]}
    </option>
  ))
}
