import type { AnswerWords, ExtraQuestion, Instrument, InstrumentElement } from '#measures'
import { RadioField, TextField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'

type PreviewProps = { readonly words: Words; readonly instrument: Instrument }

/** The questions as they are asked, in their order. What is chosen here goes nowhere. */
export function InstrumentPreview({ words, instrument }: PreviewProps) {
  return (
    <div class="stack survey-preview">
      {instrument.elements.map((element) => (
        <ElementPreview key={element.key} {...{ words, instrument, element }} />
      ))}
      {instrument.questions.map((question) => (
        <QuestionPreview key={question.key} words={words} question={question} />
      ))}
    </div>
  )
}

function ElementPreview(props: PreviewProps & { readonly element: InstrumentElement }) {
  const { words, instrument, element } = props
  const { language } = words
  const asked =
    element.parts.length > 0
      ? element.parts
      : [{ key: element.key, question: element.question, answers: element.answers }]
  return (
    <>
      {asked.map(({ key, question, answers = element.answers }) => (
        <RadioField
          key={key}
          name={`preview-${key}`}
          label={question[language]}
          choices={scoresOf(answers, words)}
          value={null}
          error={undefined}
        />
      ))}
      {instrument.importance !== undefined && (
        <RadioField
          name={`preview-${element.key}-importance`}
          label={words.surveys.instruments.howImportant(element.name[language])}
          choices={scoresOf(instrument.importance, words)}
          value={null}
          error={undefined}
        />
      )}
    </>
  )
}

function QuestionPreview(props: { readonly words: Words; readonly question: ExtraQuestion }) {
  const { words, question } = props
  const label = question.question[words.language]
  const name = `preview-${question.key}`
  if (question.kind === 'text') return <TextField name={name} label={label} maxLength={4000} />
  const choices =
    question.kind === 'score'
      ? scoresOf(question.answers, words)
      : question.choices.map((choice, at) => [String(at), choice[words.language]] as const)
  return <RadioField {...{ name, label, choices }} value={null} error={undefined} />
}

function scoresOf(answers: AnswerWords, { language }: Words) {
  return answers.map((answer, at) => [String(at + 1), answer[language]] as const)
}
