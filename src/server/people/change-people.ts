import type { AuditEvent } from '../audit/audit-event.ts'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { FieldFaults, Outcome } from '../failure.ts'
import { listUnitRecords, lockGovernment } from '../government/government.queries.ts'
import { checkLine, keepFaults, tidyLine } from '../government/unit-fields.ts'
import { makeUnitTree, type UnitTree } from '../government/unit.ts'
import type { Actor } from '../session/actor.ts'
import { mayPeople } from './people.policy.ts'
import { findPerson, type PersonFields } from './people.queries.ts'
import { personNotFound } from './people.service.ts'
import type { PersonSummary } from './person-record.ts'

/** What a change of people works with: nobody else changes people or units meanwhile. */
export type PeopleDesk = {
  readonly tx: Tx
  readonly actor: Actor
  readonly tree: UnitTree
  readonly today: string
  /** What is written to the audit at the very end. */
  readonly events: AuditEvent[]
}

/** The frame of every change to people: may they → one after another → change, in one transaction. */
export async function changePeople<T>(
  { db, actor }: Context,
  change: (desk: PeopleDesk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!mayPeople(actor, 'change'))
    return { ok: false, code: 'not-allowed', action: 'change-people' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    const { today } = await lockGovernment(tx)
    const events: AuditEvent[] = []
    const tree = makeUnitTree(await listUnitRecords(tx))
    const outcome = await change({ tx, actor, tree, today, events })
    for (const event of events) await recordAudit(tx, event)
    return outcome
  })
}

/** The same for one person. */
export async function changePerson<T>(
  context: Context,
  personId: string,
  change: (desk: PeopleDesk, person: PersonSummary) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return changePeople<T>(context, async (desk) => {
    const person = isUuid(personId) ? await findPerson(desk.tx, personId) : undefined
    return person === undefined ? personNotFound : change(desk, person)
  })
}

/** Notes for the audit what was done to a person. */
export function notePerson(
  { actor, events }: PeopleDesk,
  personId: string,
  event: Pick<AuditEvent, 'action' | 'details'>,
): void {
  events.push({ actor, subject: { kind: 'person', id: personId }, ...event })
}

const longest = { name: 200, position: 200 }

export function tidyPerson({ name, position, unitId }: PersonFields): PersonFields {
  return { name: tidyLine(name), position: tidyLine(position), unitId }
}

/** What is wrong with somebody's name, position and unit. */
export function checkPerson({ tree }: PeopleDesk, person: PersonFields): FieldFaults {
  return keepFaults({
    name: checkLine(person.name, longest.name),
    position: checkLine(person.position, longest.position),
    unitId: tree.find(person.unitId)?.closedOn === null ? undefined : 'unknown',
  })
}
