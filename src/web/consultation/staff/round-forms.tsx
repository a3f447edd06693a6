import type { ComponentChildren } from 'preact'
import { attendeeKinds, type Consultation } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { FieldError } from '../../layout/field-error.tsx'
import { LineField, RadioField, TextField, type FieldErrors } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { meetingLimits } from './read-round-form.ts'

type FormProps = {
  readonly words: Words
  readonly consultation: Consultation
  readonly faults: FieldErrors
}

/** A form of a round, with the version that its writer saw. */
export function RoundForm(props: {
  readonly consultation: Pick<Consultation, 'id' | 'version'>
  readonly intent: string
  readonly children: ComponentChildren
}) {
  const { id, version } = props.consultation
  return (
    <form method="post" action={`/consultations/${id}`} class="stack wide-stack" noValidate>
      <CsrfField />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="intent" value={props.intent} />
      {props.children}
    </form>
  )
}

/** The meeting: minutes that are published, numbers of who came, names for the file. */
export function MeetingForm({ words, consultation, faults }: FormProps) {
  const w = words.consultation.staff.round
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{w.meeting}</h2>
      <RoundForm consultation={consultation} intent="meeting">
        <div class="field-pair">
          <LineField
            name="met-on"
            type="date"
            label={w.metOn}
            value={consultation.metOn ?? ''}
            error={faults['met-on']}
          />
          <LineField
            name="signed-on"
            type="date"
            label={w.signedOn}
            value={consultation.signedOn ?? ''}
            error={faults['signed-on']}
          />
        </div>
        <LineField
          name="place"
          label={w.place}
          value={consultation.place}
          maxLength={meetingLimits.place}
          error={faults['place']}
        />
        <TextField
          name="minutes"
          label={w.minutes}
          hint={w.minutesHint}
          value={consultation.minutes}
          maxLength={meetingLimits.minutes}
          error={faults['minutes']}
        />
        <AttendanceFields words={words} consultation={consultation} faults={faults} />
        <div class="actions">
          <button class="primary">{w.save}</button>
        </div>
      </RoundForm>
    </section>
  )
}

function AttendanceFields({ words, consultation, faults }: FormProps) {
  const w = words.consultation.staff.round
  return (
    <>
      <fieldset aria-describedby="attendance-error">
        <legend>{w.attendance}</legend>
        {attendeeKinds.map((kind) => (
          <LineField
            key={kind}
            name={`came-${kind}`}
            inputMode="numeric"
            label={words.consultation.attendees[kind]}
            value={String(consultation.attendance[kind])}
            maxLength={7}
          />
        ))}
        <FieldError id="attendance-error" text={faults['attendance']} />
      </fieldset>
      <TextField
        name="organisations"
        label={w.organisations}
        hint={w.organisationsHint}
        value={consultation.organisations}
        maxLength={meetingLimits.organisations}
      />
      <TextField
        name="attendees"
        label={w.attendees}
        hint={w.attendeesHint}
        value={consultation.attendees}
        maxLength={meetingLimits.attendees}
      />
    </>
  )
}

/** How comments are taken. */
export function IntakeFields({ words, consultation, faults }: FormProps) {
  const w = words.consultation.staff.round
  return (
    <>
      <RadioField
        name="shows"
        label={w.showsAtOnce}
        value={consultation.showsAtOnce ? 'at-once' : 'after'}
        choices={[
          ['at-once', w.atOnce],
          ['after', w.afterCheck],
        ]}
        error={undefined}
      />
      <div class="field-pair">
        <LineField
          name="most-comments"
          inputMode="numeric"
          label={w.mostComments}
          value={String(consultation.mostComments)}
          maxLength={7}
          error={faults['most-comments']}
        />
        <LineField
          name="most-per-sender"
          inputMode="numeric"
          label={w.mostPerSender}
          value={String(consultation.mostPerSender)}
          maxLength={5}
          error={faults['most-per-sender']}
        />
      </div>
    </>
  )
}
