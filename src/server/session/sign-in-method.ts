/** How a session came to be: which proofs its person gave. `code`: a password and the app's code. */
export type SignInMethod =
  | 'sample'
  | 'password'
  | 'code'
  | 'recovery-code'
  | 'link'
  | 'set-up'
  | 'passkey'
  | 'single-sign-on'
