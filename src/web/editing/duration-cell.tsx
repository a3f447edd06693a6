import { printDuration, type Duration } from '#time'
import type { EditorWords } from '../messages/words.ts'

/** The duration as typed, and beneath it what was understood, where the two differ. */
export function DurationCell(props: {
  readonly words: EditorWords
  readonly name: string
  readonly label: string
  readonly duration: Duration | undefined
  /** What stands in the cell: as typed, else as printed. */
  readonly text: string
}) {
  const { words, duration } = props
  return (
    <>
      <textarea
        class="duration"
        name={props.name}
        aria-label={props.label}
        title={words.duration.hint}
        rows={1}
        spellcheck={false}
        value={props.text}
      />
      <output class="understood" data-kind={duration?.kind}>
        {duration === undefined ? '' : understood(words, duration, props.text)}
      </output>
    </>
  )
}

function understood(words: EditorWords, duration: Duration, typed: string): string {
  if (duration.kind === 'unread') return words.duration.unread
  if (duration.kind === 'unitless') return words.duration.unitless
  if (duration.kind === 'shared') return ''
  const printed = printDuration(duration, words.language === 'en' ? 'en' : 'id')
  return printed === typed ? '' : words.duration.understood(printed)
}
