import type { OfferedMove, SopLife, StoredSop, WayStage } from '#server'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { PostButton } from '../view/post-button.tsx'
import { dayText, nameOf, whoText } from './life-words.ts'

type LifeStripProps = {
  readonly words: Words
  readonly sop: StoredSop
  readonly life: SopLife
}

/** Where an SOP stands, what comes next, and what the reader can do about it. */
export function LifeStrip(props: LifeStripProps) {
  const { words, life } = props
  const w = words.life
  return (
    <section class="life" aria-labelledby="life-title">
      <h2 id="life-title">{w.where}</h2>
      <Way words={words} life={life} />
      <Facts {...props} />
      <Offers {...props} />
    </section>
  )
}

function Way({ words, life }: Pick<LifeStripProps, 'words' | 'life'>) {
  const w = words.life
  const draft = { id: 'draft', state: life.isDraft ? 'now' : 'done' } as const
  return (
    <ol class="way" aria-label={w.revision(life.revision)}>
      <Stage words={words} stage={draft} name={w.draft} />
      {life.way.map((stage) => (
        <Stage key={stage.id} words={words} stage={stage} name={nameOf(stage.name, words)} />
      ))}
    </ol>
  )
}

function Stage(props: {
  readonly words: Words
  readonly stage: Omit<WayStage, 'name'>
  readonly name: string
}) {
  const { words, stage, name } = props
  const { state, at, by } = stage
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <b>{name}</b>
      <span class="hidden">{` (${words.life.states[state]})`}</span>
      {at !== undefined && <small>{words.life.since(timeText(at, words), by ?? '')}</small>}
    </li>
  )
}

function Facts({ words, sop, life }: LifeStripProps) {
  const w = words.life
  const { inForce, waiting, notes, next } = life
  const at = `/sops/${sop.id}`
  return (
    <ul class="life-facts">
      {inForce !== undefined && (
        <li>
          {w.inForce(inForce.revision, inForce.number, dayText(inForce.effectiveOn, words))}{' '}
          <Official {...{ words, at }} revision={inForce.revision} />
        </li>
      )}
      {waiting !== undefined && (
        <li>
          {w.waiting(waiting.revision, waiting.number, dayText(waiting.effectiveOn, words))}{' '}
          <Official {...{ words, at }} revision={waiting.revision} />
        </li>
      )}
      {notes.open + notes.answered > 0 && (
        <li>
          {w.openNotes(notes.open, notes.answered)} <a href={`${at}/notes`}>{w.seeNotes}</a>
        </li>
      )}
      {next.length === 0 && waiting === undefined && <li>{w.nothingNext}</li>}
      {next.map((move) => (
        <li key={move.name.en}>
          {w.next}: {w.nextBy(nameOf(move.name, words), whoText(move, words))}
        </li>
      ))}
    </ul>
  )
}

/** To the place where a ratified revision is signed and fetched. */
function Official(props: {
  readonly words: Words
  /** Address of the SOP. */
  readonly at: string
  readonly revision: number
}) {
  const { words, at, revision } = props
  return <a href={`${at}/revisions/${revision}`}>{words.life.official(revision)}</a>
}

function Offers(props: LifeStripProps) {
  const { words, sop, life } = props
  const w = words.life
  const isFree = (move: OfferedMove) => move.unmet.length === 0 && !move.ownDraft
  const at = `/sops/${sop.id}`
  return (
    <>
      <div class="actions">
        {life.offered.filter(isFree).map((move) => (
          <Offer key={move.id} {...props} move={move} />
        ))}
        {life.may.recordTrial && life.wantsTrial && (
          <a class="button quiet" href={`${at}/trial`}>
            {w.recordTrial}
          </a>
        )}
        {(life.isUnderway || life.notes.settled > 0) && (
          <a class="button quiet" href={`${at}/notes`}>
            {w.notes.title}
          </a>
        )}
        <a class="button quiet" href={`${at}/passage`}>
          {w.passage}
        </a>
        {life.inForce !== undefined && (
          <a class="button quiet" href={`${at}/reviews`}>
            {w.reviews}
          </a>
        )}
      </div>
      {groupByHindrance(life.offered.filter((move) => !isFree(move))).map((moves) => (
        <Hindrance key={moves[0]?.id} words={words} moves={moves} />
      ))}
    </>
  )
}

/** A move that asks for nothing is made at once, others have a page. */
function Offer({ words, sop, life, move }: LifeStripProps & { readonly move: OfferedMove }) {
  const action = `/sops/${sop.id}/move/${move.id}`
  const name = nameOf(move.name, words)
  if (move.asks.length === 0) {
    const fields = { moves: life.moves, version: sop.version }
    return <PostButton action={action} label={name} class="primary" fields={fields} />
  }
  return (
    <a class={move.ends ? 'button quiet danger' : 'button primary'} href={action}>
      {name}
    </a>
  )
}

/** Moves that lack the same, together. */
function groupByHindrance(moves: readonly OfferedMove[]): readonly (readonly OfferedMove[])[] {
  return [...Map.groupBy(moves, (move) => `${move.ownDraft} ${move.unmet.join()}`).values()]
}

/** Why moves that the reader's role allows, and that lack the same, cannot be made yet. */
export function Hindrance(props: {
  readonly words: Words
  readonly moves: readonly OfferedMove[]
}) {
  const { words, moves } = props
  const w = words.life
  const [first] = moves
  return (
    <div class="notice warning">
      <p>{w.blocked(moves.map(({ name }) => nameOf(name, words)).join(', '))}</p>
      <ul>
        {first?.ownDraft === true && <li>{w.ownDraft}</li>}
        {first?.unmet.map((condition) => (
          <li key={condition}>{w.conditions[condition]}</li>
        ))}
      </ul>
    </div>
  )
}
