import type { HeldRole, Person } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { dateText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import type { Words } from '../../messages/words.ts'
import { OpenThingList } from '../open-thing-list.tsx'
import { PersonCrumb } from '../person-crumb.tsx'

type PersonPageProps = {
  readonly words: Words
  readonly person: Person
  readonly done: string | undefined
}

/** One person: roles now, to come and before, and what waits for him. */
export function PersonPage(props: PersonPageProps) {
  const { words, person, done } = props
  const w = words.people
  return (
    <>
      <DoneNotice texts={w.done} done={done} />
      {person.leftAt !== null && (
        <p class="notice warning">{w.hasLeft(dateText(person.leftAt, words))}</p>
      )}
      <div class="page-head">
        <div>
          <PersonCrumb words={words} />
          <h1>{person.name}</h1>
          <p class="facts">
            <span>{person.position}</span>
            <a href={`/units/${person.unitId}`}>{person.unitName}</a>
          </p>
        </div>
        {person.mayChange && <Actions words={words} person={person} />}
      </div>
      <section>
        <h2>{w.rolesTitle}</h2>
        {person.roles.length === 0 ? <p>{w.noRoles}</p> : <Roles words={words} person={person} />}
      </section>
      {person.leftAt === null && (
        <section class="after-form">
          <h2>{w.openTitle}</h2>
          {person.openThings.length === 0 ? (
            <p>{w.nothingOpen}</p>
          ) : (
            <OpenThingList things={person.openThings} />
          )}
        </section>
      )}
    </>
  )
}

type PartProps = Pick<PersonPageProps, 'words' | 'person'>

/** What can be done with a person. */
function Actions({ words, person }: PartProps) {
  const w = words.people.actions
  const address = `/people/${person.id}`
  return (
    <div class="actions">
      <a class="button quiet" href={`${address}/edit`}>
        {w.edit}
      </a>
      {person.leftAt === null ? (
        <>
          <a class="button quiet" href={`/account/invite?person=${person.id}`}>
            {words.account.invite.forPerson}
          </a>
          <a class="button quiet" href={`${address}/leave`}>
            {w.leave}
          </a>
          <a class="button primary" href={`${address}/roles`}>
            {w.give}
          </a>
        </>
      ) : (
        <form method="post" action={`${address}/back`}>
          <CsrfField />
          <button>{w.comeBack}</button>
        </form>
      )}
    </div>
  )
}

function Roles({ words, person }: PartProps) {
  const w = words.people
  return (
    <table class="list held-roles">
      <caption class="hidden">{w.rolesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{w.role}</th>
          <th scope="col">{w.unit}</th>
          <th scope="col">{w.since}</th>
          <th scope="col">{w.until}</th>
          <th scope="col">{w.state}</th>
        </tr>
      </thead>
      <tbody>
        {person.roles.map((role) => (
          <RoleRow key={role.id} words={words} person={person} role={role} />
        ))}
      </tbody>
    </table>
  )
}

function RoleRow({ words, person, role }: PartProps & { readonly role: HeldRole }) {
  const w = words.people
  const name = words.signIn.roles[role.role]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <a href={`/units/${role.unitId}`}>{role.unitName}</a>
      </td>
      <td data-label={w.since}>{dateText(role.since, words)}</td>
      <td data-label={w.until}>
        {role.until === null ? w.ongoing : dateText(lastMoment(role.until), words)}
      </td>
      <td>
        <span class="chip" data-held={role.state}>
          {w.states[role.state]}
        </span>
        {person.mayChange && role.state !== 'ended' && (
          <form method="post" action={`/people/${person.id}/roles/${role.id}/end`}>
            <CsrfField />
            <button class="quiet small" aria-label={w.endRole(name, role.unitName)}>
              {w.end}
            </button>
          </form>
        )}
      </td>
    </tr>
  )
}

/** A role that ends at midnight was held until the day before. */
function lastMoment(until: Date): Date {
  return new Date(until.getTime() - 1)
}
