import type { ComponentChildren } from 'preact'
import { rulesOf, type Review, type ReviewToFill } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type MinutesPageProps = Pick<ReviewToFill, 'review' | 'steps'> & { readonly words: Words }

/** The minutes of a review, laid out to be printed and signed. */
export function MinutesPage(props: MinutesPageProps) {
  const { words, review } = props
  const w = words.reviews.minutes
  const kind = words.reviews.kinds[review.kind]
  return (
    <>
      <p class="crumb">
        <a href={`/sops/${review.sopId}/reviews`}>{words.reviews.history.title}</a>
      </p>
      <article class="minutes">
        <h1>{w.title(kind)}</h1>
        {review.finishedAt === null && <p class="minutes-draft">{w.draft}</p>}
        <p>{w.opening(kind, dayText(review.heldOn, words))}</p>
        <Facts {...props} />
        {review.kind === 'monitoring' ? <Steps {...props} /> : <Criteria {...props} />}
        {review.content.conclusion !== null && (
          <p>
            <b>{`${words.reviews.form.conclusion}: `}</b>
            {words.reviews.conclusions[review.content.conclusion]}
          </p>
        )}
        {review.content.recommendation !== '' && (
          <p class="pre-line">
            <b>{`${words.reviews.form.recommendation}: `}</b>
            {review.content.recommendation}
          </p>
        )}
        <p>{w.closing}</p>
        <Signatures {...props} />
      </article>
    </>
  )
}

function Facts({ words, review }: MinutesPageProps) {
  const w = words.reviews.minutes
  const facts = [
    [w.sop, review.title],
    [w.number, review.number === '' ? w.none : review.number],
    [w.unit, review.unitName],
    [w.revision, String(review.revision)],
    [w.method, words.reviews.methods[review.method] ?? review.method],
    [w.source, rulesOf(review.rules).source],
  ] as const
  return (
    <dl class="minutes-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Steps({ words, review, steps }: MinutesPageProps) {
  const w = words.reviews.form
  const { columns } = w
  const texts = new Map(steps.map(({ id, activity }) => [id, activity]))
  const heads = [columns.number, columns.step, columns.verdict, columns.note, columns.action]
  return (
    <Sheet heads={[...heads, columns.initials]}>
      {review.content.steps.map(({ stepId, verdict, note, action }, at) => (
        <tr key={stepId}>
          <td>{at + 1}</td>
          <th scope="row">{texts.get(stepId) ?? ''}</th>
          <td>{verdict === null ? '' : w[verdict]}</td>
          <td>{note}</td>
          <td>{action}</td>
          <td class="initials">{'\u00A0'}</td>
        </tr>
      ))}
    </Sheet>
  )
}

function Criteria({ words, review }: MinutesPageProps) {
  const w = words.reviews.form
  const { columns } = w
  return (
    <Sheet heads={[columns.number, columns.criterion, columns.answer, columns.remark]}>
      {review.content.criteria.map(({ id, answer, remark }, at) => (
        <tr key={id}>
          <td>{at + 1}</td>
          <th scope="row">{words.reviews.criteria[id] ?? id}</th>
          <td>{answer === null ? '' : w[answer]}</td>
          <td>{remark}</td>
        </tr>
      ))}
    </Sheet>
  )
}

function Sheet(props: { readonly heads: readonly string[]; readonly children: ComponentChildren }) {
  return (
    <div class="sheet-room">
      <table class="sheet">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}

function Signatures({ words, review }: { readonly words: Words; readonly review: Review }) {
  return (
    <div class="signatures">
      {review.content.signers.map(({ name, position }, at) => (
        <div key={words.reviews.form.signers[at]}>
          <p>{words.reviews.form.signers[at]}</p>
          <p class="signature-room">
            <b>{name === '' ? '………………' : name}</b>
          </p>
          <p>{position}</p>
        </div>
      ))}
    </div>
  )
}
