import type { PublishedSurvey } from '#server'
import { dateText } from '../../layout/date-text.ts'
import { AboutFigures } from '../../surveys/figures/about-figures.tsx'
import { SurveyFigures } from '../../surveys/figures/survey-figures.tsx'
import type { TrendPeriod } from '../../surveys/figures/trend-part.tsx'
import { periodText } from '../../surveys/period-text.ts'
import type { InPortal } from '../entry/service-list.tsx'
import {
  officePath,
  portalPath,
  surveyDataPath,
  surveyPath,
  surveyPosterPath,
  surveysPath,
} from '../portal-address.ts'
import { PortalCrumbs } from '../portal-crumbs.tsx'
import { Indonesian } from '../said.tsx'

export type SurveyPageProps = InPortal & {
  readonly published: PublishedSurvey
  readonly periods: readonly TrendPeriod[]
}

/** The published results of a survey, with the data behind them. */
export function SurveyPage(props: SurveyPageProps) {
  const { words, place, published, periods } = props
  const { results } = published
  const { survey, unitName } = results
  const w = words.surveyResults.published
  return (
    <article>
      <PortalCrumbs
        words={words}
        links={[
          { href: portalPath(place), text: words.portal.name },
          { href: surveysPath(place), text: w.link },
          { href: officePath(place, survey.unitId), text: unitName },
        ]}
      />
      <h1>
        <Indonesian text={survey.title} language={words.language} />
      </h1>
      <p>
        <Indonesian text={unitName} language={words.language} />, {periodText(survey, words)}.{' '}
        {w.versionOf(dateText(new Date(published.publishedAt), words))}
      </p>
      <VersionNotice {...props} />
      <SurveyFigures {...{ words, results, periods }} promises={published.promises} />
      <Remarks {...props} />
      <DataPart {...props} />
      <AboutFigures words={words} results={results} />
      <Versions {...props} />
    </article>
  )
}

/** Says that figures were corrected, or that this is what they were before. */
function VersionNotice({ words, place, published }: SurveyPageProps) {
  const w = words.surveyResults.published
  const { version, versions, reason, publishedAt, results } = published
  const isLatest = versions.every((one) => one.version <= version)
  if (isLatest && reason === '') return null
  return (
    <div class="notice">
      {!isLatest && (
        <p>
          {w.outdated(String(version))}{' '}
          <a href={surveyPath(place, results.survey.slug)}>{w.toLatest}</a>
        </p>
      )}
      {reason !== '' && <p>{w.corrected(dateText(new Date(publishedAt), words), reason)}</p>}
    </div>
  )
}

function Remarks({ words, published }: SurveyPageProps) {
  const w = words.surveyResults.published
  if (published.remarks.length === 0) return null
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{w.remarks}</h2>
      <p>{w.remarksLead}</p>
      <ul class="services">
        {published.remarks.map(({ text }, place) => (
          <li key={place} class="pre-line">
            <Indonesian text={text} language={words.language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** From where the figures can be computed again, and how. */
function DataPart({ words, place, published }: SurveyPageProps) {
  const w = words.surveyResults.published
  const { slug } = published.results.survey
  const of = { survey: slug, version: published.version }
  return (
    <section aria-labelledby="data">
      <h2 id="data">{w.data}</h2>
      <p>{w.dataLead}</p>
      <p class="actions">
        <a class="button" href={surveyDataPath(place, of, 'json')}>
          {w.json}
        </a>
        <a class="button" href={surveyDataPath(place, of, 'csv')}>
          {w.csv}
        </a>
        <a class="button" href={surveyPosterPath(place, slug)}>
          {w.poster}
        </a>
      </p>
      <ol class="versions">
        {w.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

/** All versions, where there are several. */
function Versions({ words, place, published }: SurveyPageProps) {
  const w = words.surveyResults.published
  const { versions, results } = published
  if (versions.length < 2) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{w.versions}</h2>
      <ul class="versions">
        {versions.map(({ version, publishedAt, reason }) => (
          <li key={version}>
            <a href={surveyPath(place, results.survey.slug, version)}>
              {w.version(String(version), dateText(new Date(publishedAt), words))}
            </a>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
