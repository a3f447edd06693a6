import {
  gradeScaleOf,
  importanceCounts,
  performanceCounts,
  type ElementTally,
  type Moments,
  type SurveyTally,
} from '#measures'
import type { GroupFigures, SurveyResults } from './figures-record.ts'
import {
  openSurveyFormat,
  type OpenElement,
  type OpenGroup,
  type OpenSurveyData,
} from './publication-record.ts'
import type { SurveySums } from './survey-sums.ts'

/** Composes the open data of figures as they may stand in public: the sums behind each of them. */
export function composeOpenData(results: SurveyResults, sums: SurveySums): OpenSurveyData {
  const { survey, unitName, formula, settings, computedAt, whole, services, channels } = results
  const { slug, title, beginsOn, endsOn, closedEarlyOn, instrument } = survey
  return {
    format: openSurveyFormat,
    formula,
    computedAt,
    settings,
    grades: (gradeScaleOf(endsOn)?.grades ?? []).map(({ letter, from }) => ({ letter, from })),
    survey: {
      slug,
      title,
      unit: unitName,
      beginsOn,
      endsOn,
      ...(closedEarlyOn !== undefined && { closedEarlyOn }),
    },
    elements: instrument.elements.map(({ key, name }) => ({ key, name })),
    groups: [
      groupOf({ kind: 'whole', key: '', name: unitName }, whole, sums.whole),
      ...services.map((group) => {
        const about = { kind: 'service', key: group.slug, name: group.name } as const
        return groupOf(about, group, sums.services.get(group.serviceId))
      }),
      ...channels.map((group) => {
        const about = { kind: 'channel', key: group.channel, name: group.channel } as const
        return groupOf(about, group, sums.channels.get(group.channel))
      }),
    ],
  }
}

function groupOf(
  about: Pick<OpenGroup, 'kind' | 'key' | 'name'>,
  { figures, counts, asked }: GroupFigures,
  tally: SurveyTally | undefined,
): OpenGroup {
  const shown = figures.standing === 'hidden' ? undefined : tally
  return {
    ...about,
    hidden: figures.standing === 'hidden',
    answers: counts,
    n: figures.n,
    blank: figures.blank,
    population: figures.population ?? null,
    asked: figures.response === undefined ? null : (asked ?? null),
    index: shown === undefined ? null : sumsOf(shown.respondents),
    elements: figures.elements.flatMap(({ key }) => {
      const element = shown?.elements.get(key)
      return element === undefined ? [] : [{ key, ...elementOf(element) }]
    }),
  }
}

function elementOf(tally: ElementTally): Omit<OpenElement, 'key'> {
  const { performance, importance, gap, both } = tally
  return {
    performance: { ...sumsOf(performance), scores: performanceCounts(tally) },
    importance: { ...sumsOf(importance), scores: importanceCounts(tally) },
    gap: { ...sumsOf(gap), performance: both.performance, importance: both.importance },
  }
}

function sumsOf({ n, sum, squares }: Moments) {
  return { n, sum, squares }
}
