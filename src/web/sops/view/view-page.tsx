import type { VNode } from 'preact'
import type { SopLife, SopTies, StoredSop } from '#server'
import { compareAddress } from '../../compare/compare-query.ts'
import { DrawnPages } from '../../drawing/drawn-pages.tsx'
import { FlowDescription, type StepDescription } from '../../drawing/flow-description.tsx'
import { FindingGroups } from '../../findings/finding-groups.tsx'
import { timeText } from '../../layout/date-text.ts'
import { SopChip } from '../../layout/state-chip.tsx'
import type { Words } from '../../messages/words.ts'
import type { SopArt } from '../sop-art.ts'
import { StepNotes } from '../life/step-notes.tsx'
import { LifeStrip } from '../life/life-strip.tsx'
import { PostButton } from '../../layout/post-button.tsx'
import { IdentityList } from './identity-list.tsx'

export type ViewPageProps = {
  readonly words: Words
  readonly sop: StoredSop
  readonly art: SopArt
  /** Absent for those who see no drafts. */
  readonly life?: SopLife
  readonly ties: SopTies
}

/** An SOP to be read: its flowchart, the same in words, what was found, and its identity. */
export function ViewPage(props: ViewPageProps) {
  const { words, sop, life } = props
  const notes = life && { words, life, at: `/sops/${sop.id}` }
  return (
    <>
      <ViewHead {...props} />
      {sop.state === 'deleted' && <p class="notice warning">{words.view.inBin}</p>}
      {life !== undefined && <LifeStrip words={words} sop={sop} life={life} />}
      <SopBody
        {...props}
        content={sop.content}
        below={notes && ((step) => <StepNotes {...notes} step={step} />)}
      />
    </>
  )
}

type SopBodyProps = {
  readonly words: Words
  readonly art: SopArt
  readonly content: StoredSop['content']
  /** What stands below the words of a step. */
  readonly below?: ((step: StepDescription) => VNode) | undefined
}

/** What is shown of any content, the draft's or a revision's. */
export function SopBody(props: SopBodyProps) {
  const { words, art } = props
  return (
    <>
      <section aria-labelledby="drawing-title">
        <h2 id="drawing-title">{words.view.drawing}</h2>
        {art.pages.length === 0 ? (
          <p>{words.view.notDrawn}</p>
        ) : (
          <DrawnPages pages={art.pages} label={words.view.drawingPage} />
        )}
      </section>
      <SopWords {...props} />
    </>
  )
}

/** The content in words: step by step, what was found, the identity. */
export function SopWords(props: SopBodyProps) {
  const { words, art, content, below } = props
  return (
    <>
      <div class="columns">
        <section aria-labelledby="flow-title">
          <h2 id="flow-title">{words.view.stepByStep}</h2>
          <FlowDescription steps={art.description} empty={words.view.noSteps} below={below} />
        </section>
        <section aria-labelledby="findings-title">
          <h2 id="findings-title">{words.view.findings}</h2>
          <FindingGroups words={words} sop={content} findings={art.findings} />
        </section>
      </div>
      <section aria-labelledby="identity-title">
        <h2 id="identity-title">{words.view.identity}</h2>
        <IdentityList words={words} sop={content} />
      </section>
    </>
  )
}

function ViewHead(props: ViewPageProps) {
  const { words, sop } = props
  const facts = [
    sop.number,
    sop.revision === 0 ? words.view.noRevision : words.view.revision(sop.revision),
    words.view.changed(sop.updatedBy, timeText(sop.updatedAt, words)),
  ]
  return (
    <div class="page-head">
      <div>
        <h1>{sop.title === '' ? words.list.untitled : sop.title}</h1>
        <p class="facts">
          <SopChip words={words} sop={sop} />
          <a href={`/units/${sop.unitId}`}>{sop.unitName}</a>
          {facts.map((fact) => (fact === '' ? null : <span key={fact}>{fact}</span>))}
        </p>
        <Ties {...props} />
      </div>
      <Actions words={words} sop={sop} />
    </div>
  )
}

/** What hangs together with the SOP. Who sees drafts is led to the official document where its life is told. */
function Ties({ words, sop, life, ties }: ViewPageProps) {
  const { needId, archive, signedRevision } = ties
  const links = [
    needId === null ? undefined : [`/needs/${needId}`, words.view.need],
    signedRevision === null || life !== undefined
      ? undefined
      : [`/sops/${sop.id}/revisions/${signedRevision}`, words.view.signed],
    archive === null ? undefined : [`/arsip/${archive}/sop/${sop.id}`, words.view.publicPage],
  ].filter((link) => link !== undefined)
  if (links.length === 0) return null
  return (
    <p class="facts">
      {links.map(([address, text]) => (
        <a key={address} href={address}>
          {text}
        </a>
      ))}
    </p>
  )
}

function Actions({ words, sop }: Pick<ViewPageProps, 'words' | 'sop'>) {
  const { may } = sop
  const at = `/sops/${sop.id}`
  return (
    <div class="actions">
      {may.edit && (
        <a class="button primary" href={`${at}/edit`}>
          {words.view.edit}
        </a>
      )}
      <a class="button quiet" href={`${at}/print`}>
        {words.view.print}
      </a>
      <a class="button quiet" href={`${at}/revisions`}>
        {words.view.history}
      </a>
      <a class="button quiet" href={compareAddress([sop.id])}>
        {words.compare.link}
      </a>
      {sop.revision + (sop.state === 'revising' ? 1 : 0) > 1 && (
        <a class="button quiet" href={`${at}/changes`}>
          {words.changes.link}
        </a>
      )}
      {may.delete && sop.state === 'draft' && (
        <PostButton action={`${at}/delete`} label={words.view.delete} class="quiet danger" />
      )}
      {may.restore && sop.state === 'deleted' && (
        <PostButton action={`${at}/restore`} label={words.view.restore} class="primary" />
      )}
    </div>
  )
}
