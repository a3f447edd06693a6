import type { ChangedMeanwhile, Consultation, ConsultationToLead } from '#server'
import { dateText, timeText, todayIn } from '../../layout/date-text.ts'
import { LineField, TextField, type FieldErrors } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { draftPath } from '../../portal/portal-address.ts'
import { DeadlineList } from '../deadline-lines.tsx'
import { StandardContent } from '../standard-content.tsx'
import { IntakeFields, MeetingForm, RoundForm } from './round-forms.tsx'

export type RoundProps = ConsultationToLead & {
  readonly words: Words
  /** Of the open portal; absent: the government's portal is closed. */
  readonly slug: string | undefined
  readonly faults: FieldErrors
  readonly newer: ChangedMeanwhile | undefined
}

/** A round as those see it who lead it: where it stands, what is due, what can be done next. */
export function RoundPage(props: RoundProps) {
  const { words, consultation, newer, faults, mayLead } = props
  const w = words.consultation.staff
  return (
    <>
      <p class="crumb">
        <a href="/consultations">{w.list.title}</a>
      </p>
      <h1>{w.round.title(consultation.serviceName)}</h1>
      <p class="lead-text">
        <a href={`/services/${consultation.serviceId}`}>{w.round.toService}</a>,{' '}
        {consultation.unitName}{' '}
        <span class="chip">{words.consultation.stages[consultation.stage]}</span>
      </p>
      {newer !== undefined && (
        <p class="notice warning" role="alert">
          {w.round.changed(newer.changedBy, timeText(newer.changedAt, words))}
        </p>
      )}
      {Object.keys(faults).length > 0 && (
        <p class="notice error" role="alert">
          {w.round.incomplete}
        </p>
      )}
      <Deadlines {...props} />
      {consultation.publishedAt !== null && <Comments {...props} />}
      {mayLead && <NextMove {...props} />}
      {consultation.publishedAt === null && mayLead ? (
        <MeetingForm words={words} consultation={consultation} faults={faults} />
      ) : (
        <Minutes words={words} consultation={consultation} />
      )}
      {mayLead && consultation.publishedAt === null && (
        <RoundForm consultation={consultation} intent="discard">
          <button class="quiet danger">{w.round.discard}</button>
        </RoundForm>
      )}
    </>
  )
}

function Deadlines({ words, deadlines, consultation }: RoundProps) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{w.deadlines}</h2>
      {deadlines.length === 0 && <p>{w.noDeadlines}</p>}
      <DeadlineList
        words={words}
        deadlines={deadlines}
        round={consultation}
        reopening={consultation.reopening}
      />
    </section>
  )
}

function Comments({ words, consultation, slug }: RoundProps) {
  const w = words.consultation.staff.round
  const { id, tally } = consultation
  const place = slug === undefined ? undefined : ({ slug, language: words.language } as const)
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{w.comments}</h2>
      <p>{w.counts(tally.shown, tally.refused, tally.withdrawn)}</p>
      <p>
        <a class="button" href={`/consultations/${id}/comments`}>
          {w.toComments(tally.held, tally.unanswered)}
        </a>
      </p>
      {place !== undefined && (
        <p>
          <a href={draftPath(place, id)}>{w.publicPage}</a>
        </p>
      )}
    </section>
  )
}

/** What can be done at the stage where the round is. */
function NextMove(props: RoundProps) {
  const { words, consultation } = props
  const w = words.consultation.staff.round
  switch (consultation.stage) {
    case 'discussion':
      return null
    case 'minutes':
      return <PublishForm {...props} />
    case 'open':
      return <IntakeForm {...props} />
    case 'improving':
      return (
        <>
          <FinishForm {...props} />
          <ReopenForm {...props} />
        </>
      )
    case 'finished':
      return (
        <p>
          {consultation.finishedAt !== null &&
            w.finishedOn(dateText(consultation.finishedAt, words))}
        </p>
      )
  }
}

function PublishForm({ words, consultation, faults }: RoundProps) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{w.publish}</h2>
      <RoundForm consultation={consultation} intent="publish">
        <p id="publish-hint">{w.publishHint}</p>
        <IntakeFields words={words} consultation={consultation} faults={faults} />
        <div class="actions">
          <button class="primary" aria-describedby="publish-hint">
            {w.publish}
          </button>
        </div>
      </RoundForm>
    </section>
  )
}

function IntakeForm({ words, consultation, faults }: RoundProps) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="intake">
      <h2 id="intake">{w.intake}</h2>
      <RoundForm consultation={consultation} intent="intake">
        <IntakeFields words={words} consultation={consultation} faults={faults} />
        <div class="actions">
          <button>{w.setIntake}</button>
        </div>
      </RoundForm>
    </section>
  )
}

function FinishForm({ words, consultation }: RoundProps) {
  const w = words.consultation.staff.round
  return (
    <RoundForm consultation={consultation} intent="finish">
      <p id="finish-hint">{w.finishHint}</p>
      <div class="actions">
        <button class="primary" aria-describedby="finish-hint">
          {w.finish}
        </button>
      </div>
    </RoundForm>
  )
}

function ReopenForm({ words, consultation, faults }: RoundProps) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="reopen">
      <h2 id="reopen">{w.reopen}</h2>
      <RoundForm consultation={consultation} intent="reopen">
        <LineField
          name="last-day"
          type="date"
          label={w.lastDay}
          value={todayIn(words)}
          error={faults['last-day']}
        />
        <TextField name="reason" label={w.reason} maxLength={1000} error={faults['reason']} />
        <div class="actions">
          <button>{w.reopen}</button>
        </div>
      </RoundForm>
    </section>
  )
}

/** The minutes where they cannot be changed: published, or read by who may not lead. */
function Minutes({
  words,
  consultation,
}: {
  readonly words: Words
  readonly consultation: Consultation
}) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{w.meeting}</h2>
      <p class="pre-line">{consultation.minutes}</p>
      {consultation.content !== null && (
        <details>
          <summary>{words.consultation.public.draft.content}</summary>
          <StandardContent words={words} content={consultation.content} />
        </details>
      )}
    </section>
  )
}
