import type { ChangedMeanwhile, StoredService } from '#server'
import { wordComponent } from '#standard'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { fieldOf, LineField, RadioField, type FormState } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'

export type FixPageProps = FormState & {
  readonly words: Words
  readonly service: StoredService
  /** Somebody changed or fixed it since the form was opened. */
  readonly newer?: ChangedMeanwhile
  /** The public has not been asked, or still is. */
  readonly unconsulted?: 'none' | 'open'
}

/** The form by which a draft becomes the standard that is promised. */
export function FixPage(props: FixPageProps) {
  const { words, service, texts, errors } = props
  const w = words.services.fix
  const state = { texts, errors }
  const origins = (['consultation', 'before'] as const).map((one) => [one, w.origins[one]] as const)
  const origin = origins.find(([one]) => one === texts['origin'])?.[0]
  return (
    <section class="narrow">
      <p class="crumb">
        <a href="/services">{words.services.title}</a>
        {' › '}
        <a href={`/services/${service.id}`}>{service.name}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <Hindrances {...props} />
      <form method="post" action={`/services/${service.id}/fix`} class="stack" noValidate>
        <CsrfField />
        <input type="hidden" name="version" value={service.draftVersion} />
        <LineField
          {...fieldOf(state, 'decree')}
          label={w.decree}
          hint={w.decreeHint}
          maxLength={300}
          required
        />
        <LineField {...fieldOf(state, 'decreedOn')} type="date" label={w.decreedOn} required />
        <LineField
          {...fieldOf(state, 'since')}
          type="date"
          label={w.since}
          hint={w.sinceHint}
          required
        />
        <RadioField
          name="origin"
          label={w.origin}
          choices={origins}
          value={origin}
          error={errors['origin']}
        />
        <div class="actions">
          <button class="primary" disabled={service.missing.length > 0}>
            {w.submit}
          </button>
          <a class="button quiet" href={`/services/${service.id}`}>
            {w.cancel}
          </a>
        </div>
      </form>
    </section>
  )
}

function Hindrances({ words, service, newer, unconsulted }: FixPageProps) {
  const w = words.services.fix
  const differing = service.findings.length
  return (
    <>
      {newer !== undefined && (
        <p class="notice error" role="alert">
          {w.changed(newer.changedBy, timeText(newer.changedAt, words))}
        </p>
      )}
      {unconsulted !== undefined && (
        <p class="notice error" role="alert">
          <span>{w.unconsulted[unconsulted]}</span>
          <a href="/consultations">{words.consultation.staff.list.title}</a>
        </p>
      )}
      {service.missing.length > 0 && (
        <div class="notice warning">
          <p>{w.incomplete}</p>
          <ul>
            {service.missing.map(({ key }) => (
              <li key={key}>
                <a href={`/services/${service.id}${service.may.write ? '/edit' : ''}#${key}`}>
                  {wordComponent(key, words.language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {differing > 0 && (
        <p class="notice">
          <span>{w.differs(differing)}</span>
          <a href={`/services/${service.id}#findings`}>{w.look}</a>
        </p>
      )}
    </>
  )
}
