import type { SurveyFigures } from '#measures'
import type { Tx } from '../database/database.ts'
import type { Survey } from '../survey/survey-record.ts'
import { computeResults } from '../survey-figures/compute-results.ts'
import { readSums } from '../survey-figures/kept-sums.ts'
import { sumAlike } from '../survey-figures/sum-answers.ts'
import { joinSums, type SurveySums } from '../survey-figures/survey-sums.ts'
import type { AlikeAnswers } from '../survey-figures/survey-sums.queries.ts'
import { listAlikeChosen, listAlikeOthers } from './judging.queries.ts'
import type { AnswerChoice, JudgingEffect } from './judging-record.ts'

/**
 * What the figures are with the chosen answers counted, and with them left out. Of answers that are not
 * counted it costs no more than they and those of the last days, the others are summed already. Of
 * counted ones it is linear in all: tallies are added up, none is taken from another.
 */
export async function findEffect(
  tx: Tx,
  survey: Survey,
  choice: AnswerChoice,
): Promise<JudgingEffect> {
  const others =
    choice.state === 'counted'
      ? sumOf(survey, await listAlikeOthers(tx, survey.id, choice))
      : await readSums(tx, survey)
  const chosen = sumOf(survey, await listAlikeChosen(tx, survey.id, choice))
  return {
    leftOut: wholeOf(survey, others),
    counted: wholeOf(survey, joinSums(others, chosen)),
  }
}

function wholeOf(survey: Survey, sums: SurveySums): SurveyFigures {
  return computeResults(survey, sums).whole.figures
}

function sumOf(survey: Survey, answers: readonly AlikeAnswers[]): SurveySums {
  const cells = Map.groupBy(answers, ({ serviceId, channel }) => `${serviceId} ${channel}`)
  return sumAlike(
    survey,
    [...cells.values()].flatMap(([first]) =>
      first === undefined
        ? []
        : [{ ...first, surveyId: survey.id, counted: 0, held: 0, leftOut: 0, scores: null }],
    ),
    answers,
  )
}
