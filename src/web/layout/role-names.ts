import type { Assignment } from '#server'
import type { Words } from '../messages/words.ts'

/** The roles that somebody holds, each once, as a list in words. */
export function roleNames(assignments: readonly Assignment[], { signIn }: Pick<Words, 'signIn'>) {
  return [...new Set(assignments.map(({ role }) => signIn.roles[role]))].join(', ')
}
