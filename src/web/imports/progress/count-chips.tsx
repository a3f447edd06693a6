import type { ImportCounts } from '#server'
import type { Words } from '../../messages/words.ts'

const kinds = ['unread', 'unsure', 'sure', 'saved', 'dropped', 'refused'] as const
const levels = {
  unread: 'hint',
  unsure: 'warning',
  sure: 'done',
  saved: 'done',
  dropped: 'hint',
  refused: 'error',
} as const

/** How far an upload is: how many of each kind, those that there are. */
export function CountChips(props: { readonly words: Words; readonly counts: ImportCounts }) {
  const { words, counts } = props
  return (
    <p class="counts">
      {kinds.map((kind) =>
        counts[kind] === 0 ? null : (
          <span key={kind} class="count-chip" data-level={levels[kind]}>
            {words.imports.progress.counts[kind](counts[kind])}
          </span>
        ),
      )}
    </p>
  )
}
