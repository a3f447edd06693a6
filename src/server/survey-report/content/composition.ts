import type { ExtraQuestion } from '#measures'
import type { ReportBlock } from '#print'
import type { TwoTexts } from '#time'
import type { ReportSource } from '../survey-report-record.ts'
import { none, percent, whole } from './report-words.ts'
import { column, countedTable } from './section.ts'

/** Who answered, as far as further questions tell it: how many took each choice, never fewer than may be shown. */
export function composition({ results, choices }: ReportSource): readonly ReportBlock[] {
  const { survey, settings, whole: group } = results
  if (group.figures.standing === 'hidden') return []
  const rows = survey.instrument.questions.flatMap((question) => {
    const counts = choices.get(question.key) ?? new Map<number, number>()
    const answered = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return choicesOf(question).map((choice, place) => {
      const count = counts.get(place + 1) ?? 0
      const shown =
        count < settings.showFrom
          ? [`kurang dari ${whole(settings.showFrom)}`, none]
          : [whole(count), percent(count / answered)]
      return [question.question.id, choice.id, ...shown]
    })
  })
  if (rows.length === 0) return []
  const columns = [
    column('Pertanyaan', 4),
    column('Jawaban', 3),
    column('Banyaknya', 2, 'right'),
    column('Bagian', 1.5, 'right'),
  ]
  return [countedTable('Responden menurut jawaban atas pertanyaan lain', columns, rows)]
}

function choicesOf(question: ExtraQuestion): readonly TwoTexts[] {
  switch (question.kind) {
    case 'choice':
      return question.choices
    case 'score':
      return question.answers
    case 'text':
      return []
  }
}
