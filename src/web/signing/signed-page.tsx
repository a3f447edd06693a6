import type { Signature, Standing } from '#server'
import { Fact } from '../layout/fact.tsx'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

/** The signed document of a revision: who signed, whether that is certified, and where to fetch it. */
export function SignedPage(props: {
  readonly words: Words
  readonly signature: Signature
  readonly standing: Standing
  /** Signed a moment ago by the person who looks. */
  readonly isNew: boolean
}) {
  const { words, signature, standing, isNew } = props
  const w = words.signing
  const at = `/sops/${signature.sopId}/revisions/${signature.revision}`
  return (
    <section class="narrow signing">
      <p class="crumb">
        <a href={at}>{words.revisions.title1(signature.revision)}</a>
      </p>
      <h1>{w.signedTitle}</h1>
      {isNew && (
        <div class="notice done">
          <output>{w.done}</output>
        </div>
      )}
      <dl class="verdict-facts">
        <Fact label={words.signature.number}>{signature.number}</Fact>
        <Fact label={words.signature.signer}>{signature.signer}</Fact>
        <Fact label={words.signature.assurance}>{words.signature.standings[standing].title}</Fact>
        <Fact label={words.signature.signedAt}>{timeText(signature.signedAt, words)}</Fact>
        <Fact label={w.pressedBy}>{signature.signedBy}</Fact>
        <Fact label={words.signature.fingerprint}>
          <code>{signature.fingerprint}</code>
        </Fact>
        <Fact label={w.documentHash}>
          <code>{signature.documentHash}</code>
        </Fact>
      </dl>
      <p>
        <a class="button primary" href={`${at}/signed.pdf`}>
          {w.download}
        </a>
      </p>
      <p>
        <a href="/verify">{words.signature.title}</a>
      </p>
    </section>
  )
}
