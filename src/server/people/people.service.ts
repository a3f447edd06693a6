import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { listUnitRecords } from '../government/government.queries.ts'
import { makeUnitTree } from '../government/unit.ts'
import { listOpenThings, openThingSources } from './open-things.ts'
import { mayPeople } from './people.policy.ts'
import { countPersonRows, findPerson, listHeldRoles, listPersonRows } from './people.queries.ts'
import type { Person, PersonList, PersonListRequest } from './person-record.ts'

const pageSize = 50

const notAllowed = {
  ok: false,
  code: 'not-allowed',
  action: 'read-people',
} as const satisfies Failure

export const personNotFound = {
  ok: false,
  code: 'not-found',
  what: 'person',
} as const satisfies Failure

/** One page of the people of the government, by name. */
export async function listPeople(
  { db, actor }: Context,
  request: PersonListRequest,
): Promise<Outcome<PersonList>> {
  if (!mayPeople(actor, 'read')) return notAllowed
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { unitId, role, search = '' } = request
    const unitIds =
      unitId === undefined ? undefined : makeUnitTree(await listUnitRecords(tx)).below(unitId)
    const filter = {
      search: search.replaceAll('\0', '').trim(),
      unitIds,
      role,
      left: request.left === true,
    }
    const total = await countPersonRows(tx, filter)
    const pageCount = Math.max(1, Math.ceil(total / pageSize))
    const page = Math.min(Math.max(request.page ?? 1, 1), pageCount)
    const rows = { offset: (page - 1) * pageSize, limit: pageSize }
    const people = await listPersonRows(tx, filter, rows)
    return { ok: true, people, total, page, pageCount, mayChange: mayPeople(actor, 'change') }
  })
}

/** One person with all roles, and with what waits for him. */
export async function getPerson(
  { db, actor }: Context,
  personId: string,
): Promise<Outcome<{ readonly person: Person }>> {
  if (!mayPeople(actor, 'read')) return notAllowed
  if (!isUuid(personId)) return personNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const person = await findPerson(tx, personId)
    if (person === undefined) return personNotFound
    const roles = await listHeldRoles(tx, personId)
    const openThings = await listOpenThings(tx, personId, openThingSources)
    const mayChange = mayPeople(actor, 'change')
    return { ok: true, person: { ...person, roles, openThings, mayChange } }
  })
}
