import type { GovernmentRules, LifeCycleProblem } from '#server'
import { CsrfField } from '../layout/csrf-field.tsx'
import { timeText } from '../layout/date-text.ts'
import { DoneNotice } from '../layout/done-notice.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import { LifeCycleTables } from './life-cycle-tables.tsx'

/** What was typed and is wrong, where a form is given back. */
export type RulesState = {
  readonly typed?: string
  readonly problems?: readonly LifeCycleProblem[]
  readonly rule?: { readonly pattern: string; readonly manual: boolean }
  readonly patternError?: string
}

type RulesPageProps = {
  readonly words: Words
  readonly rules: GovernmentRules
  readonly state: RulesState
  /** What was just set. */
  readonly done: string | undefined
}

/** The life cycle and the numbers of a government's SOPs. */
export function RulesPage(props: RulesPageProps) {
  const { words, rules, done } = props
  const w = words.life.rules
  return (
    <>
      <DoneNotice texts={{ 'life-cycle': w.set, numbers: w.patternSet }} done={done} />
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <p>
        {rules.madeAt === undefined
          ? w.usual
          : w.own(rules.version, rules.madeBy ?? '', timeText(rules.madeAt, words))}
      </p>
      <LifeCycleTables words={words} lifeCycle={rules.lifeCycle} />
      <Numbers {...props} />
      {rules.mayChange && <LifeCycleForm {...props} />}
    </>
  )
}

function Numbers({ words, rules, state }: RulesPageProps) {
  const w = words.life.rules
  const { pattern, manual } = state.rule ?? rules.numberRule
  return (
    <section class="passage" aria-labelledby="numbers-title">
      <h2 id="numbers-title">{w.numbers}</h2>
      <p>{w.numbersLead}</p>
      <p>
        <code>{rules.numberRule.pattern}</code> {w.example(rules.exampleNumber)}
      </p>
      {rules.mayChange && (
        <form method="post" action="/rules/numbers" class="stack narrow" noValidate>
          <CsrfField />
          <LineField
            name="pattern"
            label={w.pattern}
            hint={w.patternHint}
            value={pattern}
            error={state.patternError}
            maxLength={200}
          />
          <label class="check">
            <input type="checkbox" name="manual" value="yes" checked={manual} /> {w.manual}
          </label>
          <button class="primary">{w.savePattern}</button>
        </form>
      )}
    </section>
  )
}

function LifeCycleForm({ words, rules, state }: RulesPageProps) {
  const w = words.life.rules
  const { problems = [] } = state
  const text = state.typed ?? JSON.stringify(rules.lifeCycle, undefined, 2)
  return (
    <section class="passage" aria-labelledby="change-title">
      <h2 id="change-title">{w.change}</h2>
      <p>{w.changeLead}</p>
      {problems.length > 0 && (
        <div class="notice error" role="alert">
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.place} ${problem.code}`}>{problemText(problem, words)}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action="/rules/life-cycle" class="stack">
        <CsrfField />
        <input type="hidden" name="version" value={rules.version} />
        <label class="field">
          {w.json}
          <textarea name="lifeCycle" class="json" rows={16} spellcheck={false}>
            {text}
          </textarea>
        </label>
        <button class="primary">{w.save}</button>
      </form>
    </section>
  )
}

function problemText({ code, found, place, expected }: LifeCycleProblem, words: Words): string {
  const w = words.life.rules
  const text = w.problem(w.problems[code], found, place)
  return expected === undefined ? text : `${text}; ${w.expected(expected)}`
}
