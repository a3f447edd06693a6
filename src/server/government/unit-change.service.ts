import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import {
  changeUnits,
  findOpenUnit,
  noteChange,
  refuseFields,
  unitNotFound,
} from './change-units.ts'
import { insertUnit, updateUnit } from './unit-change.queries.ts'
import { checkBasis, checkNames, tidyLine, type ChangeBasis } from './unit-fields.ts'

export type UnitNames = { readonly name: string; readonly shortName: string }

/** Opens a unit below another, or at the top. */
export function openUnit(
  context: Context,
  wanted: UnitNames & ChangeBasis & { readonly parentId: string | null },
): Promise<Outcome<{ readonly unitId: string }>> {
  const { parentId } = wanted
  const unit = { ...tidyNames(wanted), parentId }
  const basis = tidyBasis(wanted)
  return changeUnits(context, async (desk) => {
    const { tx, tree, today } = desk
    const above = parentId === null ? [] : [findOpenUnit(tree, parentId)]
    const units = above.filter((each) => each !== undefined)
    const refusal = refuseFields(
      checkNames(tree, unit),
      checkBasis(basis, { units, today, needsBasis: false }),
      units.length < above.length ? { parentId: 'unknown' } : {},
    )
    if (refusal !== undefined) return refusal
    const unitId = await insertUnit(tx, unit, basis.happenedOn)
    await noteChange(desk, unitId, { ...basis, kind: 'opened', details: {} })
    return { ok: true, unitId }
  })
}

/** Gives a unit another name; the one before stays in its history. */
export function renameUnit(
  context: Context,
  wanted: UnitNames & ChangeBasis & { readonly unitId: string },
): Promise<Outcome<object>> {
  const after = tidyNames(wanted)
  const basis = tidyBasis(wanted)
  return changeUnits<object>(context, async (desk) => {
    const { tx, tree, today } = desk
    const unit = findOpenUnit(tree, wanted.unitId)
    if (unit === undefined) return unitNotFound
    const { id, name, shortName, parentId } = unit
    const refusal = refuseFields(
      checkNames(tree, { ...after, parentId }, [id]),
      checkBasis(basis, { units: [unit], today, needsBasis: false }),
    )
    if (refusal !== undefined) return refusal
    if (name === after.name && shortName === after.shortName) return { ok: true }
    await updateUnit(tx, id, after)
    const details = { names: { before: { name, shortName }, after } }
    await noteChange(desk, id, { ...basis, kind: 'renamed', details })
    return { ok: true }
  })
}

/** Puts a unit with all below it under another, or at the top; never below itself. */
export function moveUnit(
  context: Context,
  wanted: ChangeBasis & { readonly unitId: string; readonly parentId: string | null },
): Promise<Outcome<object>> {
  const { parentId } = wanted
  const basis = tidyBasis(wanted)
  return changeUnits<object>(context, async (desk) => {
    const { tx, tree, today } = desk
    const unit = findOpenUnit(tree, wanted.unitId)
    if (unit === undefined) return unitNotFound
    const above = parentId === null ? undefined : findOpenUnit(tree, parentId)
    const unknown = parentId !== null && above === undefined
    const circle = tree.lineOf(parentId ?? '').includes(unit.id)
    const refusal = refuseFields(
      checkBasis(basis, { units: [unit], today, needsBasis: false }),
      unknown ? { parentId: 'unknown' } : {},
      circle ? { parentId: 'circle' } : {},
    )
    if (refusal !== undefined) return refusal
    if (unit.parentId === parentId) return { ok: true }
    await updateUnit(tx, unit.id, { parentId })
    const before = tree.find(unit.parentId ?? '')?.name ?? null
    const details = { above: { before, after: above?.name ?? null } }
    await noteChange(desk, unit.id, { ...basis, kind: 'moved', details })
    return { ok: true }
  })
}

export function tidyNames({ name, shortName }: UnitNames): UnitNames {
  const tidy = tidyLine(name)
  // Small units are called by their name.
  return { name: tidy, shortName: tidyLine(shortName) || tidy.slice(0, 60) }
}

export function tidyBasis({ happenedOn, legalBasis }: ChangeBasis): ChangeBasis {
  return { happenedOn: happenedOn.trim(), legalBasis: tidyLine(legalBasis) }
}
