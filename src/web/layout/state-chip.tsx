import type { SopState, SopSummary } from '#server'
import type { Words } from '../messages/words.ts'

/** How far an SOP is, as a word with a colour: where its revision stands, in force, or its draft's state. */
export function SopChip(props: {
  readonly words: Words
  readonly sop: Pick<SopSummary, 'state' | 'stage' | 'inForce'>
}) {
  const { words, sop } = props
  const { state, stage, inForce } = sop
  if (stage !== null && state !== 'deleted') {
    return (
      <span class="chip" data-state="revising">
        {stage.name[words.language]}
      </span>
    )
  }
  if (state !== 'fixed' || inForce === null) return <StateChip words={words} state={state} />
  return (
    <span class="chip" data-state="fixed">
      {words.life.isInForce}
    </span>
  )
}

/** The state of an SOP's draft. */
export function StateChip(props: { readonly words: Words; readonly state: SopState }) {
  return (
    <span class="chip" data-state={props.state}>
      {props.words.states[props.state]}
    </span>
  )
}
