import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { makeSop } from '../sop/new-sop.ts'
import { changeNeed, findNewerNeed, needNotFound, needNotOpen } from './change-need.ts'
import { listDutyRows } from './duty.queries.ts'
import { changeInUnit, unitNotFound } from './in-unit.ts'
import { mayInventory } from './inventory.policy.ts'
import type { Duty, Inventory, Need, NeedFields, UnitPlace } from './need-record.ts'
import {
  findNeed,
  findUnknownReference,
  insertNeeds,
  listInventory,
  listUnitPeople,
  listUnlinkedSops,
} from './need.queries.ts'
import { listUnitLine, listUnitsBelow } from './unit-place.queries.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

/** What a form about a need of a unit offers to choose from. */
export type NeedChoices = {
  readonly unit: UnitPlace
  readonly duties: readonly Duty[]
  /** People of the unit and of those above it. */
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly position: string
  }[]
  /** SOPs of the unit that meet no need yet. */
  readonly sops: readonly { readonly id: string; readonly title: string }[]
  readonly mayWrite: boolean
}

/** What a unit needs and has, with its duties. Constant in the size of the government. */
export function getInventory(
  context: Context,
  unitId: string,
): Promise<Outcome<{ readonly inventory: Inventory }>> {
  return readUnit(context, unitId, async (tx, { unit, mayWrite }) => {
    const duties = await listDutyRows(tx, unitId)
    const lines = await listInventory(tx, unitId)
    return { inventory: { unit, duties, lines, mayWrite } }
  })
}

/** What a form for a new need of a unit offers. */
export function getNeedChoices(
  context: Context,
  unitId: string,
): Promise<Outcome<{ readonly choices: NeedChoices }>> {
  return readUnit(context, unitId, async (tx, place) => ({ choices: await listChoices(tx, place) }))
}

/** One need, with what a form about it offers. */
export async function getNeed(
  context: Context,
  needId: string,
): Promise<Outcome<{ readonly need: Need; readonly choices: NeedChoices }>> {
  const { db, actor } = context
  const need = isUuid(needId)
    ? await inGovernment(db, actor.governmentId, (tx) => findNeed(tx, needId))
    : undefined
  if (need === undefined) return needNotFound
  return readUnit(context, need.unitId, async (tx, place) => ({
    need,
    choices: await listChoices(tx, place),
  }))
}

type ReadPlace = { readonly unit: UnitPlace; readonly mayWrite: boolean }

/** The frame of what is read of one unit: it is there, and the person may. */
export function readUnit<T>(
  { db, actor }: Context,
  unitId: string,
  read: (tx: Tx, place: ReadPlace) => Promise<T>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    const line = isUuid(unitId) ? await listUnitLine(tx, unitId) : []
    const [unit, ...above] = line
    if (unit === undefined) return unitNotFound
    const unitLine = line.map(({ id }) => id)
    if (!mayInventory(actor, 'read', unitLine)) return mayNotRead
    const below = await listUnitsBelow(tx, unitId)
    const place = { ...unit, above: above.toReversed(), below }
    const mayWrite = mayInventory(actor, 'write', unitLine)
    return { ok: true, ...(await read(tx, { unit: place, mayWrite })) }
  })
}

async function listChoices(tx: Tx, { unit, mayWrite }: ReadPlace): Promise<NeedChoices> {
  const duties = await listDutyRows(tx, unit.id)
  const people = await listUnitPeople(tx, [unit.id, ...unit.above.map(({ id }) => id)])
  return { unit, duties, people, sops: await listUnlinkedSops(tx, unit.id), mayWrite }
}

/** Adds an SOP that a unit needs; refused where it has a live need of that title. */
export function addNeed(
  context: Context,
  unitId: string,
  fields: NeedFields,
): Promise<Outcome<{ readonly needId: string }>> {
  return changeInUnit<{ readonly needId: string }>(context, unitId, async (tx) => {
    const unknown = await findUnknown(tx, unitId, fields)
    if (unknown !== undefined) return { outcome: unknown }
    const [needId] = await insertNeeds(tx, [{ ...fields, unitId, by: context.actor.personId }])
    if (needId === undefined) return { outcome: { ok: false, code: 'need-twin' } }
    const subject = { kind: 'need', id: needId } as const
    const details = { unitId, title: fields.title }
    return { outcome: { ok: true, needId }, audit: { action: 'need.added', subject, details } }
  })
}

/** Changes what is stated of a need. */
export function editNeed(
  context: Context,
  { needId, version }: { readonly needId: string; readonly version: number },
  fields: NeedFields,
): Promise<Outcome<object>> {
  return changeNeed<object>(context, needId, async (tx, need) => {
    const refusal = findNewerNeed(need, version) ?? (await findUnknown(tx, need.unitId, fields))
    return refusal ?? { ok: true, action: 'need.edited', change: { fields }, gives: {} }
  })
}

async function findUnknown(
  tx: Tx,
  unitId: string,
  fields: NeedFields,
): Promise<Failure | undefined> {
  const ids = [fields.dutyId, fields.personId].filter((id) => id !== null)
  if (!ids.every(isUuid)) return { ok: false, code: 'not-found', what: 'duty' }
  const what = await findUnknownReference(tx, unitId, fields)
  return what === undefined ? undefined : { ok: false, code: 'not-found', what }
}

/** Gives a need up, with the reason; `restoreNeed` takes that back. Dropping twice changes nothing. */
export function dropNeed(
  context: Context,
  needId: string,
  reason: string,
): Promise<Outcome<{ readonly unitId: string }>> {
  return changeNeed(context, needId, async (_tx, { state, unitId }) => {
    if (state === 'dropped' || state === 'in-force') return needNotOpen
    return { ok: true, action: 'need.dropped', change: { dropped: reason }, gives: { unitId } }
  })
}

/** Takes a need up again that was dropped. */
export function restoreNeed(
  context: Context,
  needId: string,
): Promise<Outcome<{ readonly unitId: string }>> {
  return changeNeed(context, needId, async (_tx, { state, unitId }) => {
    if (state !== 'dropped') return needNotOpen
    return { ok: true, action: 'need.restored', change: { dropped: null }, gives: { unitId } }
  })
}

/** Says which SOP of the unit meets a need; null: none of them. */
export function linkNeed(
  context: Context,
  needId: string,
  sopId: string | null,
): Promise<Outcome<object>> {
  return changeNeed<object>(context, needId, async (tx, need) => {
    if (need.state === 'dropped' || need.replaces !== null) return needNotOpen
    if (sopId !== null && sopId !== need.sopId) {
      const sops = await listUnlinkedSops(tx, need.unitId)
      if (!sops.some(({ id }) => id === sopId)) return { ok: false, code: 'not-found', what: 'sop' }
    }
    return { ok: true, action: 'need.linked', change: { sopId }, gives: {} }
  })
}

/** Makes the draft SOP of a need and links it. A second press changes nothing and gives the same SOP. */
export function startNeededSop(
  context: Context,
  needId: string,
): Promise<Outcome<{ readonly sopId: string }>> {
  return changeNeed(context, needId, async (tx, { unitId, title, state, sopId, replaces }) => {
    const begun = sopId !== null && (replaces !== null || state !== 'needed')
    if (state === 'dropped') return needNotOpen
    if (begun) return { ok: true, gives: { sopId } }
    const made = await makeSop(tx, context.actor, { unitId, title })
    if (!made.ok) return made
    const change = { sopId: made.sopId }
    return { ok: true, action: 'need.started', change, gives: change }
  })
}
