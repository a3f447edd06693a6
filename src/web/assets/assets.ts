/** Addresses of the built files that pages refer to. */
export type Assets = {
  readonly style: string
  /** Style sheet of the public portal. */
  readonly portal: string
  readonly editor: string
  readonly signIn: string
}
