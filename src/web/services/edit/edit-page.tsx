import type { ComponentChildren } from 'preact'
import type { StoredService } from '#server'
import { components, wordComponent, type StandardComponent } from '#standard'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { AboutFields, PlaceFields } from './about-fields.tsx'
import { ComplaintFields, DurationFields, FeeFields, ItemFields } from './delivery-fields.tsx'
import { TypedField, WordsField, type EditView } from './edit-fields.tsx'

export type EditPageProps = EditView & {
  readonly service: StoredService
  /** Version of the draft that is changed. */
  readonly version: number
  /** What is wrong as a whole, in words. */
  readonly problems: readonly string[]
  readonly isRefused: boolean
  readonly fileProblem?: string | undefined
}

/** The whole standard as one form, component by component; each button sends all of it. */
export function EditPage(props: EditPageProps) {
  const { words, service, version } = props
  const w = words.services
  return (
    <>
      <p class="crumb">
        <a href="/services">{w.title}</a>
        {' › '}
        <a href={`/services/${service.id}`}>{service.name}</a>
      </p>
      <h1>{w.edit.title}</h1>
      <p class="lead-text">{w.edit.lead}</p>
      <form method="post" action={`/services/${service.id}/edit`} class="standard-form" noValidate>
        <CsrfField />
        <input type="hidden" name="version" value={version} />
        <div class="toolbar">
          <button class="primary" name="intent" value="save-on">
            {w.edit.saveOn}
          </button>
          <button name="intent" value="save">
            {w.edit.save}
          </button>
          <a class="toolbar-end" href={`/services/${service.id}`}>
            {w.edit.cancel}
          </a>
        </div>
        {props.isRefused && <Refusal {...props} />}
        <section class="component" id="about">
          <h2>{w.view.about}</h2>
          <AboutFields {...props} />
        </section>
        <section class="component" id="places">
          <h2>{w.edit.places}</h2>
          <p class="lead-text">{w.edit.placesHint}</p>
          <PlaceFields {...props} />
        </section>
        <Part {...props} part="delivery" title={w.view.delivery} lead={w.view.deliveryHint} />
        <Part {...props} part="management" title={w.view.management} lead={w.view.managementHint} />
        <p class="actions">
          <button class="primary" name="intent" value="save">
            {w.edit.save}
          </button>
        </p>
      </form>
      <FileForm {...props} />
    </>
  )
}

function Refusal({ words, problems }: EditPageProps) {
  return (
    <div class="notice error" role="alert">
      <p>{words.services.edit.wrong}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

type PartProps = EditPageProps & {
  readonly part: StandardComponent['part']
  readonly title: string
  readonly lead: string
}

function Part(props: PartProps) {
  const { part, title, lead } = props
  return (
    <>
      <div class="part-head">
        <h2>{title}</h2>
        <p class="lead-text">{lead}</p>
      </div>
      {components
        .filter((component) => component.part === part)
        .map((component) => (
          <ComponentSection key={component.key} {...props} component={component} />
        ))}
    </>
  )
}

function ComponentSection(props: PartProps & { readonly component: StandardComponent }) {
  const { words, service, component } = props
  const isMissing = service.missing.some(({ key }) => key === component.key)
  return (
    <section class="component" id={component.key}>
      <div class="component-head">
        <h3>
          <span class="component-number">{component.number}</span>{' '}
          {wordComponent(component.key, words.language)}
        </h3>
        {isMissing && <span class="count-chip">{words.services.view.missing}</span>}
        <TakeButton {...props} />
      </div>
      <Fields {...props} />
    </section>
  )
}

const takenParts: readonly string[] = ['requirements', 'procedure', 'duration']

function TakeButton(props: PartProps & { readonly component: StandardComponent }) {
  const { words, service, component } = props
  const w = words.services.edit
  if (!takenParts.includes(component.key)) return null
  const hasSop = service.sops.some(({ inForce }) => inForce !== null)
  return hasSop ? (
    <button
      class="quiet small take"
      name="intent"
      value={`take/${component.key}`}
      title={w.takeHint}
      aria-label={w.ofRow(w.takeFrom, wordComponent(component.key, words.language))}
    >
      {w.takeFrom}
    </button>
  ) : (
    <small class="take">
      {w.noTake} <a href={`/services/${service.id}/sops`}>{w.linkSops}</a>
    </small>
  )
}

function Fields(props: PartProps & { readonly component: StandardComponent }): ComponentChildren {
  const { words, component } = props
  const w = words.services.edit
  const label = wordComponent(component.key, words.language)
  switch (component.key) {
    case 'requirements':
    case 'procedure':
      return <ItemFields {...props} list={component.key} />
    case 'duration':
      return <DurationFields {...props} />
    case 'fee':
      return <FeeFields {...props} />
    case 'product':
      return (
        <WordsField {...props} name="product" label={w.product} hint={w.productHint} lines={1} />
      )
    case 'complaints':
      return <ComplaintFields {...props} />
    case 'legalBasis':
    case 'facilities':
    case 'competences':
      return (
        <TypedField
          {...props}
          name={component.key}
          label={label}
          labelIs="hidden"
          hint={w.perLine}
          lines={3}
          maxLength={100_000}
        />
      )
    case 'staff':
      return (
        <TypedField {...props} name="staff" label={w.staff} inputMode="numeric" maxLength={7} />
      )
    case 'supervision':
    case 'serviceGuarantee':
    case 'safetyGuarantee':
    case 'evaluation':
      return <TypedField {...props} name={component.key} label={label} labelIs="hidden" lines={2} />
  }
}

/** Takes the whole draft from a file. */
function FileForm({ words, service, version, fileProblem }: EditPageProps) {
  const w = words.services.edit
  return (
    <details class="section" id="file" open={fileProblem !== undefined}>
      <summary>
        <h2>{w.import}</h2>
      </summary>
      <p class="lead-text">{w.importHint}</p>
      {fileProblem !== undefined && (
        <p class="notice error" role="alert">
          {fileProblem}
        </p>
      )}
      <form
        method="post"
        action={`/services/${service.id}/standard.json?version=${version}`}
        encType="multipart/form-data"
        class="stack"
      >
        <CsrfField />
        <label class="field">
          {w.importFile}
          <input type="file" name="files" accept=".json,application/json" required />
        </label>
        <button>{w.importSubmit}</button>
      </form>
    </details>
  )
}
