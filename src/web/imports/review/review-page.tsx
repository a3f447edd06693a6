import type { ImportedSop } from '#server'
import { wordNotice, type Sop } from '#sop'
import { DrawnPages } from '../../drawing/drawn-pages.tsx'
import type { Words } from '../../messages/words.ts'
import type { SopArt } from '../../sops/sop-art.ts'
import { SopWords } from '../../sops/view/view-page.tsx'
import { shortFileName } from '../upload/file-name.ts'
import { DoubtForm } from './doubt-form.tsx'
import { ReviewEnd, type Twin } from './review-end.tsx'
import { SettledList } from './settled-list.tsx'
import { SourceView } from './source-view.tsx'

export type ReviewPageProps = {
  readonly words: Words
  readonly sop: ImportedSop
  /** What is shown: the stored content, or what was typed and could not be stored. */
  readonly content: Sop
  readonly art: SopArt
  /** Why what was typed could not be stored. */
  readonly refused: readonly string[]
  readonly twin: Twin | undefined
}

/** What a file shows and what was read of it, side by side, with everything that is to be settled. */
export function ReviewPage(props: ReviewPageProps) {
  const { words, sop, content } = props
  const w = words.imports.review
  return (
    <>
      <div class="page-head review-head">
        <div>
          <p class="crumb">
            <a href={`/imports/${sop.importId}`}>{w.back}</a>
          </p>
          <h1>{content.title === '' ? words.list.untitled : content.title}</h1>
          <p class="facts" title={sop.fileName}>
            {sop.state === 'open' && sop.openDoubts > 0 && (
              <span class="chip" data-found="unsure">
                {w.doubtsLeft(sop.openDoubts)}
              </span>
            )}
            <span>{w.from(shortFileName(sop.fileName), sop.unitName)}</span>
          </p>
        </div>
        {sop.state !== 'open' && <ReviewEnd {...props} />}
      </div>
      <Refusal {...props} />
      <Panes {...props} />
      {sop.state === 'open' && (
        <section class="review-doubts" aria-labelledby="doubts-title" id="doubts">
          <h2 id="doubts-title">{sop.openDoubts === 0 ? w.saveLead : w.doubts}</h2>
          <DoubtForm words={words} sop={sop} content={content} />
          <ReviewEnd {...props} />
          <SettledList words={words} sop={sop} content={content} />
        </section>
      )}
      <Details {...props} />
    </>
  )
}

function Refusal({ words, refused }: ReviewPageProps) {
  if (refused.length === 0) return null
  return (
    <div class="notice error" role="alert">
      <p>{words.imports.review.refused}</p>
      <ul>
        {refused.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function Panes({ words, sop, art }: ReviewPageProps) {
  const w = words.imports.review
  return (
    <div class="review-panes">
      <div>
        <h2 id="source-title">{w.source}</h2>
        {/* Scrollable regions are reached by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section class="review-pane" aria-labelledby="source-title" tabIndex={0}>
          {sop.source === null ? (
            <p class="lead-text">{w.noSource}</p>
          ) : (
            <SourceView words={words} source={sop.source} doubts={sop.doubts} />
          )}
        </section>
      </div>
      <div>
        <h2 id="result-title">{w.result}</h2>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section class="review-pane" aria-labelledby="result-title" tabIndex={0}>
          <DrawnPages pages={art.pages} label={words.view.drawingPage} />
        </section>
      </div>
    </div>
  )
}

function Details({ words, sop, content, art }: ReviewPageProps) {
  const w = words.imports.review
  const { language } = words
  return (
    <>
      {sop.notices.length > 0 && (
        <section aria-labelledby="notices-title">
          <h2 id="notices-title">{w.notices}</h2>
          <ul>
            {sop.notices.map((notice, at) => (
              // Notices have no name but their place in the list.
              <li key={at}>{wordNotice(notice, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <SopWords words={words} art={art} content={content} />
    </>
  )
}
