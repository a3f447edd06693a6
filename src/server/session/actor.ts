/** What a person may do follows from the roles and the units in which they are held. */
export const roles = [
  'reader',
  'drafter',
  'reviewer',
  'approver',
  'bureau',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** A role in a unit; it holds for the units below, too. */
export type Assignment = { readonly role: Role; readonly unitId: string }

/** The known person behind a request. Every use case takes one: there is no write, and no read, without. */
export type Actor = {
  readonly governmentId: string
  readonly governmentName: string
  /** IANA name (`Asia/Makassar`): Indonesia has three zones. */
  readonly timeZone: string
  readonly personId: string
  readonly name: string
  /** The roles held now, the first one first; nobody has none for long. */
  readonly assignments: readonly Assignment[]
  /** Where the person works. */
  readonly unitId: string
  readonly unitName: string
}

/** Roles that are held in one unit and hold in the whole government. */
const governmentWide: readonly Role[] = ['bureau', 'auditor', 'administrator']

/** Does the person hold one of these roles, in whatever unit? */
export function holds(actor: Actor, roles: readonly Role[]): boolean {
  return actor.assignments.some(({ role }) => roles.includes(role))
}

/** Does the person hold one of these roles in a unit? `unitLine`: the unit and those above it. */
export function holdsIn(
  actor: Actor,
  roles: readonly Role[],
  unitLine: readonly string[],
): boolean {
  return actor.assignments.some(
    ({ role, unitId }) =>
      roles.includes(role) && (governmentWide.includes(role) || unitLine.includes(unitId)),
  )
}
