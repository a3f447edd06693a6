import type { UnitPlace } from '#server'
import type { Words } from '../../messages/words.ts'

/** The way from all units down to one, as links. */
export function UnitLine(props: {
  readonly words: Words
  readonly unit: UnitPlace
  readonly seesBoard: boolean
  /** The unit's own inventory is a link, too: the page is about a part of it. */
  readonly withSelf?: true
}) {
  const { words, unit, seesBoard } = props
  const units = props.withSelf === true ? [...unit.above, unit] : unit.above
  if (units.length === 0 && !seesBoard) return null
  return (
    <nav class="crumb" aria-label={words.inventory.above}>
      {seesBoard && <a href="/board">{words.inventory.board.link}</a>}
      {units.map(({ id, name }, at) => (
        <span key={id}>
          {(seesBoard || at > 0) && ' › '}
          <a href={`/needs?unit=${id}`}>{name}</a>
        </span>
      ))}
    </nav>
  )
}
