import type { SamplePerson } from '#server'
import { roleNames } from '../layout/role-names.ts'
import { CsrfField } from '../layout/csrf-field.tsx'
import type { Words } from '../messages/words.ts'

/** Until accounts come, people sign in by choosing one of the sample city's staff. */
export function SignInPage(props: {
  readonly words: Words
  readonly persons: readonly SamplePerson[]
  readonly after: string
  /** Something was sent after the session had ended. */
  readonly lost: boolean
}) {
  const { words, persons, after, lost } = props
  return (
    <section class="narrow">
      <h1>{words.product}</h1>
      <p class="slogan">{words.slogan}</p>
      {lost && (
        <p class="notice warning" role="alert">
          {words.signIn.lost}
        </p>
      )}
      <p class="lead-text">{persons.length === 0 ? words.signIn.none : words.signIn.lead}</p>
      <form method="post" action="/sign-in">
        <CsrfField />
        <input type="hidden" name="after" value={after} />
        <ul class="persons">
          {persons.map((person) => (
            <li key={`${person.governmentId}/${person.personId}`}>
              <button name="person" value={`${person.governmentId}/${person.personId}`}>
                <span class="hidden">{words.signIn.choose} </span>
                <b>{person.name}</b>
                <span>{roleNames(person.assignments, words)}</span>
                <small>{person.unitName}</small>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}
