import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { mayWriteIn, seesDrafts } from '../sop/sop.policy.ts'
import {
  listUnitPeople,
  listUnitServices,
  listUnitSops,
  type Belonging,
} from './belongings.queries.ts'
import { unitNotFound } from './change-units.ts'
import { listUnitRecords, type UnitRecord } from './government.queries.ts'
import {
  countPeople,
  countUnitSops,
  listSuccessors,
  listUnitChanges,
} from './unit-change.queries.ts'
import type { UnitChange } from './unit-change.ts'
import { mayUnits } from './unit.policy.ts'
import { makeUnitTree, type Unit, type UnitTree } from './unit.ts'

/** Lists the open units of the asking person's government, parents before their children. */
export async function listUnits({ db, actor }: Context): Promise<readonly Unit[]> {
  const tree = makeUnitTree(await inGovernment(db, actor.governmentId, listUnitRecords))
  return tree.units
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, name, shortName, parentId, depth }) => ({
      id,
      name,
      shortName,
      depth,
      ...(parentId === null ? {} : { parentId }),
      mayWrite: mayWriteIn(actor, tree.lineOf(id)),
    }))
}

/** How much a unit has, the units below it included. */
export type UnitCounts = { readonly people: number; readonly sops: number }

/** A unit in the tree, open or closed. */
export type UnitSummary = UnitRecord & UnitCounts & { readonly depth: number }

const notAllowed = {
  ok: false,
  code: 'not-allowed',
  action: 'read-units',
} as const satisfies Failure

/** The whole tree, closed units too, with what each unit has. */
export async function listUnitSummaries({
  db,
  actor,
}: Context): Promise<
  Outcome<{ readonly units: readonly UnitSummary[]; readonly mayChange: boolean }>
> {
  if (!mayUnits(actor, 'read')) return notAllowed
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const counts = await countAll(tx, tree, !seesDrafts(actor))
    const units = tree.units.map((unit) => ({ ...unit, ...counts(unit.id) }))
    return { ok: true, units, mayChange: mayUnits(actor, 'change') }
  })
}

/** A unit with its place, its history, and the units before and after it. */
export type UnitPage = UnitRecord &
  UnitCounts & {
    /** From the topmost down to the one above. */
    readonly above: readonly UnitRecord[]
    readonly below: readonly UnitRecord[]
    readonly predecessors: readonly UnitRecord[]
    readonly successors: readonly UnitRecord[]
    readonly changes: readonly UnitChange[]
    readonly mayChange: boolean
  }

/** One unit, open or closed. */
export async function getUnit(
  { db, actor }: Context,
  unitId: string,
): Promise<Outcome<{ readonly unit: UnitPage }>> {
  if (!mayUnits(actor, 'read')) return notAllowed
  if (!isUuid(unitId)) return unitNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const tree = makeUnitTree(await listUnitRecords(tx))
    const unit = tree.find(unitId)
    if (unit === undefined) return unitNotFound
    const counts = await countAll(tx, tree, !seesDrafts(actor))
    const pairs = await listSuccessors(tx)
    const find = (ids: readonly string[]) => ids.flatMap((id) => tree.find(id) ?? [])
    const page = {
      ...unit,
      ...counts(unitId),
      above: find(tree.lineOf(unitId).slice(1).toReversed()),
      below: tree.units.filter(
        ({ parentId, closedOn }) => parentId === unitId && closedOn === null,
      ),
      predecessors: find(
        pairs.filter((pair) => pair.successorId === unitId).map((pair) => pair.unitId),
      ),
      successors: find(
        pairs.filter((pair) => pair.unitId === unitId).map((pair) => pair.successorId),
      ),
      changes: await listUnitChanges(tx, unitId),
      mayChange: mayUnits(actor, 'change') && unit.closedOn === null,
    }
    return { ok: true, unit: page }
  })
}

/** What a unit has itself, to choose where each goes when it is split. */
export type UnitBelongings = {
  readonly sops: readonly Belonging[]
  readonly services: readonly Belonging[]
  readonly people: readonly Belonging[]
  readonly units: readonly Belonging[]
}

/** Lists what an open unit has, for who may change units. */
export async function listUnitBelongings(
  { db, actor }: Context,
  unitId: string,
): Promise<Outcome<UnitBelongings>> {
  if (!mayUnits(actor, 'change')) return notAllowed
  if (!isUuid(unitId)) return unitNotFound
  return inGovernment(db, actor.governmentId, async (tx) => {
    const records = await listUnitRecords(tx)
    const units = records
      .filter(({ parentId, closedOn }) => parentId === unitId && closedOn === null)
      .map(({ id, name }) => ({ id, title: name }))
    const sops = await listUnitSops(tx, unitId)
    const services = await listUnitServices(tx, unitId)
    const people = await listUnitPeople(tx, unitId)
    return { ok: true, sops, services, people, units }
  })
}

/** Counts each unit once and adds it to those above it: linear in the units and their depth. */
async function countAll(
  tx: Tx,
  tree: UnitTree,
  published: boolean,
): Promise<(unitId: string) => UnitCounts> {
  const people = addUp(tree, await countPeople(tx))
  const sops = addUp(tree, await countUnitSops(tx, published))
  return (unitId) => ({ people: people.get(unitId) ?? 0, sops: sops.get(unitId) ?? 0 })
}

function addUp(
  { lineOf }: UnitTree,
  rows: readonly { readonly unitId: string; readonly count: number }[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { unitId, count } of rows) {
    for (const id of lineOf(unitId)) sums.set(id, (sums.get(id) ?? 0) + count)
  }
  return sums
}
