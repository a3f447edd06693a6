import { holdsIn, type Actor, type Role } from '../session/actor.ts'

/** What one can do to an upload and what was found in it. */
export type ImportAction = 'start' | 'add-file' | 'read' | 'settle' | 'save'

const writers: readonly Role[] = ['drafter', 'bureau']

/** Who may, by role; what is not here may nobody. */
const roles: Readonly<Record<ImportAction, readonly Role[]>> = {
  start: writers,
  'add-file': writers,
  read: writers,
  settle: writers,
  save: writers,
}

/** An upload: its unit and those above it, and who began it, once it is begun. */
type UploadPlace = { readonly unitLine: readonly string[]; readonly createdById?: string }

/**
 * May this person do this to an upload? All of it stays in the person's own unit and those below it,
 * but for the organisation bureau. Colleagues see, settle and save what one has brought in; files
 * come only from who began the upload.
 */
export function mayImport(
  actor: Actor,
  action: ImportAction,
  { unitLine, createdById }: UploadPlace,
): boolean {
  if (action === 'add-file' && actor.personId !== createdById) return false
  return holdsIn(actor, roles[action], unitLine)
}
