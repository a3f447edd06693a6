/** What the server says to a draft that the island saves by itself. */
export type DraftAnswer =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly changedBy: string }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
