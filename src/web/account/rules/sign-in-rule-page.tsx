import { sessionLimits, type SignInRule } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { ChoiceField, LineField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import type { FieldErrors } from '../field-errors.ts'

/** A rule as it holds, or as it was typed. */
export type ShownRule = Readonly<Record<keyof SignInRule, string | number>>

export function SignInRulePage(props: {
  readonly words: Words
  readonly rule: ShownRule
  readonly errors: FieldErrors
  readonly done: string | undefined
}) {
  const { words, rule, errors, done } = props
  const { page, rules: w } = words.account
  const { shortest, longest, shortestIdle } = sessionLimits
  const choices = (['nobody', 'approvers', 'everybody'] as const).map(
    (value) => [value, w.who[value]] as const,
  )
  return (
    <section class="narrow account">
      <p class="crumb">
        <a href="/account">{page.title}</a>
      </p>
      <h1>{w.title}</h1>
      <DoneNotice texts={{ set: w.set }} done={done} />
      <form method="post" action="/account/rules" class="stack">
        <CsrfField />
        <ChoiceField
          name="secondFactor"
          label={w.secondFactor}
          hint={w.secondFactorHint}
          choices={choices}
          value={String(rule.secondFactor)}
        />
        <LineField
          name="longestMinutes"
          label={w.longest}
          hint={w.longestHint(shortest, longest)}
          value={String(rule.longestMinutes)}
          error={errors['longestMinutes']}
        />
        <LineField
          name="idleMinutes"
          label={w.idle}
          hint={w.idleHint(shortestIdle)}
          value={String(rule.idleMinutes)}
          error={errors['idleMinutes']}
        />
        <button class="primary">{w.submit}</button>
      </form>
    </section>
  )
}
