import { roles, type Role } from '#server'

/** The role of that name, if there is one. */
export function readRole(text: string | null | undefined): Role | undefined {
  return roles.find((role) => role === text)
}
