import type { SopLife } from '#server'
import type { Words } from '../../messages/words.ts'

/** Beside a step, while a revision is under way: how many notes on it are not settled, and the way to write one. */
export function StepNotes(props: {
  readonly words: Words
  /** Address of the SOP. */
  readonly at: string
  readonly life: SopLife
  readonly step: { readonly step: string; readonly heading: string }
}) {
  const { words, at, life, step } = props
  if (!life.isUnderway) return null
  const w = words.life.notes
  const place = `steps/${step.step}`
  const open = life.unsettled.filter((note) => `${note.place}/`.startsWith(`${place}/`))
  const [first] = open
  return (
    <p class="step-notes">
      {first !== undefined && <a href={`${at}/notes#n-${first.id}`}>{w.unsettled(open.length)}</a>}
      {life.may.note && (
        <a href={`${at}/notes?place=${encodeURIComponent(place)}#write`}>
          {w.write}
          <span class="hidden">{`: ${step.heading}`}</span>
        </a>
      )}
    </p>
  )
}
