import type { VerifiedRevision } from '#server'
import { printDate } from '#time'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { publishedPath } from '../archive-address.ts'

/** In big words whether the revision of a code is in force, and by what it is recognised. */
export function VerifyPage(props: { readonly words: Words; readonly found: VerifiedRevision }) {
  const { words, found } = props
  const texts = words.archive.verify
  return (
    <div class="narrow">
      <h1>{texts.title}</h1>
      <p class="standing" data-standing={found.standing}>
        <b>{texts.standings[found.standing]}</b>
      </p>
      <p>{texts.compare}</p>
      <dl class="identity">
        {listFacts(found, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Links {...props} />
    </div>
  )
}

function listFacts(found: VerifiedRevision, words: Words): [string, string][] {
  const texts = words.archive.verify
  const day = (date: string | null) => (date === null ? '' : printDate(date, words.language))
  const facts: [string, string][] = [
    [texts.number, found.number],
    [texts.name, found.title],
    [texts.unit, found.unitName],
    [texts.government, found.governmentName],
    [texts.version, String(found.revision)],
    [texts.ratifiedOn, day(found.ratifiedOn)],
    [texts.effectiveOn, day(found.effectiveOn)],
    [texts.endedOn, day(found.endedOn)],
    [texts.reason, found.endReason],
    [texts.hash, found.contentHash],
    [
      texts.signature,
      found.signedAt === null ? texts.unsigned : texts.signed(timeText(found.signedAt, words)),
    ],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** Where the archive is open to the text and to what took its place; to the check of the signed file. */
function Links({ words, found }: { readonly words: Words; readonly found: VerifiedRevision }) {
  const texts = words.archive.verify
  const { slug, sopId, revision, inForce, standing, signedAt } = found
  return (
    <p class="actions">
      {slug !== null && standing !== 'not-yet' && (
        <a class="button quiet" href={publishedPath({ slug }, sopId, revision)}>
          {texts.read}
        </a>
      )}
      {slug !== null && inForce !== null && inForce !== revision && (
        <a class="button primary" href={publishedPath({ slug }, sopId)}>
          {texts.toCurrent}
        </a>
      )}
      {signedAt !== null && (
        <a class="button quiet" href="/verify">
          {texts.toSignature}
        </a>
      )}
    </p>
  )
}

/** Where a code is typed. */
export function CodePage({ words }: { readonly words: Words }) {
  const texts = words.archive.verify
  return (
    <div class="narrow">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <form class="stack" action="/v">
        <label class="field">
          {texts.code}
          <input name="code" autocomplete="off" autocapitalize="none" spellcheck={false} required />
        </label>
        <button class="primary">{texts.submit}</button>
      </form>
      <p>
        <a href="/verify">{texts.toSignature}</a>
      </p>
    </div>
  )
}

/** Nothing has that code. */
export function UnknownCode({ words }: { readonly words: Words }) {
  const texts = words.archive.verify
  return (
    <section class="fault">
      <p class="fault-status">404</p>
      <h1>{texts.unknownTitle}</h1>
      <p>{texts.unknownText}</p>
      <p>
        <a class="button" href="/v">
          {texts.title}
        </a>
      </p>
    </section>
  )
}
