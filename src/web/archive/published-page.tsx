import { describeFlow } from '#diagram'
import type { Archive, PublishedSop, PublishedVersion } from '#server'
import type { Sop } from '#sop'
import { printDate } from '#time'
import { FlowDescription } from '../drawing/flow-description.tsx'
import type { Words } from '../messages/words.ts'
import { IdentityList } from '../sops/view/identity-list.tsx'
import { archivePath, codePath, publishedPath, unitPath } from './archive-address.ts'
import { Crumbs } from './crumbs.tsx'

export type PublishedPageProps = {
  readonly words: Words
  readonly archive: Archive
  readonly sop: PublishedSop
  /** How many pages its flowchart is drawn on. */
  readonly drawings: number
}

/** A version of an SOP for everybody: whether it holds, its chart, the same in words, who and what. */
export function PublishedPage(props: PublishedPageProps) {
  const { words, archive, sop } = props
  const texts = words.archive.sop
  return (
    <article>
      <Crumbs
        words={words}
        links={[
          { href: archivePath(archive), text: words.archive.front.home },
          { href: unitPath(archive, sop.unitId), text: sop.unitName },
        ]}
      />
      <h1>{sop.title === '' ? words.list.untitled : sop.title}</h1>
      <Standing {...props} />
      <Prepare words={words} content={sop.content} />
      <section aria-labelledby="steps">
        <h2 id="steps">{words.view.stepByStep}</h2>
        <FlowDescription
          steps={describeFlow(sop.content, words.language)}
          empty={words.view.noSteps}
        />
      </section>
      <Drawings {...props} />
      <section aria-labelledby="identity">
        <h2 id="identity">{words.view.identity}</h2>
        <IdentityList words={words} sop={sop.content} />
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{texts.versions}</h2>
        <Versions {...props} />
      </section>
    </article>
  )
}

function Standing({ words, archive, sop }: PublishedPageProps) {
  const texts = words.archive.sop
  const since = printDate(sop.since, words.language)
  if (sop.end === undefined) {
    return (
      <>
        <p class="facts">
          <span>{sop.number}</span>
          <b>{texts.inForce(since)}</b>
        </p>
        <p class="actions">
          <a class="button quiet" href={`${publishedPath(archive, sop.sopId)}/sop.pdf`}>
            {texts.pdf}
          </a>
          {sop.code !== null && (
            <a class="button quiet" href={codePath(sop.code)}>
              {words.archive.verify.title}
            </a>
          )}
        </p>
      </>
    )
  }
  const { kind, on, reason } = sop.end
  const inForce = sop.versions.some(({ end }) => end === undefined)
  return (
    <>
      <p class="facts">{sop.number}</p>
      <div class="standing">
        <p>
          <b>{texts.noLonger}</b>
        </p>
        <p>
          {texts[kind](since, printDate(on, words.language))}{' '}
          {reason !== '' && texts.reason(reason)}
        </p>
        {inForce && (
          <p>
            <a href={publishedPath(archive, sop.sopId)}>{texts.toCurrent}</a>
          </p>
        )}
      </div>
    </>
  )
}

/** What steps need that people from outside begin: what an applicant brings. */
function Prepare({ words, content }: { readonly words: Words; readonly content: Sop }) {
  const outside = new Set(
    content.performers.filter(({ kind }) => kind === 'external').map(({ id }) => id),
  )
  const needed = content.steps
    .filter(({ symbols }) => outside.has(symbols[0]?.performers[0] ?? ''))
    .map(({ requirements }) => requirements)
    .filter((text) => text.trim() !== '')
  if (needed.length === 0) return null
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">{words.archive.sop.prepare}</h2>
      <ul>
        {[...new Set(needed)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

/** Pictures of their own, loaded when they come into sight; each opens by itself to be made larger. */
function Drawings({ words, archive, sop, drawings }: PublishedPageProps) {
  const texts = words.archive.sop
  const base = publishedPath(archive, sop.sopId, sop.revision)
  if (drawings === 0) return null
  return (
    <section aria-labelledby="drawing">
      <h2 id="drawing">{texts.drawing}</h2>
      <details class="how-to">
        <summary>{texts.howTo}</summary>
        {texts.howToText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </details>
      {Array.from({ length: drawings }, (_, at) => (
        <a key={at} class="drawn" href={`${base}/bagan-${at + 1}.svg`}>
          <img
            src={`${base}/bagan-${at + 1}.svg`}
            alt={texts.drawingAlt(at + 1, drawings)}
            loading="lazy"
            width={1122}
            height={793}
          />
        </a>
      ))}
    </section>
  )
}

function Versions({ words, archive, sop }: PublishedPageProps) {
  const texts = words.archive.sop
  return (
    <ol class="shelf" reversed>
      {sop.versions.map((version) => (
        <li key={version.revision}>
          {version.revision === sop.revision ? (
            <b aria-current="true">{texts.version(version.revision)}</b>
          ) : (
            <a href={publishedPath(archive, sop.sopId, version.revision)}>
              {texts.version(version.revision)}
            </a>
          )}{' '}
          {wordVersion(version, words)}
        </li>
      ))}
    </ol>
  )
}

function wordVersion({ number, since, end }: PublishedVersion, words: Words): string {
  const texts = words.archive.sop
  const from = printDate(since, words.language)
  const facts =
    end === undefined
      ? [texts.current, texts.from(from)]
      : [
          texts.noLonger.toLowerCase(),
          texts.range(from, printDate(end.on, words.language)),
          texts.ends[end.kind],
          end.reason,
        ]
  return [...facts, number].filter((text) => text !== '').join(' · ')
}
