import type { StoredSop } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import { ChoiceField, LineField, TextField, type FormState } from './life-field.tsx'
import { SopCrumb } from './sop-crumb.tsx'

type TrialPageProps = FormState & {
  readonly words: Words
  readonly sop: StoredSop
  readonly revision: number
}

/** Records how the trial of a revision went. */
export function TrialPage({ words, sop, revision, typed, errors }: TrialPageProps) {
  const w = words.life.trial
  const state = { typed, errors }
  return (
    <section class="narrow">
      <SopCrumb words={words} sop={sop} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead(revision)}</p>
      <form method="post" action={`/sops/${sop.id}/trial`} class="stack" noValidate>
        <CsrfField />
        <input type="hidden" name="revision" value={revision} />
        <ChoiceField name="kind" label={w.kind} choices={w.kinds} {...state} />
        <LineField name="beganOn" type="date" label={w.beganOn} {...state} required />
        <LineField name="endedOn" type="date" label={w.endedOn} {...state} required />
        <LineField name="caseCount" type="number" label={w.caseCount} {...state} required />
        <TextField name="findings" label={w.findings} {...state} required />
        <ChoiceField
          name="passed"
          label={w.result}
          choices={{ yes: w.passed, no: w.failed }}
          {...state}
        />
        <button class="primary">{w.save}</button>
      </form>
    </section>
  )
}
