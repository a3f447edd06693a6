/** Limits of a Word or Excel file. They are far above any real SOP and keep a hostile one from filling the memory. */
export const officeLimits = {
  fileBytes: 50_000_000,
  entries: 5_000,
  /** Bytes of one part, and of all parts that are read, after inflating. */
  partBytes: 24_000_000,
  expandedBytes: 64_000_000,
  /** XML elements and attributes of all parts that are read: a million takes some 200 MB. */
  nodes: 2_500_000,
  /** Of one table. Merged cells and widths beyond them are cut. */
  rows: 10_000,
  columns: 400,
  /** Word itself ends at 63. */
  wordColumns: 64,
  sheets: 250,
  /** Characters of all cells of a workbook: cells can share one long text. */
  cellText: 20_000_000,
  /** Tables within tables that stand for themselves. */
  nestedTables: 3,
  /** Micrometres of any length: ten metres. */
  length: 10_000_000,
} as const

/** Gives a length within the limit, 0 for what is no number. */
export function boundLength(length: number): number {
  const { length: most } = officeLimits
  return Number.isNaN(length) ? 0 : Math.min(Math.max(-most, length), most)
}
