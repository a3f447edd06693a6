import type { SurveyState } from '#server'
import type { Words } from '../messages/words.ts'

const looks: Readonly<Record<SurveyState, string>> = {
  draft: 'draft',
  open: 'revising',
  closed: 'fixed',
}

/** How far a survey is, as a word with a colour. */
export function SurveyChip(props: { readonly words: Words; readonly state: SurveyState }) {
  return (
    <span class="chip" data-state={looks[props.state]}>
      {props.words.surveys.states[props.state]}
    </span>
  )
}
