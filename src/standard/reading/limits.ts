/** Limits of a standard, far above any real one; those of the whole document are the ones of `#sop`. */
export const limits = {
  /** Characters of one text. */
  text: 4000,
  /** Characters of an address. */
  address: 2000,
  /** Entries of one list. */
  items: 300,
  /** Rupiah of one row of a tariff: a thousand billions. */
  rupiah: 1_000_000_000_000,
  staff: 1_000_000,
  /** Problems that are reported of one document. */
  problems: 50,
} as const
