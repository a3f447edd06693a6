import { getUnit, mayUnits, type Context, type Failure, type Outcome, type UnitPage } from '#server'

const refusal = {
  ok: false,
  code: 'not-allowed',
  action: 'change-units',
} as const satisfies Failure

/** Why this person changes no units; undefined where he may. */
export function refuseChange({ actor }: Context): Failure | undefined {
  return mayUnits(actor, 'change') ? undefined : refusal
}

/** The open unit that is to be changed. */
export async function findChangeable(
  context: Context,
  unitId: string,
): Promise<Outcome<{ readonly unit: UnitPage }>> {
  const refused = refuseChange(context)
  if (refused !== undefined) return refused
  const found = await getUnit(context, unitId)
  if (!found.ok || found.unit.closedOn === null) return found
  return { ok: false, code: 'not-found', what: 'unit' }
}
