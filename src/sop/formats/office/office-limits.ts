/** Limits of a Word or Excel file. They are far above any real SOP and keep a hostile one from filling the memory. */
export const officeLimits = {
  fileBytes: 50_000_000,
  entries: 5_000,
  /** Bytes of one part, and of all parts that are read, after inflating. */
  partBytes: 32_000_000,
  expandedBytes: 100_000_000,
  /** XML elements of all parts that are read: a million takes some 300 MB. */
  elements: 1_500_000,
  /** Of one table. Merged cells and widths beyond them are cut. */
  rows: 10_000,
  columns: 400,
} as const
