import type { Unit } from '#server'

/** Units to choose from, those below others set in. */
export function UnitOptions(props: {
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'depth'>[]
  readonly chosen: string | undefined
}) {
  return props.units.map(({ id, name, depth }) => (
    <option key={id} value={id} selected={id === props.chosen}>
      {`${'\u00a0\u00a0'.repeat(depth)}${name}`}
    </option>
  ))
}
