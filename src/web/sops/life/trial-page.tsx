import type { StoredSop } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'
import {
  fieldOf,
  LineField,
  RadioField,
  TextField,
  type FormState,
} from '../../layout/form-fields.tsx'
import { SopCrumb } from './sop-crumb.tsx'

type TrialPageProps = FormState & {
  readonly words: Words
  readonly sop: StoredSop
  readonly revision: number
}

/** Records how the trial of a revision went. */
export function TrialPage({ words, sop, revision, texts, errors }: TrialPageProps) {
  const w = words.life.trial
  const state = { texts, errors }
  const kinds = (['simulation', 'cases'] as const).map((kind) => [kind, w.kinds[kind]] as const)
  const results = [
    ['yes', w.passed],
    ['no', w.failed],
  ] as const
  return (
    <section class="narrow">
      <SopCrumb words={words} sop={sop} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead(revision)}</p>
      <form method="post" action={`/sops/${sop.id}/trial`} class="stack" noValidate>
        <CsrfField />
        <input type="hidden" name="revision" value={revision} />
        <RadioField {...fieldOf(state, 'kind')} label={w.kind} choices={kinds} />
        <LineField {...fieldOf(state, 'beganOn')} type="date" label={w.beganOn} required />
        <LineField {...fieldOf(state, 'endedOn')} type="date" label={w.endedOn} required />
        <LineField {...fieldOf(state, 'caseCount')} type="number" label={w.caseCount} required />
        <TextField maxLength={4000} {...fieldOf(state, 'findings')} label={w.findings} required />
        <RadioField {...fieldOf(state, 'passed')} label={w.result} choices={results} />
        <button class="primary">{w.save}</button>
      </form>
    </section>
  )
}
