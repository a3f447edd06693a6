/** Limits of a document. They are far above any real SOP and keep a hostile one from filling the memory. */
export const limits = {
  /** Characters of the whole text. */
  document: 32_000_000,
  /** Characters of one text: more than three printed pages. */
  text: 20_000,
  steps: 10_000,
  performers: 200,
  symbolsOfStep: 50,
  exitsOfSymbol: 50,
  optionsOfDuration: 20,
  /** Entries of one list of the identity, such as the legal basis. */
  identityList: 500,
  /** Lists and objects within one another; an SOP needs eight. */
  depth: 64,
  /** Problems that are reported of one document. */
  problems: 50,
} as const
