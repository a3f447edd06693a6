import type { SopState } from '#server'
import type { Words } from '../messages/words.ts'

/** How far an SOP is, as a word with a colour. */
export function StateChip(props: { readonly words: Words; readonly state: SopState }) {
  return (
    <span class="chip" data-state={props.state}>
      {props.words.states[props.state]}
    </span>
  )
}
