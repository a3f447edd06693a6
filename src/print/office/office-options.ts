import type { Paper } from '#diagram'

/** How an SOP becomes a Word or Excel file. */
export type OfficeOptions = {
  /** Written into the file, to the second. Same SOP, same time: same bytes. */
  readonly createdAt: Date
  /** Absent: the smallest paper on which the flowchart stands with ease. */
  readonly paper?: Paper | 'auto'
}
