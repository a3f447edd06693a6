import type { AnswerWords, ExtraQuestion, Instrument, InstrumentElement } from '#measures'
import type { Words } from '../../messages/words.ts'
import { instrumentPath } from './instrument-address.ts'
import { InstrumentPreview } from './instrument-preview.tsx'

type InstrumentPageProps = {
  readonly words: Words
  readonly instrument: Instrument
  readonly mayChange: boolean
}
type TwoTexts = Instrument['title']

/** One version with all that it asks in both languages, and as those see it who answer. */
export function InstrumentPage({ words, instrument, mayChange }: InstrumentPageProps) {
  const w = words.surveys.instruments
  const { id, version, title } = instrument
  const path = instrumentPath(instrument)
  return (
    <div class="survey-instrument">
      <p class="crumb">
        <a href="/surveys/instruments">{w.title}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{w.named(title[words.language], id, version)}</h1>
          <p class="lead-text">{w.source(instrument.source)}</p>
        </div>
        <div class="actions">
          <a class="button" href={`${path}/instrument.json`}>
            {w.download}
          </a>
          {mayChange && (
            <a class="button primary" href={`${path}/edit`}>
              {w.newVersion}
            </a>
          )}
        </div>
      </div>
      <details>
        <summary>{w.preview}</summary>
        <InstrumentPreview words={words} instrument={instrument} />
      </details>
      <h2>{w.elements}</h2>
      <ol class="asked">
        {instrument.elements.map((element) => (
          <Element key={element.key} words={words} element={element} />
        ))}
      </ol>
      <h2>{w.importance}</h2>
      {instrument.importance === undefined ? (
        <p>{w.noImportance}</p>
      ) : (
        <Answers answers={instrument.importance} />
      )}
      <h2>{w.questions}</h2>
      {instrument.questions.length === 0 && <p>{w.noQuestions}</p>}
      <ol class="asked">
        {instrument.questions.map((question) => (
          <Question key={question.key} words={words} question={question} />
        ))}
      </ol>
    </div>
  )
}

function Element(props: { readonly words: Words; readonly element: InstrumentElement }) {
  const { words, element } = props
  const w = words.surveys.instruments
  const { name, question, answers, parts, droppable } = element
  return (
    <li>
      <h3>
        {name[words.language]} {droppable && <span class="chip">{w.droppable}</span>}
      </h3>
      {parts.length === 0 && <Both texts={question} />}
      <Answers answers={answers} />
      {parts.length > 0 && (
        <>
          <p>{w.parts}</p>
          <ol>
            {parts.map((part) => (
              <li key={part.key}>
                <Both texts={part.question} />
                {part.answers !== undefined && <Answers answers={part.answers} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </li>
  )
}

function Question(props: { readonly words: Words; readonly question: ExtraQuestion }) {
  const { words, question } = props
  const w = words.surveys.instruments
  return (
    <li>
      <p>
        <span class="chip">{w.kinds[question.kind]}</span>
      </p>
      <Both texts={question.question} />
      {question.kind === 'score' && <Answers answers={question.answers} />}
      {question.kind === 'choice' && (
        <ul>
          {question.choices.map((choice) => (
            <li key={choice.id}>
              <Both texts={choice} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Both languages, each marked for those who have it read out. */
function Both({ texts }: { readonly texts: TwoTexts }) {
  return (
    <p class="both">
      <span lang="id">{texts.id}</span>
      <small lang="en">{texts.en}</small>
    </p>
  )
}

function Answers({ answers }: { readonly answers: AnswerWords }) {
  return (
    <ol class="answer-words">
      {answers.map((answer) => (
        <li key={answer.id}>
          <span lang="id">{answer.id}</span> <small lang="en">{answer.en}</small>
        </li>
      ))}
    </ol>
  )
}
