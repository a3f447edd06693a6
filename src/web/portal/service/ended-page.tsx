import { printDate } from '#time'
import { officePath, portalPath, versionPath } from '../portal-address.ts'
import { PortalCrumbs } from '../portal-crumbs.tsx'
import { Indonesian, Said } from '../said.tsx'
import type { ServiceProps } from './service-page.tsx'

/** Of a service that is given no longer: since when, and where one asks instead. */
export function EndedPage({
  words,
  place,
  service,
}: Omit<ServiceProps, 'origin' | 'hours' | 'surveys'>) {
  const texts = words.portal.service
  const { unitId, unitName, end, standard, slug, version } = service
  return (
    <>
      <PortalCrumbs words={words} links={[{ href: portalPath(place), text: words.portal.name }]} />
      <h1>
        <Said words={standard.name} language={words.language} />
      </h1>
      <div class="notice">
        <p>
          <b>{texts.ended}.</b>{' '}
          {end !== undefined && texts.endedOn(printDate(end.on, words.language))}
        </p>
        <p>
          {texts.endedWhere}{' '}
          <a href={officePath(place, unitId)}>
            <Indonesian text={unitName} language={words.language} />
          </a>
          . {texts.endedSearch}
        </p>
      </div>
      <p>
        <a href={versionPath(place, slug, version)}>{texts.lastVersion}</a>
      </p>
    </>
  )
}
