import type { ComponentChildren } from 'preact'
import type { Instrument, InstrumentElement } from '#measures'
import type { PaperDesk } from '#server'
import type { TwoTexts } from '#time'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type Props = {
  readonly words: Words
  readonly desk: PaperDesk
  /** Asked for one service: its elements alone, its name printed. */
  readonly serviceId: string | undefined
}

/** The form as it is printed and filled in by hand; the words are the instrument's own. */
export function BlankForm({ words, desk, serviceId }: Props) {
  const w = words.surveyPaper
  const { survey, unitName } = desk
  const { instrument, services } = survey
  const service = services.find((one) => one.serviceId === serviceId)
  const elements = instrument.elements.filter(({ key }) => service?.leftOut.includes(key) !== true)
  return (
    <>
      <p class="crumb">
        <a href={`/surveys/${survey.id}/paper`}>{w.back}</a>
      </p>
      <div class="notice">
        <p>{w.form.print}</p>
        <ul>
          {services.map((one) => (
            <li key={one.serviceId}>
              <a href={`/surveys/${survey.id}/paper/form?service=${one.serviceId}`}>{one.name}</a>
            </li>
          ))}
        </ul>
      </div>
      <article class="blank-form">
        <h1>{instrument.title[words.language]}</h1>
        <p>{survey.title}</p>
        <dl class="blank-head">
          <Head name={w.form.unit} text={unitName} />
          <Head
            name={w.form.period}
            text={`${dayText(survey.beginsOn, words)} – ${dayText(survey.endsOn, words)}`}
          />
          <Head name={w.form.service} text={service?.name ?? ''} />
          <Head name={w.form.date} text="" />
        </dl>
        <p class="blank-how">{w.form.how}</p>
        <Elements words={words} instrument={instrument} elements={elements} />
        <Questions words={words} instrument={instrument} />
        <p class="blank-privacy">
          {w.form.privacy} {w.form.basis}: {instrument.source}.
        </p>
      </article>
    </>
  )
}

function Head({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  )
}

type ElementsProps = {
  readonly words: Words
  readonly instrument: Instrument
  readonly elements: readonly InstrumentElement[]
}

function Elements({ words, instrument, elements }: ElementsProps) {
  const { language } = words
  const w = words.surveyPaper.form
  const { importance } = instrument
  return (
    <>
      {importance !== undefined && (
        <p>
          <b>{w.importanceScale}:</b> {scaleText(importance, language)}
        </p>
      )}
      <ol class="blank-questions">
        {elements.map((element) => (
          <li key={element.key}>
            {partsOf(element).map(({ text, answers }, at, all) => (
              <Rated key={text[language]} words={words} text={text[language]} answers={answers}>
                {importance !== undefined && at === all.length - 1 && <Box text={w.importance} />}
              </Rated>
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

/** What is asked of an element: one question, or one for each of its parts. */
function partsOf({ question, answers, parts }: InstrumentElement) {
  const whole = [{ text: question, answers }]
  const asked = parts.map((part) => ({ text: part.question, answers: part.answers ?? answers }))
  return parts.length === 0 ? whole : asked
}

type RatedProps = {
  readonly words: Words
  readonly text: string
  readonly answers: readonly TwoTexts[]
  /** Further boxes. */
  readonly children?: ComponentChildren
}

/** A question with its numbered answers and its box. */
function Rated({ words, text, answers, children }: RatedProps) {
  return (
    <div class="blank-rated">
      <div>
        <b>{text}</b>
        <p>{scaleText(answers, words.language)}</p>
      </div>
      <Box text={words.surveyPaper.form.score} />
      {children}
    </div>
  )
}

function scaleText(answers: readonly TwoTexts[], language: Words['language']): string {
  return answers.map((answer, at) => `${at + 1} = ${answer[language]}`).join(' · ')
}

function Box({ text }: { readonly text: string }) {
  return (
    <p class="blank-box">
      <span>{text}</span> <i aria-hidden="true" />
    </p>
  )
}

function Questions({ words, instrument }: Pick<ElementsProps, 'words' | 'instrument'>) {
  const { language } = words
  return instrument.questions.map((question) => (
    <section key={question.key} class="blank-extra">
      {question.kind === 'text' ? (
        <>
          <b>{question.question[language]}</b>
          <i />
          <i />
          <i />
        </>
      ) : (
        <Rated
          words={words}
          text={question.question[language]}
          answers={question.kind === 'score' ? question.answers : question.choices}
        />
      )}
    </section>
  ))
}
