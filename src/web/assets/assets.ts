/** Addresses of the built files that pages refer to. */
export type Assets = {
  readonly style: string
  /** Style sheet of the public portal. */
  readonly portal: string
  /** Script that has pages of the portal kept for when there is no network, and the worker that keeps them. */
  readonly offline: string
  readonly worker: string
  readonly editor: string
  readonly signIn: string
  /** Keys for those who type in paper forms. */
  readonly paper: string
  /** Keeps answers to surveys that cannot be sent, and sends them later. */
  readonly keepAnswer: string
}
