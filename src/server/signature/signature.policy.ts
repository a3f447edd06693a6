import { holdsIn, type Actor } from '../session/actor.ts'

/**
 * May this person sign documents of this unit? Who ratifies in it: an approver of the unit or of one
 * above it. `unitLine`: the SOP's unit and those above it.
 */
export function maySign(actor: Actor, unitLine: readonly string[]): boolean {
  return holdsIn(actor, ['approver'], unitLine)
}
