import type { LikelySop, StoredService } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import type { Words } from '../../messages/words.ts'

type ServiceSopsPageProps = {
  readonly words: Words
  readonly service: StoredService
  /** What was looked for; empty: what is like the name of the service. */
  readonly search: string
  /** SOPs in force that are not linked yet. */
  readonly offered: readonly LikelySop[]
}

/** The SOPs of a service in their order, and others to choose from. */
export function ServiceSopsPage(props: ServiceSopsPageProps) {
  const { words, service, search } = props
  const w = words.services.sops
  return (
    <section class="narrow">
      <p class="crumb">
        <a href="/services">{words.services.title}</a>
        {' › '}
        <a href={`/services/${service.id}`}>{service.name}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <h2>{w.linked}</h2>
      {service.sops.length === 0 ? <p>{w.none}</p> : <Linked {...props} />}
      <search class="after-form">
        <form class="filters sop-search" action={`/services/${service.id}/sops`}>
          <label class="field grow">
            {w.find}
            <input type="search" name="search" value={search} placeholder={service.name} />
          </label>
          <button>{w.submit}</button>
        </form>
      </search>
      <h2 class="after-form">{search === '' ? w.likely : w.found}</h2>
      {props.offered.length === 0 ? <p>{w.nothing}</p> : <Offered {...props} />}
      <p class="after-form">
        <a href={`/services/${service.id}`}>{w.back}</a>
      </p>
    </section>
  )
}

function Linked({ words, service }: ServiceSopsPageProps) {
  const w = words.services.sops
  const last = service.sops.length - 1
  return (
    <form method="post" action={`/services/${service.id}/sops`}>
      <CsrfField />
      <ol class="typed-rows">
        {service.sops.map(({ id, title, inForce }, at) => (
          <li key={id}>
            <div class="typed-row">
              <a href={`/sops/${id}`}>{title}</a>{' '}
              <small>
                {inForce === null
                  ? words.services.view.sopNotInForce
                  : words.services.view.sopInForce}
              </small>
            </div>
            <span class="row-tools">
              <SopTool intent={`up/${id}`} sign="↑" label={w.ofSop(w.up, title)} off={at === 0} />
              <SopTool
                intent={`down/${id}`}
                sign="↓"
                label={w.ofSop(w.down, title)}
                off={at === last}
              />
              <SopTool
                intent={`unlink/${id}`}
                sign="✕"
                label={w.ofSop(w.unlink, title)}
                off={false}
              />
            </span>
          </li>
        ))}
      </ol>
    </form>
  )
}

function SopTool(props: {
  readonly intent: string
  readonly sign: string
  readonly label: string
  readonly off: boolean
}) {
  const { intent, sign, label, off } = props
  return (
    <button
      class={sign === '✕' ? 'icon danger' : 'icon'}
      name="intent"
      value={intent}
      title={label}
      aria-label={label}
      disabled={off}
    >
      {sign}
    </button>
  )
}

function Offered({ words, service, offered }: ServiceSopsPageProps) {
  const w = words.services.sops
  return (
    <form method="post" action={`/services/${service.id}/sops`} class="stack">
      <CsrfField />
      <div class="radios">
        {offered.map(({ id, title, unitName }) => (
          <label key={id}>
            <input type="checkbox" name="sop" value={id} />
            <span>
              {title} <small>{unitName}</small>
            </span>
          </label>
        ))}
      </div>
      <button class="primary" name="intent" value="link">
        {w.link}
      </button>
    </form>
  )
}
