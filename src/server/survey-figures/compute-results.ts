import {
  compareElements,
  comparePeriods,
  computeSurvey,
  emptyTally,
  importanceCounts,
  performanceCounts,
  pickElements,
  surveyFormula,
  usualSettings,
  type ElementKey,
  type SurveyFault,
  type SurveyKnowledge,
  type SurveySettings,
  type SurveyTally,
} from '#measures'
import { answerChannels, type Survey, type SurveyedService } from '../survey/survey-record.ts'
import type { AnswerCounts, GroupFigures, GroupTrend, SurveyResults } from './figures-record.ts'
import { addAnswerCounts, type CellCounts, type SurveySums } from './survey-sums.ts'

/** What is computed from the sums of a survey. */
export type ComputedResults = Pick<
  SurveyResults,
  'whole' | 'services' | 'channels' | 'formula' | 'settings'
>

/** Computes all figures of a survey from its sums: the whole, each service, each channel that was used. */
export function computeResults(
  survey: Survey,
  sums: SurveySums,
  settings: SurveySettings = usualSettings,
): ComputedResults {
  const about = { date: survey.endsOn, settings }
  const keys = sums.keys.filter((key) =>
    survey.services.some(({ leftOut }) => !leftOut.includes(key)),
  )
  const countsOf = (which: (cell: CellCounts) => boolean) =>
    sums.cells.filter(which).reduce<AnswerCounts>(addAnswerCounts, noAnswers)
  const known = { ...about, ...knownOf(survey.services) }
  return {
    whole: groupOf({ tally: sums.whole, counts: countsOf(() => true), keys, known }),
    services: survey.services.map((service) => {
      const { serviceId, slug, name, leftOut } = service
      const group = groupOf({
        tally: sums.services.get(serviceId) ?? emptyTally(sums.keys),
        counts: countsOf((cell) => cell.serviceId === serviceId),
        keys: sums.keys.filter((key) => !leftOut.includes(key)),
        known: { ...about, ...knownOf([service]) },
      })
      return { serviceId, slug, name, ...group }
    }),
    channels: answerChannels.flatMap((channel) => {
      const counts = countsOf((cell) => cell.channel === channel)
      const tally = sums.channels.get(channel)
      return tally === undefined
        ? []
        : [{ channel, ...groupOf({ tally, counts, keys, known: about }) }]
    }),
    formula: surveyFormula,
    settings,
  }
}

const noAnswers: AnswerCounts = { counted: 0, held: 0, leftOut: 0 }

/** What is known of all services together: only what is known of each. */
function knownOf(
  services: readonly SurveyedService[],
): Pick<Group['known'], 'population' | 'asked'> {
  const population = sumOfAll(services.map((service) => service.population))
  const asked = sumOfAll(services.map((service) => service.asked))
  return { ...(population !== undefined && { population }), ...(asked !== undefined && { asked }) }
}

function sumOfAll(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined)
  return known.length === 0 || known.length < numbers.length
    ? undefined
    : known.reduce((sum, number) => sum + number, 0)
}

type Group = {
  readonly tally: SurveyTally
  readonly counts: AnswerCounts
  readonly keys: readonly ElementKey[]
  readonly known: SurveyKnowledge
}

function groupOf({ tally: all, counts, keys, known }: Group): GroupFigures {
  const tally = pickElements(all, keys)
  const { figures, fault } = computeKnown(tally, known)
  const { population, asked } = known
  return {
    figures,
    counts,
    ...(population !== undefined && { population }),
    ...(asked !== undefined && { asked }),
    ...(fault !== undefined && { fault }),
    distributions: figures.standing === 'hidden' ? {} : distributionsOf(tally),
  }
}

/** Computes without a number that cannot be: more people answered than there are said to be. */
function computeKnown(
  tally: SurveyTally,
  known: SurveyKnowledge,
): Pick<GroupFigures, 'figures'> & { readonly fault?: SurveyFault } {
  const computed = computeSurvey(tally, known)
  if (computed.ok) return { figures: computed.figures }
  const { population, asked, ...rest } = known
  const isPopulation = computed.fault.code === 'population-below-answers'
  const left = {
    ...rest,
    ...(!isPopulation && population !== undefined && { population }),
    ...(isPopulation && asked !== undefined && { asked }),
  }
  return { ...computeKnown(tally, left), fault: computed.fault }
}

function distributionsOf({ elements }: SurveyTally): GroupFigures['distributions'] {
  return Object.fromEntries(
    [...elements].map(([key, tally]) => [
      key,
      { performance: performanceCounts(tally), importance: importanceCounts(tally) },
    ]),
  )
}

/** The same figures with how each changed since the survey before, where both can be shown. */
export function withTrends<Results extends Pick<SurveyResults, 'whole' | 'services'>>(
  results: Results,
  before: Pick<SurveyResults, 'whole' | 'services'>,
): Results {
  return {
    ...results,
    whole: withTrend(results.whole, before.whole),
    services: results.services.map((service) =>
      withTrend(
        service,
        before.services.find(({ serviceId }) => serviceId === service.serviceId),
      ),
    ),
  }
}

function withTrend<Group extends GroupFigures>(
  group: Group,
  before: GroupFigures | undefined,
): Group {
  if (before === undefined) return group
  const index = comparePeriods(before.figures, group.figures)
  if (index === undefined) return group
  const elements: GroupTrend['elements'] = Object.fromEntries(
    group.figures.elements.flatMap((after) => {
      const same = before.figures.elements.find(({ key }) => key === after.key)
      const trend = same === undefined ? undefined : compareElements(same, after)
      return trend === undefined ? [] : [[after.key, trend]]
    }),
  )
  return { ...group, trend: { index, elements } }
}
