import { getPerson, type Context, type Outcome, type Person } from '#server'
import { refuseChange } from './person-form.tsx'

/** The person who is to be changed. */
export async function findChangeable(
  context: Context,
  personId: string,
): Promise<Outcome<{ readonly person: Person }>> {
  return refuseChange(context) ?? getPerson(context, personId)
}

/** The same, who has not left. */
export async function findPresent(
  context: Context,
  personId: string,
): Promise<Outcome<{ readonly person: Person }>> {
  const found = await findChangeable(context, personId)
  if (!found.ok || found.person.leftAt === null) return found
  return { ok: false, code: 'not-found', what: 'person' }
}
