import type { ComponentChildren } from 'preact'
import type { AnswerWords } from '#measures'
import type { Words } from '../../messages/words.ts'
import { say, Said } from '../../portal/said.tsx'
import {
  passed,
  type FurtherQuestion,
  type ImportanceQuestion,
  type RatedQuestion,
} from './questions.ts'
import type { AnswerFaults, TypedAnswer } from './read-answer-form.ts'

/** What every question of a form is shown with. */
export type Filled = {
  readonly words: Words
  readonly typed: TypedAnswer
  readonly faults: AnswerFaults
}

type TwoTexts = AnswerWords[number]

/** Where a link from the head of the form leads: the first answer of a question. */
export function firstChoiceId(field: string): string {
  return `${field}-1`
}

/** One question with its answers in words, and below it how important that is. */
export function RatedField(
  props: Filled & {
    readonly question: RatedQuestion
    readonly number: number
    readonly count: number
  },
) {
  const { words, typed, faults, question, number, count } = props
  const { field, text, choices, importance } = question
  const w = words.answering.form
  const faultOf = (field: string) => wordFault(words, faults[field])
  return (
    <div class="question">
      <ChoiceSet {...{ words, field, choices }} chosen={typed[field]} fault={faultOf(field)} pass>
        <small>{w.questionOf(number, count)}</small>
        <Said words={text} language={words.language} />
      </ChoiceSet>
      {importance !== undefined && (
        <ImportanceFold
          {...{ words, importance }}
          chosen={typed[importance.field]}
          fault={faultOf(importance.field)}
        />
      )}
    </div>
  )
}

/** How important an element is; folded, so that the form stays short. */
function ImportanceFold(props: {
  readonly words: Words
  readonly importance: ImportanceQuestion
  readonly chosen: string | undefined
  readonly fault: string | undefined
}) {
  const { words, importance, chosen, fault } = props
  const { field, element, choices } = importance
  const w = words.answering.form
  const name = say(element, words.language).text
  return (
    <details class="importance" open={chosen !== undefined}>
      <summary>
        {w.importance} <span class="unseen">{name}</span> <small>({w.optional})</small>
      </summary>
      <ChoiceSet {...{ words, field, chosen, choices, fault }} legendIs="unseen">
        {w.importanceOf(inSentence(name))}
      </ChoiceSet>
    </details>
  )
}

function wordFault(words: Words, fault: AnswerFaults[string] | undefined): string | undefined {
  return fault === undefined ? undefined : words.answering.form.faults[fault]
}

/** A name as it stands within a sentence. */
function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

type ChoiceSetProps = {
  readonly field: string
  readonly chosen: string | undefined
  readonly choices: readonly TwoTexts[]
  readonly words: Words
  readonly fault: string | undefined
  /** One may say that one does not answer. */
  readonly pass?: true
  readonly legendIs?: 'unseen'
  /** What is asked. */
  readonly children: ComponentChildren
}

/** Answers of which one is taken: each a large target with its words. */
function ChoiceSet(props: ChoiceSetProps) {
  const { field, chosen, choices, words, fault, pass, legendIs, children } = props
  const answers = choices.map((text, at) => [String(at + 1), text] as const)
  return (
    <fieldset aria-describedby={fault === undefined ? undefined : `${field}-error`}>
      <legend class={legendIs}>{children}</legend>
      {fault !== undefined && (
        <p class="field-error" id={`${field}-error`}>
          {fault}
        </p>
      )}
      <div class="choices">
        {answers.map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              id={`${field}-${value}`}
              name={field}
              value={value}
              checked={chosen === value}
            />{' '}
            <Said words={text} language={words.language} />
          </label>
        ))}
      </div>
      {pass === true && (
        <label class="pass">
          <input type="radio" name={field} value={passed} checked={chosen === passed} />{' '}
          {words.answering.form.pass}
        </label>
      )}
    </fieldset>
  )
}

/** A question beside the elements; none has to be answered. */
export function FurtherField(props: Filled & { readonly further: FurtherQuestion }) {
  const { words, typed, faults, further } = props
  const { field, question } = further
  const w = words.answering.form
  const fault = wordFault(words, faults[field])
  const asked = (
    <>
      <Said words={question.question} language={words.language} /> <small>({w.optional})</small>
    </>
  )
  if (question.kind === 'text') {
    return (
      <div class="question">
        <label class="written" for={field}>
          {asked}
        </label>
        <p class="hint" id={`${field}-hint`}>
          {w.textHint}
        </p>
        {fault !== undefined && (
          <p class="field-error" id={`${field}-error`}>
            {fault}
          </p>
        )}
        <textarea
          id={field}
          name={field}
          rows={4}
          maxLength={longestText}
          aria-describedby={fault === undefined ? `${field}-hint` : `${field}-hint ${field}-error`}
          aria-invalid={fault === undefined ? undefined : 'true'}
        >
          {typed[field]}
        </textarea>
      </div>
    )
  }
  const choices = question.kind === 'score' ? question.answers : question.choices
  return (
    <div class="question">
      <ChoiceSet {...{ words, field, choices, fault }} chosen={typed[field]} pass>
        {asked}
      </ChoiceSet>
    </div>
  )
}

const longestText = 4000
