/**
 * The words of a decree and of what explains it, as versioned data. `{unit}`, `{government}`,
 * `{region}`, `{head}`, `{year}` and `{sop}` stand for what is the case.
 */
export type DecreeTemplate = {
  readonly version: string
  /** Regulations that ask for this part of the document, or for its form. */
  readonly sources: readonly string[]
  readonly kind: string
  /** Cover of a unit's SOPs, and of a single one. */
  readonly cover: ForCount
  readonly about: ForCount
  readonly considerations: readonly string[]
  readonly legalBases: readonly string[]
  readonly decisions: readonly ForCount[]
  readonly explanation: {
    readonly scope: ForCount
    readonly summary: ForCount
    readonly definitions: readonly string[]
  }
}

/** A text for several SOPs, and the same for one. */
export type ForCount = { readonly several: string; readonly one: string }
