import type { ImportedSop } from '#server'
import { compareAddress } from '../../compare/compare-query.ts'
import type { Words } from '../../messages/words.ts'
import { PostButton } from '../../layout/post-button.tsx'

/** An SOP that the unit has already. */
export type Twin = { readonly sopId: string; readonly title: string }

type ReviewEndProps = {
  readonly words: Words
  readonly sop: ImportedSop
  readonly twin: Twin | undefined
}

/** What ends the review: saving, dropping, and where to go from there. */
export function ReviewEnd(props: ReviewEndProps) {
  const { words, sop } = props
  const w = words.imports.review
  const action = `/imports/${sop.importId}/sops/${sop.id}`
  switch (sop.state) {
    case 'open':
      return <OpenEnd {...props} action={action} />
    case 'saved':
      return (
        <div class="review-end">
          <output>{w.saved}</output>
          <div class="actions">
            <a class="button primary" href={`/sops/${sop.sopId}/edit`}>
              {w.openEditor}
            </a>
            <a class="button quiet" href={`/sops/${sop.sopId}`}>
              {w.openSop}
            </a>
            <a class="button quiet" href={`/sops/${sop.sopId}/changes`}>
              {words.changes.link}
            </a>
            <NextUnsure {...props} />
          </div>
        </div>
      )
    case 'dropped':
      return (
        <div class="review-end">
          <output>{w.dropped}</output>
          <div class="actions">
            <PostButton action={action} label={w.takeBack} fields={{ intent: 'take-back' }} />
            <NextUnsure {...props} />
          </div>
        </div>
      )
  }
}

function NextUnsure({ words, sop }: ReviewEndProps) {
  return (
    <a class="button quiet" href={`/imports/${sop.importId}/next`}>
      {words.imports.review.nextUnsure}
    </a>
  )
}

function OpenEnd({ words, sop, twin, action }: ReviewEndProps & { readonly action: string }) {
  const w = words.imports.review
  return (
    <div class="review-end open">
      {sop.openDoubts > 0 && <p class="lead-text">{w.saveAfter}</p>}
      {twin !== undefined && (
        <div class="notice warning" role="alert">
          <p>{w.twin(twin.title)}</p>
          <a href={`/sops/${twin.sopId}`}>{w.seeTwin}</a>
          <p>{w.renewText}</p>
          <div class="actions">
            <PostButton
              action={action}
              label={w.renew}
              class="primary"
              fields={{ intent: 'renew' }}
            />
            <PostButton action={action} label={w.saveAnyway} fields={{ intent: 'save-anyway' }} />
          </div>
        </div>
      )}
      <div class="actions">
        {sop.openDoubts === 0 && twin === undefined && (
          <PostButton action={action} label={w.save} class="primary" fields={{ intent: 'save' }} />
        )}
        <a class="button quiet" href={compareAddress([`${sop.importId}/${sop.id}`])}>
          {words.compare.link}
        </a>
        <PostButton
          action={action}
          label={w.drop}
          class="quiet danger"
          fields={{ intent: 'drop' }}
        />
      </div>
    </div>
  )
}
