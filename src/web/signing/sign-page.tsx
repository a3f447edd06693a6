import type { CheckedSigner, OfficialRevision, SignerFacts } from '#server'
import { signFaultText } from '../errors/failure-page.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { dateText } from '../layout/date-text.ts'
import { Fact } from '../layout/fact.tsx'
import { FieldError } from '../layout/field-error.tsx'
import type { Words } from '../messages/words.ts'
import type { FaultPlace, KeyChoice } from './sign-form.ts'

export type SignPageProps = {
  readonly words: Words
  readonly official: OfficialRevision
  readonly hasOperatorsKey: boolean
  /** Does the operator know any certified provider? */
  readonly hasAnchors: boolean
  /** The operator's key, where it was looked at. */
  readonly operator?: CheckedSigner | undefined
  readonly chosen?: KeyChoice
  /** A key that was looked at and found good. */
  readonly checked?: SignerFacts
  readonly errors?: Partial<Readonly<Record<FaultPlace, string>>>
}

/** Says what will be signed and with what, and signs. */
export function SignPage(props: SignPageProps) {
  const { words, official, errors = {}, checked } = props
  const w = words.signing
  const at = `/sops/${official.sopId}/revisions/${official.revision}`
  return (
    <section class="narrow signing">
      <p class="crumb">
        <a href={at}>{words.revisions.title1(official.revision)}</a>
      </p>
      <h1>{w.title}</h1>
      {errors.whole !== undefined && (
        <p class="notice error" role="alert">
          {errors.whole}
        </p>
      )}
      {checked !== undefined && <Checked words={words} facts={checked} />}
      <h2>{w.what}</h2>
      <Official words={words} official={official} />
      <p>{w.once}</p>
      <h2>{w.withWhat}</h2>
      <form method="post" action={`${at}/sign`} enctype="multipart/form-data" class="stack">
        {/* Stands first: it is looked at before anything is taken. */}
        <CsrfField />
        {props.hasOperatorsKey && <OperatorsKey {...props} />}
        <BroughtKey {...props} />
        <p class="actions">
          <button class="primary" name="intent" value="sign">
            {w.submit}
          </button>{' '}
          <button class="quiet" name="intent" value="check">
            {w.check}
          </button>
        </p>
      </form>
    </section>
  )
}

function Official({ words, official }: Pick<SignPageProps, 'words' | 'official'>) {
  const w = words.signing
  const { position, name } = official.content.identity.approver
  return (
    <dl class="verdict-facts">
      <Fact label={words.signature.sopTitle}>{official.content.title}</Fact>
      <Fact label={words.signature.number}>{official.number}</Fact>
      <Fact label={words.signature.unit}>{official.unitName}</Fact>
      <Fact label={w.ratifiedOn}>{dateText(new Date(official.ratifiedOn), words)}</Fact>
      <Fact label={w.effectiveOn}>{dateText(new Date(official.effectiveOn), words)}</Fact>
      <Fact label={w.official}>{[position, name].filter((text) => text !== '').join(', ')}</Fact>
    </dl>
  )
}

function Checked({ words, facts }: { readonly words: Words; readonly facts: SignerFacts }) {
  return (
    <div class="notice done">
      <output>{words.signing.checked}</output>
      <KeyFacts words={words} facts={facts} />
    </div>
  )
}

function KeyFacts({ words, facts }: { readonly words: Words; readonly facts: SignerFacts }) {
  const w = words.signing
  return (
    <dl class="verdict-facts">
      <Fact label={w.subject}>{facts.subject}</Fact>
      <Fact label={words.signature.issuer}>{facts.issuer}</Fact>
      <Fact label={w.validTo}>{dateText(facts.validTo, words)}</Fact>
      <Fact label={words.signature.assurance}>
        {facts.certified ? w.willBeCertified : w.willNotBeCertified}
      </Fact>
    </dl>
  )
}

function OperatorsKey({ words, operator, chosen = 'operator' }: SignPageProps) {
  const w = words.signing
  return (
    <fieldset>
      <legend class="hidden">{w.whose}</legend>
      <label class="check">
        <input type="radio" name="key" value="operator" checked={chosen === 'operator'} />
        {w.operator}
      </label>
      {operator?.ok === true && <KeyFacts words={words} facts={operator.facts} />}
      {operator?.ok === false && (
        <p class="notice warning">{signFaultText(operator.fault, words)}</p>
      )}
      <label class="check">
        <input type="radio" name="key" value="brought" checked={chosen === 'brought'} />
        {w.brought}
      </label>
    </fieldset>
  )
}

function BroughtKey({ words, hasAnchors, errors = {} }: SignPageProps) {
  const w = words.signing
  return (
    <>
      <div>
        <label class="field">
          {w.file}
          <small id="file-hint">{w.fileHint}</small>
          <input
            type="file"
            name="file"
            accept=".p12,.pfx,application/x-pkcs12"
            aria-describedby="file-hint file-error"
            aria-invalid={errors.file === undefined ? undefined : 'true'}
          />
        </label>
        <FieldError id="file-error" text={errors.file} />
      </div>
      <div>
        <label class="field">
          {w.passphrase}
          <input
            type="password"
            name="passphrase"
            autocomplete="off"
            maxLength={200}
            aria-describedby="passphrase-error"
            aria-invalid={errors.passphrase === undefined ? undefined : 'true'}
          />
        </label>
        <FieldError id="passphrase-error" text={errors.passphrase} />
      </div>
      <p>{hasAnchors ? w.certifiedIf : w.neverCertified}</p>
    </>
  )
}
