import type { Context } from '../context.ts'
import type { Failure, FieldFaults, Outcome } from '../failure.ts'
import { hasBelongings, holdUnits } from './belongings.queries.ts'
import {
  changeUnits,
  findOpenUnit,
  noteChange,
  refuseFields,
  unitNotFound,
  type UnitDesk,
} from './change-units.ts'
import type { UnitRecord } from './government.queries.ts'
import { handOver, noChoices, type NewPlace } from './hand-over.ts'
import { insertSuccessors, insertUnit, updateUnit } from './unit-change.queries.ts'
import { tidyBasis, tidyNames, type UnitNames } from './unit-change.service.ts'
import { checkBasis, checkNames, type ChangeBasis } from './unit-fields.ts'

/** Which unit takes the work: one that is there, or a new one. */
export type MergeTarget =
  | { readonly unitId: string }
  | (UnitNames & { readonly parentId: string | null })

/** Makes one unit of several: those that end give all they have to the one, which may be among them. */
export function mergeUnits(
  context: Context,
  wanted: ChangeBasis & { readonly unitIds: readonly string[]; readonly into: MergeTarget },
): Promise<Outcome<{ readonly unitId: string }>> {
  const basis = tidyBasis(wanted)
  const { into } = wanted
  const kept = 'unitId' in into ? into.unitId : undefined
  const endingIds = [...new Set(wanted.unitIds)].filter((id) => id !== kept)
  return changeUnits(context, async (desk) => {
    const ending = endingIds.map((id) => findOpenUnit(desk.tree, id)).filter(isUnit)
    if (ending.length < endingIds.length) return unitNotFound
    const refusal =
      refuseFields(
        ending.length < (kept === undefined ? 2 : 1) ? { unitIds: 'missing' } : {},
        checkEnd(desk, basis, ending),
      ) ?? refuseTarget(desk, into, endingIds)
    if (refusal !== undefined) return refusal
    await holdUnits(desk.tx, endingIds)
    const heir = await placeHeir(desk, into, basis)
    const from = ending.map(({ id, name }) => ({ id, name }))
    const kind = kept === undefined ? 'opened' : 'merged'
    await noteChange(desk, heir.id, { ...basis, kind, details: { from } })
    for (const unit of ending)
      await endUnit(desk, { ...basis, unit, heir, kind: 'merged', endingIds })
    return { ok: true, unitId: heir.id }
  })
}

/** Closes a unit. What it has goes to `to`, which may be absent only where there is nothing. */
export function closeUnit(
  context: Context,
  wanted: ChangeBasis & { readonly unitId: string; readonly to: string | null },
): Promise<Outcome<object>> {
  const basis = tidyBasis(wanted)
  return changeUnits<object>(context, async (desk) => {
    const unit = findOpenUnit(desk.tree, wanted.unitId)
    if (unit === undefined) return unitNotFound
    const refusal = refuseFields(
      checkEnd(desk, basis, [unit]),
      wanted.to === null ? {} : checkExisting(desk, wanted.to, [unit.id]),
    )
    if (refusal !== undefined) return refusal
    await holdUnits(desk.tx, [unit.id])
    if (wanted.to === null && (await hasBelongings(desk.tx, unit.id))) {
      return { ok: false, code: 'invalid-fields', fields: { to: 'missing' } }
    }
    const heir = wanted.to === null ? undefined : findPlace(desk, wanted.to)
    await endUnit(desk, { ...basis, unit, heir, kind: 'closed', endingIds: [unit.id] })
    if (heir === undefined) return { ok: true }
    const from = [{ id: unit.id, name: unit.name }]
    await noteChange(desk, heir.id, { ...basis, kind: 'merged', details: { from } })
    return { ok: true }
  })
}

/** Makes several units of one; `parts` says where each SOP, person and sub-unit goes. */
export type Split = ChangeBasis & {
  readonly unitId: string
  readonly parts: readonly UnitNames[]
  /** The unit goes on beside the parts, with whatever is not given to one. */
  readonly continues: boolean
  /** By id, the place of a part in `parts`; what is not named goes to the first, or stays. */
  readonly sops: ReadonlyMap<string, number>
  readonly services: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, number>
}

export function splitUnit(
  context: Context,
  wanted: Split,
): Promise<Outcome<{ readonly unitIds: readonly string[] }>> {
  const basis = tidyBasis(wanted)
  const parts = wanted.parts.map(tidyNames)
  return changeUnits(context, async (desk) => {
    const unit = findOpenUnit(desk.tree, wanted.unitId)
    if (unit === undefined) return unitNotFound
    const refusal = refuseFields(
      checkEnd(desk, basis, [unit]),
      checkParts(desk, unit, { parts, continues: wanted.continues }),
    )
    if (refusal !== undefined) return refusal
    await holdUnits(desk.tx, [unit.id])
    const heirs = await openParts(desk, { unit, parts, ...basis })
    const rest = wanted.continues ? placeOf(desk, unit) : heirs[0]
    if (rest === undefined) throw new Error('a split without parts was let through')
    const choices = {
      sops: chooseHeirs(wanted.sops, heirs),
      services: chooseHeirs(wanted.services, heirs),
      people: chooseHeirs(wanted.people, heirs),
      units: chooseHeirs(wanted.units, heirs),
    }
    await handOver(desk, { ...basis, unit, rest, choices, above: unit.parentId, ending: [unit.id] })
    const into = heirs.map(({ id, name }) => ({ id, name }))
    await noteChange(desk, unit.id, { ...basis, kind: 'split', details: { into } })
    const unitIds = heirs.map(({ id }) => id)
    if (!wanted.continues) await close(desk, unit.id, { ...basis, successors: unitIds })
    return { ok: true, unitIds }
  })
}

