import { bundleLimits } from '#print'
import type { Unit } from '#server'
import type { ComponentChildren } from 'preact'
import { CsrfField } from '../layout/csrf-field.tsx'
import { FieldError } from '../layout/field-error.tsx'
import { StateChip } from '../layout/state-chip.tsx'
import type { Words } from '../messages/words.ts'
import { papers } from '../sops/print/paper.ts'
import type { BundleErrors, BundleField, BundleForm } from './bundle-fields.ts'
import { printedVersions, type UnitSops } from './unit-sops.ts'

export type BundlePageProps = {
  readonly words: Words
  readonly unit: Unit
  readonly found: UnitSops
  readonly form: BundleForm
  readonly errors: BundleErrors
  /** The person sees more than what is in force. */
  readonly choosesVersion: boolean
}

/** Chooses SOPs of a unit and says what stands before them in the PDF. */
export function BundlePage(props: BundlePageProps) {
  const { words, unit, found, errors } = props
  const w = words.bundle
  return (
    <section class="narrow">
      <p class="crumb">
        <a href={`/sops?unit=${unit.id}`}>{unit.name}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="lead-text">{found.sops.length === 0 ? w.nothing : w.lead}</p>
      {Object.keys(errors).length > 0 && (
        <p class="notice error" role="alert">
          {w.wrong}
        </p>
      )}
      {found.sops.length > 0 && (
        <form method="post" action={`/units/${unit.id}/bundle`} class="stack bundle" noValidate>
          <CsrfField />
          <Choice {...props} />
          <DocumentPart {...props} />
          <DecreePart {...props} />
          <ExplanationPart {...props} />
          <button class="primary">{w.submit}</button>
        </form>
      )}
    </section>
  )
}

function Choice({ words, unit, found, form, errors }: BundlePageProps) {
  const w = words.bundle
  const { sops, leftOut } = found
  return (
    <div class="chooser">
      <fieldset aria-describedby="sops-hint sops-error">
        <legend>{w.sops}</legend>
        <small id="sops-hint">{w.sopsLead}</small>
        <FieldError id="sops-error" text={errors.sops} />
        {sops.map((sop) => (
          <label key={sop.id}>
            <input type="checkbox" name="sop" value={sop.id} checked={form.chosen.has(sop.id)} />
            <span>
              {sop.title === '' ? words.list.untitled : sop.title}{' '}
              <small>
                {[sop.number, sop.unitId === unit.id ? '' : sop.unitName]
                  .filter((text) => text !== '')
                  .join(' · ')}{' '}
                {sop.revision === 0 && <StateChip words={words} state={sop.state} />}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {leftOut > 0 && <p class="notice warning">{w.leftOut(leftOut, bundleLimits.sops)}</p>}
    </div>
  )
}

function DocumentPart(props: BundlePageProps) {
  const { words, form } = props
  return (
    <fieldset>
      <legend>{words.bundle.document}</legend>
      <Text {...props} name="title" />
      <div class="fields">
        <Text {...props} name="year" inputMode="numeric" />
        <label class="field">
          {words.bundle.fields.paper}
          <select name="paper">
            {papers.map((paper) => (
              <option key={paper} value={paper} selected={paper === form.paper}>
                {words.print.papers[paper]}
              </option>
            ))}
          </select>
        </label>
        {props.choosesVersion && (
          <label class="field">
            {words.bundle.fields.version}
            <select name="version">
              {printedVersions.map((version) => (
                <option key={version} value={version} selected={version === form.version}>
                  {words.bundle.versions[version]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </fieldset>
  )
}

function DecreePart(props: BundlePageProps) {
  const { words, form } = props
  const w = words.bundle
  return (
    <fieldset aria-describedby="decree-hint">
      <legend>{w.decreePart}</legend>
      <Check name="decree" checked={form.decree}>
        {w.withDecree}
      </Check>
      <small id="decree-hint">{w.decreeLead}</small>
      <Text {...props} name="kind" />
      <div class="fields">
        <Text {...props} name="number" />
        <Text {...props} name="date" type="date" />
        <Text {...props} name="place" />
      </div>
      <Text {...props} name="about" />
      <Area {...props} name="considerations" hint={w.onePerLine} />
      <Area {...props} name="legalBases" hint={w.onePerLine} />
      <Area {...props} name="decisions" hint={w.onePerLine} />
      <div class="fields">
        <Text {...props} name="position" />
        <Text {...props} name="name" />
      </div>
    </fieldset>
  )
}

function ExplanationPart(props: BundlePageProps) {
  const { words, form } = props
  const w = words.bundle
  return (
    <fieldset>
      <legend>{w.explanationPart}</legend>
      <Check name="explanation" checked={form.explanation}>
        {w.withExplanation}
      </Check>
      <Area {...props} name="scope" />
      <Area {...props} name="summary" />
      <Area {...props} name="definitions" hint={w.onePerLine} />
    </fieldset>
  )
}

function Check(props: {
  readonly name: string
  readonly checked: boolean
  readonly children: ComponentChildren
}) {
  return (
    <label class="check">
      <input type="checkbox" name={props.name} value="1" checked={props.checked} />
      {props.children}
    </label>
  )
}

type FieldProps = Pick<BundlePageProps, 'words' | 'form' | 'errors'> & {
  readonly name: BundleField
}

function Text(props: FieldProps & { readonly type?: 'date'; readonly inputMode?: 'numeric' }) {
  const { words, form, errors, name } = props
  return (
    <div>
      <label class="field">
        {words.bundle.fields[name]}
        <input
          name={name}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          value={form.texts[name]}
          {...describeBy(errors, name)}
        />
      </label>
      <FieldError id={`${name}-error`} text={errors[name]} />
    </div>
  )
}

function Area(props: FieldProps & { readonly hint?: string }) {
  const { words, form, errors, name, hint } = props
  return (
    <div>
      <label class="field">
        {words.bundle.fields[name]}
        {hint !== undefined && <small>{hint}</small>}
        <textarea name={name} rows={4} {...describeBy(errors, name)}>
          {form.texts[name]}
        </textarea>
      </label>
      <FieldError id={`${name}-error`} text={errors[name]} />
    </div>
  )
}

function describeBy(errors: BundleErrors, name: BundleField) {
  const invalid = errors[name] === undefined ? undefined : ('true' as const)
  return { 'aria-invalid': invalid, 'aria-describedby': `${name}-error` }
}
