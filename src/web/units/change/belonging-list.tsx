import type { UnitBelongings } from '#server'
import type { Words } from '../../messages/words.ts'

const kinds = ['sops', 'services', 'people', 'units'] as const
const mostNamed = 200

/** What a unit has and another will take, by kind; the first of each kind by name. */
export function BelongingList(props: {
  readonly words: Words
  readonly belongings: UnitBelongings
}) {
  const { words, belongings } = props
  const w = words.units
  const counts = {
    sops: w.sopCount(belongings.sops.length),
    services: words.services.count(belongings.services.length),
    people: w.peopleCount(belongings.people.length),
    units: w.below(belongings.units.length),
  }
  return (
    <div class="belongings">
      {kinds
        .filter((kind) => belongings[kind].length > 0)
        .map((kind) => (
          <details key={kind} class="section">
            <summary>{counts[kind]}</summary>
            <ul>
              {belongings[kind].slice(0, mostNamed).map(({ id, title }) => (
                <li key={id}>{title === '' ? words.list.untitled : title}</li>
              ))}
              {belongings[kind].length > mostNamed && (
                <li>{w.andMore(belongings[kind].length - mostNamed)}</li>
              )}
            </ul>
          </details>
        ))}
    </div>
  )
}
