import type { Role } from '#server'

/** The roles in the order in which they are offered. */
export const roles = [
  'reader',
  'drafter',
  'reviewer',
  'approver',
  'bureau',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

/** The role of that name, if there is one. */
export function readRole(text: string | null | undefined): Role | undefined {
  return roles.find((role) => role === text)
}
