import type { UnitRecord } from '#server'
import type { Words } from '../messages/words.ts'

/** The way from all units down to where one stands. */
export function UnitCrumb(props: {
  readonly words: Words
  readonly units: readonly Pick<UnitRecord, 'id' | 'name'>[]
}) {
  return (
    <p class="crumb">
      <a href="/units">{props.words.units.title}</a>
      {props.units.map(({ id, name }) => (
        <span key={id}>
          {' › '}
          <a href={`/units/${id}`}>{name}</a>
        </span>
      ))}
    </p>
  )
}
