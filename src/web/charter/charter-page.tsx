import { wordDeadline } from '#time'
import type { CharterFront, CharterText, Failure } from '#server'
import { DeadlineLine } from '../consultation/deadline-lines.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { dateText, timeText } from '../layout/date-text.ts'
import { LineField, TextField, type FieldErrors } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import { charterPath } from '../portal/portal-address.ts'
import { Services } from './charter-text.tsx'

type PageProps = {
  readonly words: Words
  readonly front: CharterFront
  /** Of the open portal; absent: it is closed. */
  readonly slug: string | undefined
  /** What was typed and not saved. */
  readonly typed: CharterText | undefined
  readonly failure: Failure | undefined
}

/** How the charter stands, what it must still tell of, and its form. */
export function CharterPage(props: PageProps) {
  const { words, front, failure } = props
  const w = words.charter.staff
  return (
    <>
      <h1>{words.charter.title}</h1>
      <p class="lead-text">{w.lead}</p>
      {failure?.code === 'changed-meanwhile' && (
        <p class="notice warning" role="alert">
          {w.changed(failure.changedBy, timeText(failure.changedAt, words))}
        </p>
      )}
      {failure?.code === 'invalid-fields' && (
        <p class="notice error" role="alert">
          {w.incomplete}
        </p>
      )}
      <InForce {...props} />
      <section aria-labelledby="due">
        <h2 id="due">{w.due}</h2>
        {front.due.length === 0 && <p>{w.nothingDue}</p>}
        <ul>
          {front.due.slice(0, 1).map((first) => (
            <DeadlineLine key={first.service} words={words} {...first} metAt={null} />
          ))}
        </ul>
        <ul>
          {front.due.map(({ service, deadline, isLate }) => (
            <li key={service}>
              {w.dueFor(service, wordDeadline(deadline, words.language).end)}{' '}
              {isLate && (
                <span class="count-chip" data-level="warning">
                  {words.consultation.deadline.late}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {front.mayWrite && <CharterForm {...props} />}
      {front.mayWrite && front.draft !== undefined && (
        <PublishForm {...props} version={front.draft.version} />
      )}
    </>
  )
}

function InForce({ words, front, slug }: PageProps) {
  const { published } = front
  const w = words.charter
  if (published === undefined) return <p>{w.none}</p>
  return (
    <p>
      {w.staff.inForce(published.number, dateText(published.publishedAt, words))}{' '}
      {slug !== undefined && (
        <a href={charterPath({ slug, language: words.language })}>{w.staff.publicPage}</a>
      )}
    </p>
  )
}

const areas = [
  ['statement', 'statement', 4000],
  ['provider-duties', 'providerDuties', 4000],
  ['public-rights', 'publicRights', 4000],
  ['public-duties', 'publicDuties', 4000],
  ['sanctions', 'sanctions', 2000],
] as const

function CharterForm({ words, front, typed, failure }: PageProps) {
  const w = words.charter
  const text = typed ?? front.draft ?? front.published
  const errors = errorsOf(failure, words)
  return (
    <section aria-labelledby="write">
      <h2 id="write">{front.published === undefined ? w.staff.write : w.staff.replace}</h2>
      <form method="post" action="/charter" class="stack wide-stack" noValidate>
        <CsrfField />
        <input type="hidden" name="version" value={front.draft?.version ?? 0} />
        {areas.map(([name, field, maxLength]) => (
          <TextField
            key={name}
            name={name}
            label={w[field]}
            hint={name === 'statement' ? w.staff.statementHint : undefined}
            value={text?.[field]}
            maxLength={maxLength}
            error={errors[name]}
          />
        ))}
        <Signing words={words} text={text} errors={errors} />
        <div class="actions">
          <button name="intent" value="save">
            {w.staff.save}
          </button>
        </div>
      </form>
    </section>
  )
}

function Signing(props: {
  readonly words: Words
  readonly text: CharterText | undefined
  readonly errors: FieldErrors
}) {
  const { text, errors } = props
  const w = props.words.charter.staff
  return (
    <>
      <div class="field-pair">
        <LineField
          name="signatory-position"
          label={w.position}
          value={text?.signatoryPosition}
          maxLength={200}
          error={errors['signatory-position']}
        />
        <LineField
          name="signatory-name"
          label={w.name}
          value={text?.signatoryName}
          maxLength={200}
          error={errors['signatory-name']}
        />
      </div>
      <div class="field-pair">
        <LineField name="place" label={w.place} value={text?.place} maxLength={100} />
        <LineField
          name="signed-on"
          type="date"
          label={w.signedOn}
          value={text?.signedOn ?? ''}
          error={errors['signed-on']}
        />
      </div>
    </>
  )
}

function PublishForm({ words, front, slug, version }: PageProps & { readonly version: number }) {
  const w = words.charter.staff
  const place = { slug: slug ?? '', language: words.language }
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{w.publish}</h2>
      <p id="publish-hint">{w.publishHint}</p>
      <Services words={words} place={place} services={front.services} />
      <form method="post" action="/charter">
        <CsrfField />
        <input type="hidden" name="version" value={version} />
        <button class="primary" name="intent" value="publish" aria-describedby="publish-hint">
          {w.publish}
        </button>
      </form>
    </section>
  )
}

function errorsOf(failure: Failure | undefined, words: Words): FieldErrors {
  if (failure?.code !== 'invalid-fields') return {}
  const { missing, future } = words.charter.staff
  return Object.fromEntries(
    Object.entries(failure.fields).map(([name, fault]) => [
      name,
      fault === 'future' ? future : missing,
    ]),
  )
}
