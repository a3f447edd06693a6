/** Who must have a second factor: an app's code, or a passkey, which is two in one. */
export type SecondFactorRule = 'nobody' | 'approvers' | 'everybody'

/** What a government asks of everybody who signs in. `approvers`: they and the administrators. */
export type SignInRule = {
  readonly secondFactor: SecondFactorRule
  readonly longestMinutes: number
  readonly idleMinutes: number
}

/** Where a government has set nothing. */
export const usualSignInRule: SignInRule = {
  secondFactor: 'approvers',
  longestMinutes: 12 * 60,
  idleMinutes: 2 * 60,
}
