import type { AnswerForm, PublicSurvey, PublicSurveyService } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { Indonesian, Said } from '../../portal/said.tsx'
import { minutesFor, type Questions } from './questions.ts'
import { FurtherField, RatedField, firstChoiceId } from './rated-fields.tsx'
import { wholeForm, type AnswerFaults, type TypedAnswer } from './read-answer-form.ts'

export type AnswerFormProps = {
  readonly words: Words
  readonly survey: PublicSurvey
  readonly service: PublicSurveyService
  readonly questions: Questions
  readonly form: AnswerForm
  /** What else the form sends with it. */
  readonly hidden: Readonly<Record<string, string>>
  /** Where it is sent. */
  readonly action: string
  readonly typed: TypedAnswer
  readonly faults: AnswerFaults
  /** Where another service can be chosen. */
  readonly otherService?: { readonly path: string; readonly text: string } | undefined
  /** What else is to be known before one begins, and at the end. */
  readonly note?: string | undefined
  /** How the browser sends it, where it keeps what cannot be sent (`KeepSetting`). */
  readonly keep?: string | undefined
  readonly endNote?: string | undefined
}

/** The whole survey on one page. */
export function AnswerFormPage(props: AnswerFormProps) {
  const { words, survey, service, questions, form, hidden, action, typed, faults } = props
  const w = words.answering
  const { rated, further } = questions
  const fixed = { ...hidden, id: form.answerId, token: form.token, service: service.id }
  return (
    <>
      <FaultList words={words} questions={questions} faults={faults} />
      <h1 id="title">
        <Indonesian text={survey.title} language={words.language} />
      </h1>
      <p class="lead">{w.lead(survey.unitName)}</p>
      <p>
        <b>{w.promise(minutesFor(questions))}</b>
      </p>
      {props.note !== undefined && <p class="note">{props.note}</p>}
      <p class="rated-service">
        <span>
          {w.service}: <b lang="id">{service.name}</b>
        </span>
        {props.otherService !== undefined && (
          <a href={props.otherService.path}>{props.otherService.text}</a>
        )}
      </p>
      <form
        method="post"
        action={action}
        class="answer-form"
        aria-labelledby="title"
        autocomplete="off"
        data-keep={props.keep}
        noValidate
      >
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {rated.map((question, at) => (
          <RatedField
            key={question.field}
            {...{ words, typed, faults, question }}
            number={at + 1}
            count={rated.length}
          />
        ))}
        {further.length > 0 && <h2>{w.form.more}</h2>}
        {further.map((one) => (
          <FurtherField key={one.field} {...{ words, typed, faults }} further={one} />
        ))}
        <p class="send">
          <button class="primary">{w.form.send}</button>
        </p>
        {props.endNote !== undefined && <p class="hint">{props.endNote}</p>}
      </form>
      <AboutSurvey words={words} survey={survey} />
    </>
  )
}

/** What is wrong, with links to where it is mended: a question by its words. */
function FaultList({
  words,
  questions,
  faults,
}: Pick<AnswerFormProps, 'words' | 'questions' | 'faults'>) {
  const w = words.answering.form
  const wrong = Object.entries(faults)
  if (wrong.length === 0) return null
  return (
    <section class="notice" role="alert" aria-labelledby="wrong">
      <h2 id="wrong">{w.wrong(wrong.length)}</h2>
      <ul>
        {wrong.map(([field, fault]) => {
          const { id, text } = placeOf(questions, field)
          return (
            <li key={field}>
              <a href={`#${id}`}>
                {text === undefined ? (
                  w.faults[fault]
                ) : (
                  <Said words={text} language={words.language} />
                )}
              </a>
            </li>
          )
        })}
      </ul>
      <p>{w.nothingLost}</p>
    </section>
  )
}

/** Where a fault is mended, and what is asked there; a fault of the whole form leads to its beginning. */
function placeOf({ rated, further }: Questions, field: string) {
  const other = further.find((one) => one.field === field)
  if (other?.question.kind === 'text') return { id: field, text: undefined }
  const asked = rated.find((one) => one.field === field || one.importance?.field === field)
  const isWhole = field === wholeForm
  return {
    id: firstChoiceId(isWhole ? (rated[0]?.field ?? '') : field),
    text: other?.question.question ?? asked?.text,
  }
}

/** Who asks, why, what is kept and what happens with it (UU 27/2022 article 21). */
function AboutSurvey({ words, survey }: { readonly words: Words; readonly survey: PublicSurvey }) {
  const { title, rows } = words.answering.about
  return (
    <details class="about-survey">
      <summary>{title}</summary>
      <dl>
        {rows(survey.unitName, dayText(survey.endsOn, words)).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
