import type { PublishedSummary } from '#server'
import { countText } from '../../archive/count-text.ts'
import { numberText } from '../../surveys/figures/number-text.ts'
import { periodText } from '../../surveys/period-text.ts'
import type { InPortal } from '../entry/service-list.tsx'
import { portalPath, surveyPath, surveysPath } from '../portal-address.ts'
import { PortalCrumbs } from '../portal-crumbs.tsx'
import { Indonesian } from '../said.tsx'

type ListProps = InPortal & { readonly items: readonly PublishedSummary[] }

/** Surveys whose results are published, the newest first. */
export function SurveyListPage(
  props: ListProps & { readonly page: number; readonly hasMore: boolean },
) {
  const { words, place, page, hasMore } = props
  const w = words.surveyResults.published
  return (
    <>
      <PortalCrumbs words={words} links={[{ href: portalPath(place), text: words.portal.name }]} />
      <h1>{w.listTitle}</h1>
      <p class="lead">{w.listLead}</p>
      <SurveyLinks {...props} />
      {(page > 1 || hasMore) && (
        <nav class="pager" aria-label={words.list.pages}>
          {page > 1 && <a href={surveysPath(place, page - 1)}>{w.newer}</a>}{' '}
          {hasMore && <a href={surveysPath(place, page + 1)}>{w.older}</a>}
        </nav>
      )}
    </>
  )
}

/** Published surveys as a list: whose, when, and what came of it. */
export function SurveyLinks({ words, place, items }: ListProps) {
  const w = words.surveyResults.published
  if (items.length === 0) return <p>{w.empty}</p>
  return (
    <ul class="services">
      {items.map((survey) => (
        <li key={survey.slug}>
          <a href={surveyPath(place, survey.slug)}>
            <Indonesian text={survey.title} language={words.language} />
          </a>
          <p>
            {survey.index === null
              ? w.itemFew(countText(survey.n, words))
              : w.item(numberText(survey.index, words), countText(survey.n, words))}
          </p>
          <small>
            <Indonesian text={survey.unitName} language={words.language} />,{' '}
            {periodText(survey, words)}
          </small>
        </li>
      ))}
    </ul>
  )
}