function checkEnd(
  { today }: UnitDesk,
  basis: ChangeBasis,
  units: readonly UnitRecord[],
): FieldFaults {
  return checkBasis(basis, { units, today, needsBasis: true })
}

function refuseTarget(
  desk: UnitDesk,
  into: MergeTarget,
  ending: readonly string[],
): Failure | undefined {
  if ('unitId' in into) return refuseFields(checkExisting(desk, into.unitId, ending))
  const { parentId } = into
  const isPlace = parentId === null || findOpenUnit(desk.tree, parentId) !== undefined
  return refuseFields(
    checkNames(desk.tree, { ...tidyNames(into), parentId }, ending),
    isPlace && !ending.includes(parentId ?? '') ? {} : { parentId: 'unknown' },
  )
}

function checkExisting(desk: UnitDesk, to: string, ending: readonly string[]): FieldFaults {
  const usable = findOpenUnit(desk.tree, to) !== undefined && !ending.includes(to)
  return usable ? {} : { to: 'unknown' }
}

const mostParts = 8

function checkParts(
  { tree }: UnitDesk,
  unit: UnitRecord,
  { parts, continues }: Pick<Split, 'parts' | 'continues'>,
): FieldFaults {
  const few = parts.length < (continues ? 1 : 2)
  const names = parts.map(({ name }) => name.toLowerCase())
  const faults = parts.map((part) =>
    checkNames(tree, { ...part, parentId: unit.parentId }, continues ? [] : [unit.id]),
  )
  const [wrong] = faults.flatMap((each) => Object.values(each))
  const twice = new Set(names).size < names.length
  if (few) return { parts: 'missing' }
  if (wrong !== undefined) return { parts: wrong }
  if (parts.length > mostParts) return { parts: 'too-long' }
  return twice ? { parts: 'taken' } : {}
}

async function openParts(
  desk: UnitDesk,
  {
    unit,
    parts,
    ...basis
  }: ChangeBasis & {
    readonly unit: UnitRecord
    readonly parts: readonly UnitNames[]
  },
): Promise<readonly NewPlace[]> {
  const heirs: NewPlace[] = []
  for (const part of parts) {
    const place = await placeHeir(desk, { ...part, parentId: unit.parentId }, basis)
    const from = [{ id: unit.id, name: unit.name }]
    await noteChange(desk, place.id, { ...basis, kind: 'opened', details: { from } })
    heirs.push(place)
  }
  return heirs
}

function chooseHeirs(
  chosen: ReadonlyMap<string, number>,
  heirs: readonly NewPlace[],
): ReadonlyMap<string, string> {
  const pairs = [...chosen].flatMap(([id, part]) => {
    const heir = heirs[part]
    return heir === undefined ? [] : [[id, heir.id] as const]
  })
  return new Map(pairs)
}

/** The unit that takes the work, made where it is new. */
async function placeHeir(
  desk: UnitDesk,
  into: MergeTarget,
  { happenedOn }: ChangeBasis,
): Promise<NewPlace> {
  if ('unitId' in into) return findPlace(desk, into.unitId)
  const unit = { ...tidyNames(into), parentId: into.parentId }
  const id = await insertUnit(desk.tx, unit, happenedOn)
  return { id, name: unit.name, line: [id, ...desk.tree.lineOf(into.parentId ?? '')] }
}

function findPlace(desk: UnitDesk, unitId: string): NewPlace {
  const unit = desk.tree.find(unitId)
  if (unit === undefined) throw new Error(`no unit ${unitId} after it was found`)
  return placeOf(desk, unit)
}

function placeOf({ tree }: UnitDesk, { id, name }: UnitRecord): NewPlace {
  return { id, name, line: tree.lineOf(id) }
}

type Ending = ChangeBasis & {
  readonly unit: UnitRecord
  readonly heir: NewPlace | undefined
  readonly kind: 'merged' | 'closed'
  readonly endingIds: readonly string[]
}

async function endUnit(
  desk: UnitDesk,
  { unit, heir, kind, endingIds, ...basis }: Ending,
): Promise<void> {
  const into = heir === undefined ? [] : [{ id: heir.id, name: heir.name }]
  if (heir !== undefined) {
    const above = firstAbove(desk, unit.id, endingIds)
    await handOver(desk, {
      ...basis,
      unit,
      rest: heir,
      choices: noChoices,
      above,
      ending: endingIds,
    })
  }
  await noteChange(desk, unit.id, { ...basis, kind, details: { into } })
  await close(desk, unit.id, { ...basis, successors: into.map(({ id }) => id) })
}

async function close(
  { tx }: UnitDesk,
  unitId: string,
  { happenedOn, successors }: ChangeBasis & { readonly successors: readonly string[] },
): Promise<void> {
  await insertSuccessors(tx, unitId, successors)
  await updateUnit(tx, unitId, { closedOn: happenedOn })
}

/** The nearest unit above that does not end. */
function firstAbove(
  { tree }: UnitDesk,
  unitId: string,
  endingIds: readonly string[],
): string | null {
  return (
    tree
      .lineOf(unitId)
      .slice(1)
      .find((id) => !endingIds.includes(id)) ?? null
  )
}

function isUnit(unit: UnitRecord | undefined): unit is UnitRecord {
  return unit !== undefined
}
