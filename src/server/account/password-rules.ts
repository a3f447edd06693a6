/**
 * NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where the password is all there is, 8 beside a
 * second factor; long ones and any characters are taken; no mixtures are asked for, nothing
 * expires; what is guessed first is refused.
 */
export const passwordLimits = { alone: 15, besideCode: 8, longest: 128 } as const

export type PasswordProblem =
  | { readonly kind: 'too-short'; readonly atLeast: number }
  | { readonly kind: 'too-long'; readonly atMost: number }
  /** Among what is guessed first. */
  | { readonly kind: 'guessable' }

export type PasswordUse = {
  /** The app's code is asked for, too. */
  readonly besideCode: boolean
  /** Names that those who know the person would try: the person's, the government's, the sign-in name. */
  readonly names: readonly string[]
}

/** What speaks against a password; undefined where nothing does. */
export async function checkPassword(
  password: string,
  use: PasswordUse,
): Promise<PasswordProblem | undefined> {
  const { alone, besideCode, longest } = passwordLimits
  if (isTooLong(password)) return { kind: 'too-long', atMost: longest }
  const atLeast = use.besideCode ? besideCode : alone
  if (countCharacters(password) < atLeast) return { kind: 'too-short', atLeast }
  const { isGuessable } = await import('./guessable.ts') // large: not before somebody needs it
  return isGuessable(password, { ...use, names: [...use.names, 'Tatalaksana'] })
    ? { kind: 'guessable' }
    : undefined
}

/** Longer than any password here: never hashed. A character has at most two units before counting. */
export function isTooLong(password: string): boolean {
  const { longest } = passwordLimits
  return password.length > 4 * longest || countCharacters(password) > longest
}

/** Long enough to be all there is? */
export function standsAlone(password: string): boolean {
  return countCharacters(password) >= passwordLimits.alone
}

function countCharacters(password: string): number {
  return Array.from(password.normalize('NFC')).length
}
