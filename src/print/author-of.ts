import type { Sop } from '#sop'

/** Gives whose document it is, as the file's properties name it: "unit, government". */
export function authorOf({ identity }: Sop): string {
  return [identity.unit, identity.government].filter((name) => name !== '').join(', ')
}
