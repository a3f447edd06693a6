import { deviceKinds } from '#server'
import { formPath } from '../../answering/answering-address.ts'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dateText, timeText } from '../../layout/date-text.ts'
import { fieldOf, LineField, RadioField, type FormState } from '../../layout/form-fields.tsx'
import { QrMark } from '../../layout/qr-mark.tsx'
import type { Words } from '../../messages/words.ts'
import type { ReadWays } from './read-ways.ts'

type DevicesProps = ReadWays & {
  readonly words: Words
  readonly origin: string
  readonly form: FormState
}

/** Link and posters of a survey, and the screens and tablets on which it is answered. */
export function DevicesPage(props: DevicesProps) {
  const { words, survey, may, devices, slug } = props
  const w = words.surveyWays
  return (
    <div class="survey-ways">
      {slug === null ? (
        <p class="notice">{w.notPublic}</p>
      ) : (
        <LinkAndPosters {...props} slug={slug} />
      )}
      <h2>{w.devices.title}</h2>
      <p class="lead-text">{w.devices.lead}</p>
      {devices.length === 0 ? <p>{w.devices.none}</p> : <DeviceTable {...props} />}
      {may.includes('plan') &&
        (survey.state === 'closed' ? (
          <p class="notice">{w.closed}</p>
        ) : (
          slug !== null && <DeviceForm {...props} />
        ))}
    </div>
  )
}

function LinkAndPosters({ words, survey, origin, slug }: DevicesProps & { readonly slug: string }) {
  const w = words.surveyWays.devices
  const path = formPath({ slug, language: 'id' }, survey.slug)
  const poster = `/surveys/${survey.id}/poster`
  return (
    <>
      <h2>{w.link}</h2>
      <p>
        {w.linkLead} <a href={path}>{origin + path}</a>
      </p>
      <h2>{w.posters}</h2>
      <p>{w.postersLead}</p>
      <ul>
        {survey.services.length > 1 && (
          <li>
            <a href={poster}>{w.posterAll}</a>
          </li>
        )}
        {survey.services.map((service) => (
          <li key={service.serviceId}>
            <a href={`${poster}?layanan=${service.slug}`}>{service.name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function DeviceTable({ words, survey, may, devices }: DevicesProps) {
  const w = words.surveyWays.devices
  const { columns } = w
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.made}</th>
          <th scope="col">{columns.action}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ id, name, kind, madeAt, madeBy, revokedAt }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={columns.kind}>{w.kinds[kind]}</td>
            <td data-label={columns.made}>
              {words.surveyWays.codes.madeBy(timeText(madeAt, words), madeBy)}
            </td>
            <td data-label={columns.action}>
              {revokedAt !== null && words.surveyWays.codes.revokedOn(dateText(revokedAt, words))}
              {revokedAt === null && may.includes('plan') && (
                <form method="post" action={`/surveys/${survey.id}/devices/${id}/revoke`}>
                  <CsrfField />
                  <button class="danger" aria-label={w.revokeNamed(name)}>
                    {w.revoke}
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DeviceForm({ words, survey, form }: DevicesProps) {
  const w = words.surveyWays.devices
  return (
    <form method="post" action={`/surveys/${survey.id}/devices`} class="stack">
      <CsrfField />
      <RadioField
        {...fieldOf(form, 'kind')}
        label={w.kind}
        choices={deviceKinds.map((kind) => [kind, w.kinds[kind]] as const)}
        value={form.texts['kind'] ?? 'kiosk'}
      />
      <LineField {...fieldOf(form, 'name')} label={w.name} hint={w.nameHint} maxLength={100} />
      <div class="actions">
        <button class="primary">{w.make}</button>
      </div>
    </form>
  )
}

/** The address of a screen or a tablet, shown once. */
export function MadeDevicePage(props: {
  readonly words: Words
  readonly name: string
  readonly address: string
  readonly back: string
}) {
  const { words, name, address, back } = props
  const w = words.surveyWays.devices
  return (
    <section class="narrow made-device">
      <h1>{w.madeTitle}</h1>
      <p class="lead-text">{w.madeLead(name)}</p>
      <QrMark text={address} />
      <p>
        <code class="secret-text">{address}</code>
      </p>
      <p>
        <a class="button" href={back}>
          {w.back}
        </a>
      </p>
    </section>
  )
}
