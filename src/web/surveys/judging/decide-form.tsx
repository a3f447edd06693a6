import type { Judging, Judgement } from '#server'
import { countText } from '../../archive/count-text.ts'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { RadioField, TextField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { lookFields, type JudgingLook } from './judging-address.ts'

/** What was typed, and what is wrong with it. */
export type WrongJudgement = {
  readonly verdict: Judgement['verdict'] | undefined
  readonly reason: string
  readonly missing: readonly string[]
  /** Other answers are chosen by now. */
  readonly isChanged: boolean
}

/** Counts the chosen answers or leaves them out; nothing is chosen beforehand. */
export function DecideForm(props: {
  readonly words: Words
  readonly judging: Judging
  readonly look: JudgingLook
  readonly wrong: WrongJudgement | undefined
}) {
  const { words, judging, look, wrong } = props
  const { survey, chosen } = judging
  const w = words.judging.decide
  const errors = (['verdict', 'reason'] as const).map((field) =>
    wrong?.missing.includes(field) === true ? w.missing[field] : undefined,
  )
  const choices = [
    ['counted', w.counted],
    ['left-out', w.leftOut],
  ] as const
  return (
    <section class="survey-part" aria-labelledby="decide">
      <h2 id="decide">{w.title(countText(chosen.count, words))}</h2>
      {survey.state === 'closed' && <p class="notice warning">{w.correction}</p>}
      <form method="post" action={`/surveys/${survey.id}/judging`} class="stack" noValidate>
        <CsrfField />
        {Object.entries(lookFields(look)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="seen" value={chosen.mark} />
        {wrong?.isChanged === true && (
          <p class="notice warning" role="alert">
            {w.changed(countText(chosen.count, words))}
          </p>
        )}
        <RadioField
          name="verdict"
          label={w.verdict}
          value={wrong?.verdict}
          choices={choices.filter(([verdict]) => verdict !== look.choice.state)}
          error={errors[0]}
        />
        <TextField
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          maxLength={1000}
          value={wrong?.reason}
          error={errors[1]}
        />
        <div class="actions">
          <button class="primary">{w.save}</button>
        </div>
      </form>
    </section>
  )
}
