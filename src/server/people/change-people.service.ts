import type { Context } from '../context.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { refuseFields } from '../government/change-units.ts'
import { isDay, keepFaults } from '../government/unit-fields.ts'
import type { Role } from '../session/actor.ts'
import {
  changePeople,
  changePerson,
  checkPerson,
  notePerson,
  tidyPerson,
  type PeopleDesk,
} from './change-people.ts'
import { listOpenThings, openThingSources, type OpenThingSource } from './open-things.ts'
import {
  countLastingAdministrators,
  deleteSessions,
  endRoles,
  findPerson,
  insertPerson,
  insertRole,
  setLeft,
  updatePerson,
  type NewRole,
  type PersonFields,
} from './people.queries.ts'
import { personNotFound } from './people.service.ts'

/** Adds a person with a first role in the unit where he works. */
export function addPerson(
  context: Context,
  wanted: PersonFields & { readonly role: Role },
): Promise<Outcome<{ readonly personId: string }>> {
  return changePeople(context, async (desk) => {
    const person = tidyPerson(wanted)
    const refusal = refuseFields(checkPerson(desk, person))
    if (refusal !== undefined) return refusal
    return { ok: true, personId: await makePerson(desk, person, [wanted.role]) }
  })
}

/** Makes a person who was checked, in the caller's transaction. */
export async function makePerson(
  desk: PeopleDesk,
  person: PersonFields,
  roles: readonly Role[],
): Promise<string> {
  const personId = await insertPerson(desk.tx, person)
  notePerson(desk, personId, { action: 'person.added', details: person })
  for (const role of roles) {
    const given = { role, unitId: person.unitId }
    await insertRole(desk.tx, { personId, ...given })
    notePerson(desk, personId, { action: 'role.given', details: given })
  }
  return personId
}

/** Changes name, position or unit. Roles stay where they are held. */
export function editPerson(
  context: Context,
  wanted: PersonFields & { readonly personId: string },
): Promise<Outcome<object>> {
  const { personId } = wanted
  return changePerson<object>(context, personId, async (desk, before) => {
    const person = tidyPerson(wanted)
    const refusal = refuseFields(checkPerson(desk, person))
    if (refusal !== undefined) return refusal
    const { name, position, unitId } = before
    const same = name === person.name && position === person.position && unitId === person.unitId
    if (same) return { ok: true }
    await updatePerson(desk.tx, personId, person)
    const details = { before: { name, position, unitId }, after: person }
    notePerson(desk, personId, { action: 'person.changed', details })
    return { ok: true }
  })
}

/** Gives a role in a unit, from today or a later day, until further notice or a last day. */
export function giveRole(context: Context, wanted: NewRole): Promise<Outcome<object>> {
  const { personId, role, unitId, since, until } = wanted
  return changePerson<object>(context, personId, async (desk, person) => {
    if (person.leftAt !== null) return personNotFound
    const refusal = refuseFields(checkRole(desk, wanted))
    if (refusal !== undefined) return refusal
    // A role from today on is held at once.
    const { since: _, ...fromNow } = wanted
    const given = await insertRole(desk.tx, since === desk.today ? fromNow : wanted)
    if (!given) return { ok: false, code: 'invalid-fields', fields: { role: 'taken' } }
    notePerson(desk, personId, { action: 'role.given', details: { role, unitId, since, until } })
    return { ok: true }
  })
}

/** Roles are not given for days that are over: nobody would know by what right something was done. */
function checkRole({ tree, today }: PeopleDesk, { unitId, since, until }: NewRole): FieldFaults {
  const first = since ?? today
  return keepFaults({
    unitId: tree.find(unitId)?.closedOn === null ? undefined : 'unknown',
    since: checkDay(first, today),
    until: until === undefined ? undefined : checkDay(until, first),
  })
}

function checkDay(day: string, earliest: string) {
  if (!isDay(day)) return 'missing'
  return day < earliest ? 'too-early' : undefined
}

/** Ends a role at once. Nothing happens to one that has ended. */
export function endRole(
  context: Context,
  { personId, assignmentId }: { readonly personId: string; readonly assignmentId: string },
): Promise<Outcome<object>> {
  return changePerson<object>(context, personId, async (desk) => {
    if (!isUuid(assignmentId)) return personNotFound
    const refusal = await refuseLastAdministrator(desk, personId, assignmentId)
    if (refusal !== undefined) return refusal
    await endHeldRoles(desk, personId, assignmentId)
    return { ok: true }
  })
}

/** Who leaves, and who takes what waits for him. */
export type Leaving = { readonly personId: string; readonly successorId: string | null }

/** Notes that somebody has left: roles and sessions end at once, what waits for him goes to another. */
export function leave(
  context: Context,
  { personId, successorId }: Leaving,
  sources: readonly OpenThingSource[] = openThingSources,
): Promise<Outcome<object>> {
  return changePerson<object>(context, personId, async (desk, person) => {
    if (person.leftAt !== null) return { ok: true }
    const { tx } = desk
    const things = await listOpenThings(tx, personId, sources)
    const successor =
      successorId === null ? undefined : await findSuccessor(desk, { personId, successorId })
    const fault = successorId !== null && successor === undefined ? 'unknown' : undefined
    const open = things.length > 0 && successorId === null ? 'open-things' : undefined
    const refusal =
      refuseFields(keepFaults({ successorId: fault ?? open })) ??
      (await refuseLastAdministrator(desk, personId))
    if (refusal !== undefined) return refusal
    if (successor !== undefined) {
      for (const source of sources) await source.handOver(tx, { from: personId, to: successor })
    }
    await endHeldRoles(desk, personId)
    await deleteSessions(tx, personId)
    await setLeft(tx, personId, 'left')
    const details = { handedTo: successor, things: things.map(({ title }) => title) }
    notePerson(desk, personId, { action: 'person.left', details })
    return { ok: true }
  })
}

/** Notes that somebody has come back; roles are given anew. */
export function comeBack(context: Context, personId: string): Promise<Outcome<object>> {
  return changePerson<object>(context, personId, async (desk, person) => {
    if (person.leftAt === null) return { ok: true }
    await setLeft(desk.tx, personId, 'back')
    notePerson(desk, personId, { action: 'person.came-back' })
    return { ok: true }
  })
}

async function findSuccessor(
  { tx }: PeopleDesk,
  { personId, successorId }: { readonly personId: string; readonly successorId: string },
): Promise<string | undefined> {
  if (!isUuid(successorId) || successorId === personId) return undefined
  const successor = await findPerson(tx, successorId)
  return successor?.leftAt === null ? successorId : undefined
}

async function endHeldRoles(
  desk: PeopleDesk,
  personId: string,
  assignmentId?: string,
): Promise<void> {
  for (const ended of await endRoles(desk.tx, personId, assignmentId)) {
    notePerson(desk, personId, { action: 'role.ended', details: ended })
  }
}

/** The failure where the roles that end are the last that let anybody give roles. */
async function refuseLastAdministrator(
  { tx }: PeopleDesk,
  personId: string,
  assignmentId?: string,
): Promise<Failure | undefined> {
  const [all, others] = [
    await countLastingAdministrators(tx),
    await countLastingAdministrators(tx, { personId, assignmentId }),
  ]
  return all > 0 && others === 0 ? { ok: false, code: 'last-administrator' } : undefined
}
