import type { VNode } from 'preact'
import type { StoredSop } from '#server'
import { PostButton } from '../sops/view/post-button.tsx'
import type { WebContext } from '../request/web-env.ts'

/** What was just done, named in the address after a redirect (`?done=restored`). */
export function readNotice(c: WebContext, sop: StoredSop): VNode | null {
  const words = c.get('words')
  switch (c.req.query('done') ?? '') {
    case 'moved':
      return <Notice text={words.life.moved} />
    case 'trial':
      return <Notice text={words.life.trial.done} />
    case 'restored':
      return <Notice text={words.view.restored} />
    case 'deleted':
      return (
        <Notice text={words.view.deleted}>
          <PostButton action={`/sops/${sop.id}/restore`} label={words.view.undoDelete} />
        </Notice>
      )
    case 'revision':
      return <Notice text={words.revisions.restored(sop.revision)} />
    case 'merged':
      return <Notice text={words.conflict.resolved} />
    case 'discarded':
      return <Notice text={words.conflict.discarded} />
    default:
      return null
  }
}

function Notice(props: { readonly text: string; readonly children?: VNode }) {
  return (
    <div class="notice done">
      <output>{props.text}</output>
      {props.children}
    </div>
  )
}
