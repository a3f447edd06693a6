import type { Publication } from '#server'
import { countText } from '../../archive/count-text.ts'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dateText } from '../../layout/date-text.ts'
import { TextField, type FormState, fieldOf } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { surveyPath } from '../../portal/portal-address.ts'

type PublishProps = {
  readonly words: Words
  readonly publication: Publication
  /** Of the open portal; absent: the government's portal is closed. */
  readonly portalSlug: string | undefined
  readonly form: FormState
}

/** What of the figures is published, and the way to publish or correct them. */
export function PublishPart(props: PublishProps) {
  const { words, publication, portalSlug } = props
  const { survey, published } = publication
  const w = words.surveyResults.publish
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{w.title}</h2>
      {published !== undefined && (
        <p>
          {w.published(String(published.version), dateText(new Date(published.publishedAt), words))}{' '}
          {portalSlug !== undefined && (
            <a href={surveyPath({ slug: portalSlug, language: words.language }, survey.slug)}>
              {w.toPublic}
            </a>
          )}
        </p>
      )}
      {publication.mayPublish && <PublishForm {...props} />}
    </section>
  )
}

function PublishForm({ words, publication, form }: PublishProps) {
  const { survey, published, differs } = publication
  const w = words.surveyResults.publish
  const action = `/surveys/${survey.id}/results`
  const { held } = publication.draft.results.whole.counts
  if (survey.state !== 'closed') return <p>{w.notClosed}</p>
  if (held > 0) return <p>{w.waiting(countText(held, words))}</p>
  if (published === undefined) {
    return (
      <form method="post" action={action}>
        <CsrfField />
        <p id="publish-hint">{w.lead}</p>
        <button class="primary" name="intent" value="publish" aria-describedby="publish-hint">
          {w.button}
        </button>
      </form>
    )
  }
  if (!differs) return <p>{w.same}</p>
  return (
    <form method="post" action={action}>
      <CsrfField />
      <input type="hidden" name="version" value={published.version} />
      <p>{w.correctLead}</p>
      <TextField label={w.reason} maxLength={1000} required {...fieldOf(form, 'reason')} />
      <button class="primary" name="intent" value="correct">
        {w.correct}
      </button>
    </form>
  )
}
