import type { StoredService } from '#server'
import { dayText, timeText } from '../../layout/date-text.ts'
import { PostButton } from '../../layout/post-button.tsx'
import type { Words } from '../../messages/words.ts'
import { listSources } from '../find-service.ts'
import { ServiceChip } from '../service-chip.tsx'
import { FindingList } from './finding-list.tsx'
import { StandardParts } from './standard-parts.tsx'
import { VersionTable } from './version-table.tsx'

type ViewPageProps = {
  readonly words: Words
  readonly service: StoredService
  /** Where the public reads what is promised; absent where nothing is, or the portal is closed. */
  readonly portalAt: string | undefined
}

/** A service: how far it is, its draft standard component by component, and where that differs from its SOPs. */
export function ViewPage(props: ViewPageProps) {
  const { words, service } = props
  const w = words.services.view
  const mayEdit = service.may.write && service.stage !== 'closed'
  const editAt = mayEdit ? `/services/${service.id}/edit` : undefined
  const sources = listSources(service)
  return (
    <>
      <Head {...props} editAt={editAt} />
      {service.stage === 'closed' && <p class="notice warning">{w.isClosed}</p>}
      <Standing {...props} />
      <Duties {...props} />
      <section aria-labelledby="findings-title" id="findings">
        <h2 id="findings-title">{w.findings}</h2>
        {service.findings.length === 0 ? (
          <p class="lead-text">
            {service.sopsInForce.length === 0 ? w.noSopsInForce : w.noFindings}
          </p>
        ) : (
          <FindingList {...{ words, editAt, sources }} findings={service.findings} />
        )}
      </section>
      <StandardParts
        {...{ words, sources, editAt }}
        standard={service.draft}
        missing={service.missing}
      />
      <Versions {...props} />
      <Ending {...props} />
    </>
  )
}

function Head(props: ViewPageProps & { readonly editAt: string | undefined }) {
  const { words, service, editAt } = props
  const w = words.services
  return (
    <div class="page-head service-head">
      <div>
        <p class="crumb">
          <a href="/services">{w.title}</a>
        </p>
        <h1>{service.name}</h1>
        <p class="facts">
          <ServiceChip words={words} service={service} />
          {service.since !== null && <span>{w.since(dayText(service.since, words))}</span>}
          {service.comesOn !== null && <span>{w.comesOn(dayText(service.comesOn, words))}</span>}
          <a href={`/units/${service.unitId}`}>{service.unitName}</a>
          <span>{w.view.changed(service.updatedBy, timeText(service.updatedAt, words))}</span>
        </p>
      </div>
      <div class="actions">
        {editAt !== undefined && (
          <a class="button primary" href={editAt}>
            {w.view.edit}
          </a>
        )}
        {service.may.fix && service.stage !== 'closed' && (
          <a class="button" href={`/services/${service.id}/fix`}>
            {w.view.fix}
          </a>
        )}
        {props.portalAt !== undefined && (
          <a class="button quiet" href={props.portalAt}>
            {w.view.portal}
          </a>
        )}
        <a class="button quiet" href={`/services/${service.id}/standard.json`}>
          {w.view.json}
        </a>
      </div>
    </div>
  )
}

/** The three things that one looks for: is it complete, does it agree with the SOPs, and which are these. */
function Standing({ words, service }: ViewPageProps) {
  const w = words.services.view
  const lacking = service.missing.length
  const differing = service.findings.length
  return (
    <div class="service-standing">
      <p data-good={lacking === 0}>{lacking === 0 ? w.complete : w.lacking(lacking)}</p>
      <p data-good={differing === 0 && service.sopsInForce.length > 0}>
        {service.sopsInForce.length === 0 ? (
          w.noSopsInForce
        ) : (
          <a href="#findings">{w.findingCount(differing)}</a>
        )}
      </p>
      <div>
        <h2>{w.linkedSops}</h2>
        {service.sops.length === 0 ? (
          <p>{w.noSops}</p>
        ) : (
          <ul>
            {service.sops.map(({ id, title, inForce }) => (
              <li key={id}>
                <a href={`/sops/${id}`}>{title}</a>{' '}
                <small>{inForce === null ? w.sopNotInForce : w.sopInForce}</small>
              </li>
            ))}
          </ul>
        )}
        {service.may.write && service.stage !== 'closed' && (
          <a href={`/services/${service.id}/sops`}>{w.sops}</a>
        )}
      </div>
    </div>
  )
}

/** Drafting it with the public, and looking at it again once it is promised. */
function Duties({ words, service }: ViewPageProps) {
  const w = words.services.view
  const { may, consultationId } = service
  const mayBegin = may.write && service.stage !== 'closed' && service.consultation !== 'open'
  return (
    <div class="actions">
      {consultationId !== null && (
        <a class="button" href={`/consultations/${consultationId}`}>
          {service.consultation === 'open' ? w.goOnWithRound : w.finishedRound}
        </a>
      )}
      {mayBegin && (
        <PostButton action="/consultations" label={w.beginRound} fields={{ service: service.id }} />
      )}
      {service.inForce !== null && (
        <a class="button quiet" href={`/services/${service.id}/evaluations`}>
          {w.evaluations}
        </a>
      )}
    </div>
  )
}

function Versions({ words, service }: ViewPageProps) {
  const w = words.services.view
  return (
    <section aria-labelledby="versions-title" class="after-list">
      <h2 id="versions-title">{w.versions}</h2>
      {service.versions.length === 0 ? (
        <p class="lead-text">{w.noVersions}</p>
      ) : (
        <VersionTable words={words} service={service} />
      )}
    </section>
  )
}

function Ending({ words, service }: ViewPageProps) {
  const w = words.services.view
  if (!service.may.close) return null
  const isClosed = service.stage === 'closed'
  return (
    <details class="section after-list">
      <summary>
        <h2>{w.manage}</h2>
      </summary>
      <p class="lead-text">{isClosed ? w.reopenHint : w.closeHint}</p>
      <PostButton
        action={`/services/${service.id}/close`}
        label={isClosed ? w.reopen : w.close}
        {...(isClosed ? {} : { class: 'danger' })}
        fields={{ intent: isClosed ? 'reopen' : 'close' }}
      />
    </details>
  )
}
