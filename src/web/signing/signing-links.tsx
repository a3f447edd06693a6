import type { SigningDesk } from '#server'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

/** What one can do with the signed document of a revision: fetch it, or make it. */
export function SigningLinks(props: {
  readonly words: Words
  /** Address of the revision. */
  readonly at: string
  readonly desk: SigningDesk
}) {
  const { words, at, desk } = props
  const w = words.signing
  const { signature, official, maySign } = desk
  if (signature !== undefined) {
    return (
      <p>
        <a href={`${at}/signed.pdf`}>{w.download}</a>{' '}
        <small>{w.signedBy(signature.signer, timeText(signature.signedAt, words))}</small>
      </p>
    )
  }
  if (official === undefined || !maySign) return null
  return (
    <p>
      <a class="button" href={`${at}/sign`}>
        {w.title}
      </a>
    </p>
  )
}
