import type { StoredSop } from '#server'
import { DoneNotice } from '../layout/done-notice.tsx'
import { PostButton } from '../layout/post-button.tsx'
import type { Words } from '../messages/words.ts'

/** What was just done to an SOP, named in the address after a redirect (`?done=restored`). */
export function SopNotice(props: {
  readonly words: Words
  readonly sop: StoredSop
  readonly done: string | undefined
}) {
  const { words, sop, done } = props
  const texts = {
    moved: words.life.moved,
    trial: words.life.trial.done,
    restored: words.view.restored,
    deleted: words.view.deleted,
    revision: words.revisions.restored(sop.revision),
    merged: words.conflict.resolved,
    discarded: words.conflict.discarded,
  }
  return (
    <DoneNotice texts={texts} done={done}>
      {done === 'deleted' && (
        <PostButton action={`/sops/${sop.id}/restore`} label={words.view.undoDelete} />
      )}
    </DoneNotice>
  )
}
