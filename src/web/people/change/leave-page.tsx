import type { Person, PersonSummary } from '#server'
import { fieldOf, SelectField, type FormState } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { OpenThingList } from '../open-thing-list.tsx'
import { PersonForm } from './person-form.tsx'

type LeavePageProps = {
  readonly words: Words
  readonly person: Person
  readonly form: FormState
  /** Who may take what waits for the person. */
  readonly others: readonly PersonSummary[]
}

/** Somebody leaves: which roles end, what waits for him, and who takes it. */
export function LeavePage(props: LeavePageProps) {
  const { words, person } = props
  const w = words.people.leave
  const hasOpen = person.openThings.length > 0
  const before = (
    <>
      <EndingRoles words={words} person={person} />
      {hasOpen && <HandedOver {...props} />}
    </>
  )
  const frame = { words, person, title: w.title(person.name), lead: w.lead, before }
  return (
    <PersonForm {...frame} action={`/people/${person.id}/leave`} submit={w.submit}>
      {hasOpen && <Successor {...props} />}
    </PersonForm>
  )
}

function EndingRoles({ words, person }: Pick<LeavePageProps, 'words' | 'person'>) {
  const ending = person.roles.filter(({ state }) => state !== 'ended')
  if (ending.length === 0) return null
  return (
    <>
      <p>{words.people.leave.ends}</p>
      <ul class="people-things">
        {ending.map(({ id, role, unitName }) => (
          <li key={id}>{`${words.signIn.roles[role]}, ${unitName}`}</li>
        ))}
      </ul>
    </>
  )
}

/** What another must take, and a search for somebody whom the choice does not show. */
function HandedOver({ words, person, form }: LeavePageProps) {
  const w = words.people.leave
  return (
    <>
      <p>{w.open(person.openThings.length)}</p>
      <OpenThingList things={person.openThings} />
      <search>
        <form action={`/people/${person.id}/leave`} class="filters one-filter">
          <label class="field grow">
            {w.search}
            <input type="search" name="search" value={form.texts['search'] ?? ''} />
          </label>
          <button class="quiet">{w.find}</button>
        </form>
      </search>
    </>
  )
}

function Successor({ words, form, others }: LeavePageProps) {
  const w = words.people.leave
  return (
    <>
      <input type="hidden" name="search" value={form.texts['search'] ?? ''} />
      <SelectField {...fieldOf(form, 'successorId')} label={w.successor}>
        <option value="">{w.choose}</option>
        {others.map(({ id, name, position, unitName }) => (
          <option key={id} value={id} selected={id === form.texts['successorId']}>
            {`${name}, ${position}, ${unitName}`}
          </option>
        ))}
      </SelectField>
    </>
  )
}
