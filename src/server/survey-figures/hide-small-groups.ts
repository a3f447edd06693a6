import { hideGroups, type SurveyFigures } from '#measures'
import type { GroupFigures, SurveyResults } from './figures-record.ts'
import type { SurveySums } from './survey-sums.ts'

/**
 * The figures as they may stand in public: groups below the floor of privacy are hidden, and others
 * beside them from which they could be computed. Derived importance is taken away: it comes from whole
 * answers, which are not published, so that nobody could compute it again.
 */
export function hideSmallGroups(results: SurveyResults, sums: SurveySums): SurveyResults {
  const cells = sums.cells.map(({ serviceId, channel, rated }) => ({
    service: serviceId,
    channel,
    n: rated,
  }))
  const shown = hideGroups(cells, results.settings.showFrom)
  return {
    ...results,
    whole: withoutDerived(results.whole),
    services: results.services.map((group) =>
      shown.services.has(group.serviceId) ? withoutDerived(group) : hide(group),
    ),
    channels: results.channels.map((group) =>
      shown.channels.has(group.channel) ? withoutDerived(group) : hide(group),
    ),
  }
}

function withoutDerived<Group extends GroupFigures>(group: Group): Group {
  const elements = group.figures.elements.map(({ derivedImportance: _derived, ...rest }) => rest)
  return { ...group, figures: { ...group.figures, elements } }
}

/** Only how many answered is left. */
function hide<Group extends GroupFigures>(group: Group): Group {
  const { formula, n, blank, population, response } = group.figures
  const figures: SurveyFigures = {
    formula,
    n,
    blank,
    ...(population !== undefined && { population }),
    ...(response !== undefined && { response }),
    standing: 'hidden',
    elements: [],
    unanswered: [],
  }
  return { ...group, figures, distributions: {} }
}
