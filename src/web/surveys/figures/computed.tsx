import type { ComponentChildren } from 'preact'
import type { Words } from '../../messages/words.ts'

/** How figures are computed, opened by who wants to know: the formulas, with the numbers put in. */
export function Computed(props: { readonly words: Words; readonly children: ComponentChildren }) {
  return (
    <details class="computed">
      <summary>{props.words.surveyResults.howComputed}</summary>
      <div>{props.children}</div>
    </details>
  )
}
