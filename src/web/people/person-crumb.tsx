import type { Words } from '../messages/words.ts'

/** The way back to the list, and to the person where the page is about one. */
export function PersonCrumb(props: {
  readonly words: Words
  readonly person?: { readonly id: string; readonly name: string }
}) {
  const { words, person } = props
  return (
    <p class="crumb">
      <a href="/people">{words.people.title}</a>
      {person !== undefined && (
        <>
          {' › '}
          <a href={`/people/${person.id}`}>{person.name}</a>
        </>
      )}
    </p>
  )
}
