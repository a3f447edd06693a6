import type { OpeningHours, PublishedService, PublishedSummary } from '#server'
import { printDate } from '#time'
import { lastDay } from '../../consultation/public/draft-list-page.tsx'
import { draftPath, officePath, portalPath, servicePath } from '../portal-address.ts'
import { PortalCrumbs } from '../portal-crumbs.tsx'
import type { InPortal } from '../entry/service-list.tsx'
import { Said } from '../said.tsx'
import { SurveyLinks } from '../survey/survey-list-page.tsx'
import { AboutStandard } from './about-standard.tsx'
import { Complaining } from './complaining.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { InternalPart } from './internal-part.tsx'
import { KeyFacts } from './key-facts.tsx'
import { WhatToBring } from './what-to-bring.tsx'
import { WhereAndWhen } from './where-and-when.tsx'

export type ServiceProps = InPortal & {
  readonly service: PublishedService
  /** When its office is open. */
  readonly hours: OpeningHours
  /** Origin of the site. */
  readonly origin: string
  /** Published surveys that ask about it, the newest first. */
  readonly surveys: readonly PublishedSummary[]
}

/** What is promised of a service, in the order in which one needs it. */
export function ServicePage(props: ServiceProps) {
  const { words, place, service } = props
  const { standard } = service
  return (
    <article>
      <PortalCrumbs
        words={words}
        links={[
          { href: portalPath(place), text: words.portal.name },
          { href: officePath(place, service.unitId), text: service.unitName },
        ]}
      />
      <h1>
        <Said words={standard.name} language={words.language} />
      </h1>
      <p class="lead">
        <Said words={standard.summary} language={words.language} />
      </p>
      <OldVersion {...props} />
      <NewDraft {...props} />
      <KeyFacts {...props} />
      <div class="beside">
        <WhatToBring {...props} />
        <WhereAndWhen {...props} />
      </div>
      <HowItGoes {...props} />
      <Complaining {...props} />
      <InternalPart {...props} />
      <AboutStandard {...props} />
      <Surveys {...props} />
    </article>
  )
}

/** What its users said. */
function Surveys({ words, place, surveys }: ServiceProps) {
  if (surveys.length === 0) return null
  return (
    <section aria-labelledby="surveys">
      <h2 id="surveys">{words.surveyResults.published.link}</h2>
      <SurveyLinks words={words} place={place} items={surveys} />
    </section>
  )
}

/** Says that its next standard can be commented on. */
function NewDraft({ words, place, service: { draft, end } }: ServiceProps) {
  const texts = words.portal.service
  if (draft === undefined || end !== undefined) return null
  return (
    <p class="notice">
      {texts.newDraft(lastDay(draft.closesAt, words))}{' '}
      <a href={draftPath(place, draft.id)}>{texts.toDraft}</a>
    </p>
  )
}

/** Says that this is not what is promised now. */
function OldVersion({ words, place, service }: ServiceProps) {
  const { version, end, versions, slug } = service
  const texts = words.portal.service
  if (end === undefined) return null
  const isGiven = versions.some((one) => one.end === undefined)
  return (
    <p class="notice">
      {texts.old(version, printDate(end.on, words.language))}{' '}
      {isGiven && <a href={servicePath(place, slug)}>{texts.toCurrent}</a>}
    </p>
  )
}
