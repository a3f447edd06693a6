/**
 * NIST SP 800-63B-4, 3.2.2: at most 100 failures in a row, with waits that grow. Nobody is locked out
 * for ever: after the hundredth there is one attempt a day, and on a device where the person has
 * signed in before waits do not count, so that strangers cannot keep anybody out.
 */
const rules = {
  free: 5,
  firstWaitSeconds: 30,
  longestWaitSeconds: 15 * 60,
  most: 100,
  waitAfterMostSeconds: 24 * 60 * 60,
} as const

/** How long nothing more is heard after so many attempts without success. */
export function waitAfter(attempts: number): number {
  if (attempts < rules.free) return 0
  if (attempts >= rules.most) return rules.waitAfterMostSeconds
  return Math.min(rules.firstWaitSeconds * 2 ** (attempts - rules.free), rules.longestWaitSeconds)
}

/** Is the next attempt heard? */
export function isHeard(state: {
  readonly waiting: boolean
  readonly attempts: number
  readonly knownDevice: boolean
}): boolean {
  return !state.waiting || (state.knownDevice && state.attempts < rules.most)
}
