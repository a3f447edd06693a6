import type { KnownDocument, Revocation, SignatureReport, Verdict, Verification } from '#server'
import { codePath } from '../archive/archive-address.ts'
import { inMegabytes } from '../imports/upload/upload-limits.ts'
import { CsrfField } from '../layout/csrf-field.tsx'
import { timeText } from '../layout/date-text.ts'
import { Fact } from '../layout/fact.tsx'
import { FieldError } from '../layout/field-error.tsx'
import type { Words } from '../messages/words.ts'
import { verifyLimits } from './verify-limits.ts'

export type VerifyPageProps = {
  readonly words: Words
  /** What was wrong with the file that was sent. */
  readonly missing?: 'file' | 'too-large'
  readonly result?: Verification & { readonly name: string }
}

/** A form for one PDF and, above it, what was found of the one that was sent. */
export function VerifyPage({ words, missing, result }: VerifyPageProps) {
  const w = words.signature
  return (
    <section class="narrow verify">
      <h1>{w.title}</h1>
      {result === undefined ? <p class="lead-text">{w.lead}</p> : <Result {...{ words, result }} />}
      {result !== undefined && <h2>{w.again}</h2>}
      <VerifyForm words={words} missing={missing} />
      <p>
        <a href="/v">{words.archive.verify.toCode}</a>
      </p>
    </section>
  )
}

function VerifyForm({
  words,
  missing,
}: {
  readonly words: Words
  readonly missing: VerifyPageProps['missing']
}) {
  const w = words.signature
  const megabytes = inMegabytes(verifyLimits.fileBytes)
  const faults = { file: w.fileMissing, 'too-large': w.fileTooLarge(megabytes) }
  return (
    <form method="post" action="/verify" enctype="multipart/form-data" class="stack">
      {/* Stands first: it is looked at before anything is taken. */}
      <CsrfField />
      <label class="field">
        {w.file}
        <small id="file-hint">{w.accepted(megabytes)}</small>
        <input
          type="file"
          name="file"
          accept="application/pdf,.pdf"
          aria-describedby="file-hint file-error"
          aria-invalid={missing === undefined ? undefined : 'true'}
        />
      </label>
      <FieldError id="file-error" text={missing === undefined ? undefined : faults[missing]} />
      <button class="primary">{w.submit}</button>
    </form>
  )
}

function Result({ words, result }: Required<Pick<VerifyPageProps, 'words' | 'result'>>) {
  const w = words.signature
  const { verdict, known, name } = result
  const { title, text } = w.standings[standingOf(verdict)]
  return (
    <div class={`verdict ${verdict.standing}`}>
      <h2>{title}</h2>
      <p>{w.of(name)}</p>
      <p>{text}</p>
      {verdict.problems.length > 0 && (
        <ul>
          {verdict.problems.map((problem) => (
            <li key={problem}>{w.problems[problem]}</li>
          ))}
        </ul>
      )}
      <Known words={words} known={known} />
      {verdict.signatures.length > 0 && <h3>{w.signatures}</h3>}
      {verdict.signatures.map((signature, at) => (
        <Signature key={at} {...{ words, signature, number: at + 1 }} />
      ))}
      {verdict.signatures.length > 0 && <p>{w.limits}</p>}
    </div>
  )
}

/** A file without any signature is no forgery. */
function standingOf({ standing, problems }: Verdict): keyof Words['signature']['standings'] {
  const isUnsigned = problems.some((one) => one === 'not-signed' || one === 'not-a-pdf')
  return isUnsigned ? 'unsigned' : standing
}

function Known(props: { readonly words: Words; readonly known: KnownDocument | undefined }) {
  const { words, known } = props
  const w = words.signature
  if (known === undefined) {
    return (
      <>
        <h3>{w.unknown}</h3>
        <p>{w.unknownText}</p>
      </>
    )
  }
  return (
    <>
      <h3>{w.known}</h3>
      <p>{w.knownText}</p>
      <dl class="verdict-facts">
        <Fact label={w.sopTitle}>{known.title}</Fact>
        <Fact label={w.number}>{known.number}</Fact>
        <Fact label={w.revision}>{known.revision}</Fact>
        <Fact label={w.unit}>{known.unitName}</Fact>
        <Fact label={w.government}>{known.governmentName}</Fact>
        <Fact label={w.signedAt}>{timeText(known.signedAt, words)}</Fact>
      </dl>
      {known.code !== null && (
        <p>
          <a href={codePath(known.code)}>{words.archive.verify.stillInForce}</a>
        </p>
      )}
    </>
  )
}

function Signature(props: {
  readonly words: Words
  readonly signature: SignatureReport
  readonly number: number
}) {
  const { words, signature, number } = props
  const w = words.signature
  const { signer, claimedAt, problems, coversAll } = signature
  return (
    <section aria-label={w.signature(number)}>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{w.problems[problem]}</li>
          ))}
        </ul>
      )}
      {problems.length === 0 && !coversAll && <p>{w.addedLater}</p>}
      {problems.length === 0 && signer?.revocation.kind === 'revoked' && <p>{w.claimsOlder}</p>}
      {signer !== undefined && (
        <dl class="verdict-facts">
          <Fact label={w.signer}>{signer.subject}</Fact>
          <Fact label={w.assurance}>{signer.certified ? w.certified : w.uncertified}</Fact>
          <Fact label={w.issuer}>{signer.issuer}</Fact>
          <Fact label={w.revocation}>{revocationText(signer.revocation, words)}</Fact>
          {claimedAt !== undefined && <Fact label={w.claimedAt}>{timeText(claimedAt, words)}</Fact>}
          <Fact label={w.fingerprint}>
            <code>{signer.fingerprint}</code>
          </Fact>
        </dl>
      )}
    </section>
  )
}

function revocationText(revocation: Revocation, words: Words): string {
  const w = words.signature.revocations
  switch (revocation.kind) {
    case 'revoked':
      return w.revoked(timeText(revocation.on, words))
    case 'not-listed':
      return w['not-listed'](timeText(revocation.asOf, words))
    case 'unknown':
      return w.unknown
  }
}
