import type { OpenThing } from '#server'

/** What waits for somebody, each with its page. */
export function OpenThingList({ things }: { readonly things: readonly OpenThing[] }) {
  return (
    <ul class="people-things">
      {things.map(({ title, address }) => (
        <li key={`${address} ${title}`}>
          <a href={address}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
