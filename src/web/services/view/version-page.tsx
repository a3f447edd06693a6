import type { StandardVersion, StoredService } from '#server'
import type { StandardComponent } from '#standard'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import type { Sources } from './component-content.tsx'
import { StandardParts } from './standard-parts.tsx'

/** A standard as it was fixed. */
export function VersionPage(props: {
  readonly words: Words
  readonly service: StoredService
  readonly version: StandardVersion
  readonly sources: Sources
  readonly missing: readonly StandardComponent[]
}) {
  const { words, service, version, sources, missing } = props
  const w = words.services
  return (
    <>
      <p class="crumb">
        <a href="/services">{w.title}</a>
        {' › '}
        <a href={`/services/${service.id}`}>{service.name}</a>
      </p>
      <h1>{`${w.view.version(version.number)}: ${version.content.name.id}`}</h1>
      <p class="facts">
        {version.number === service.inForce && (
          <span class="chip" data-state="fixed">
            {w.view.isInForce}
          </span>
        )}
        <span>{`${version.decree}, ${w.view.decreedOn(dayText(version.decreedOn, words))}`}</span>
        <span>{w.since(dayText(version.since, words))}</span>
        <span>{w.view.origins[version.origin]}</span>
      </p>
      <p class="lead-text">{w.view.versionLead}</p>
      <StandardParts {...{ words, sources, missing }} standard={version.content} />
    </>
  )
}
