/** Addresses of the built files that pages refer to. */
export type Assets = { readonly style: string; readonly editor: string; readonly signIn: string }
