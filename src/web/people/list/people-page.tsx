import type { PersonList, PersonListRequest, PersonSummary, Unit } from '#server'
import { dateText } from '../../layout/date-text.ts'
import { Pager } from '../../layout/pager.tsx'
import { roleNames } from '../../layout/role-names.ts'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'
import { RoleOptions } from '../role-options.tsx'
import { peopleAddress } from './people-query.ts'

type PeoplePageProps = {
  readonly words: Words
  readonly list: PersonList
  readonly units: readonly Unit[]
  readonly request: PersonListRequest
}

/** The people of the government with the roles that they hold now. */
export function PeoplePage(props: PeoplePageProps) {
  const { words, list, request } = props
  const w = words.people
  return (
    <>
      <div class="page-head">
        <h1>{w.title}</h1>
        {list.mayChange && (
          <div class="actions">
            <a class="button quiet" href="/people/list">
              {w.addList}
            </a>
            <a class="button primary" href="/people/new">
              {w.add}
            </a>
          </div>
        )}
      </div>
      <Filters {...props} />
      <output class="count">{w.count(list.total)}</output>
      {list.people.length === 0 ? <Nobody words={words} /> : <Rows words={words} list={list} />}
      <Pager
        words={w}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => peopleAddress(request, page)}
      />
    </>
  )
}

function Filters({ words, units, request }: PeoplePageProps) {
  const w = words.people
  return (
    <search>
      <form class="filters" action="/people">
        <label class="field grow">
          {w.search}
          <input type="search" name="search" value={request.search ?? ''} />
        </label>
        <label class="field">
          {w.unit}
          <select name="unit">
            <option value="">{w.allUnits}</option>
            <UnitOptions units={units} chosen={request.unitId} />
          </select>
        </label>
        <label class="field">
          {w.role}
          <select name="role">
            <option value="">{w.allRoles}</option>
            <RoleOptions words={words} chosen={request.role} />
          </select>
        </label>
        <label class="check">
          <input type="checkbox" name="left" value="1" checked={request.left === true} />
          {w.left}
        </label>
        <button class="primary">{w.apply}</button>
      </form>
    </search>
  )
}

function Rows({ words, list }: Pick<PeoplePageProps, 'words' | 'list'>) {
  const { columns } = words.people
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.roles}</th>
        </tr>
      </thead>
      <tbody>
        {list.people.map((person) => (
          <Row key={person.id} words={words} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ words, person }: { readonly words: Words; readonly person: PersonSummary }) {
  const w = words.people
  const { id, name, position, unitName, assignments, leftAt } = person
  const held = assignments.length === 0 ? w.noRole : roleNames(assignments, words)
  return (
    <tr>
      <th scope="row">
        <a href={`/people/${id}`}>{name}</a>
        <small>{position}</small>
      </th>
      <td>{unitName}</td>
      <td>{leftAt === null ? held : w.hasLeft(dateText(leftAt, words))}</td>
    </tr>
  )
}

function Nobody({ words }: { readonly words: Words }) {
  const w = words.people
  return (
    <div class="nothing">
      <h2>{w.empty}</h2>
      <p>{w.emptyText}</p>
      <a class="button quiet" href="/people">
        {w.clear}
      </a>
    </div>
  )
}
