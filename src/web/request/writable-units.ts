import { listUnits, type Unit } from '#server'
import { contextOf } from './session-cookie.ts'
import type { Site } from './settings.ts'
import type { WebContext } from './web-env.ts'

/** The units in which the person may make SOPs. */
export async function listWritableUnits(c: WebContext, site: Site): Promise<Unit[]> {
  const units = await listUnits(contextOf(c, site))
  return units.filter(({ mayWrite }) => mayWrite)
}
