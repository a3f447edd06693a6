import type { ElementFigures } from '#measures'
import type { SurveyResults } from './figures-record.ts'
import {
  promisedElements,
  type Delivered,
  type ElementExpectation,
  type ExpectationFigure,
  type PromisedElement,
  type ServiceExpectations,
  type ServicePromise,
} from './promise-record.ts'

/**
 * Sets expected, promised, delivered and perceived side by side, by service. A service is there where it
 * is above the floor of privacy and has a promise, or an expectation, to stand beside what was perceived.
 */
export function compareExpectations(
  { services, settings }: Pick<SurveyResults, 'services' | 'settings'>,
  promises: readonly ServicePromise[],
): readonly ServiceExpectations[] {
  return services.flatMap(({ serviceId, name, figures }): ServiceExpectations[] => {
    if (figures.standing === 'hidden') return []
    const promise = promises.find((one) => one.serviceId === serviceId)
    const elements = promisedElements.flatMap((element) => {
      const rated = figures.elements.find(({ key }) => key === element)
      return rated === undefined ? [] : [expectationOf(element, rated, settings.showFrom)]
    })
    const isCompared = promise !== undefined || elements.some(({ expected }) => expected)
    if (!isCompared || elements.length === 0) return []
    return [{ serviceId, name, ...(promise !== undefined && { promise }), elements }]
  })
}

function expectationOf(
  element: PromisedElement,
  { n, mean, interval, importance, gap }: ElementFigures,
  showFrom: number,
): ElementExpectation {
  const shown = (figure: ExpectationFigure) => (figure.n < showFrom ? { n: figure.n } : figure)
  return {
    element,
    ...(importance !== undefined && { expected: shown(importance) }),
    delivered: deliveredOf(element),
    perceived: shown({ n, ...(mean !== undefined && { mean }), ...(interval && { interval }) }),
    ...(gap !== undefined && { gap: shown(gap) }),
  }
}

function deliveredOf(element: PromisedElement): Delivered {
  return { kind: 'unmeasured', reason: element === 'time' ? 'no-logs' : 'not-in-logs' }
}
