import type { Doubt, Notice, OfficeDocument, Problem, Sop } from '#sop'

/** A file waits, is read by one reader at a time, and ends read or refused. */
export type ImportFileState = 'waiting' | 'reading' | 'read' | 'refused'

/** An SOP found in a file is open until a person saves it as a draft or drops it. */
export type ImportedSopState = 'open' | 'saved' | 'dropped'

/** Why a file is not read, whatever it holds. */
export type FileRefusalCode =
  | 'file-too-large'
  | 'upload-too-large'
  | 'too-many-files'
  | 'file-empty'
  | 'file-cut-off'
  | 'same-file'
  | 'file-expired'
  | 'reading-took-too-long'
  | 'reading-took-too-much-memory'
  | 'reading-gave-too-much'
  | 'reading-failed'

/** `found`: the limit in bytes, the number of files, or the other file's name. */
export type FileRefusal = { readonly code: FileRefusalCode; readonly found?: string }

/** What keeps a file from becoming SOPs: its content, or something about the file itself. */
export type FileProblem = Problem | FileRefusal

/** A doubt as it is kept: who has settled it, once somebody has. */
export type KeptDoubt = Doubt & { readonly settled?: { readonly by: string; readonly at: string } }

/** One upload in a list. */
export type ImportSummary = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly createdAt: Date
  readonly createdBy: string
  readonly counts: ImportCounts
}

/** `unread`: files that wait or are being read. `unsure` and `sure` SOPs are still open. */
export type ImportCounts = {
  readonly files: number
  readonly unread: number
  readonly refused: number
  readonly unsure: number
  readonly sure: number
  readonly saved: number
  readonly dropped: number
}

export type ImportFile = {
  readonly number: number
  readonly name: string
  readonly size: number
  readonly state: ImportFileState
  readonly problems: readonly FileProblem[]
  /** When the same bytes were brought in before by an upload of this government. */
  readonly earlier: Date | null
  readonly sops: readonly ImportedSopSummary[]
}

export type ImportedSopSummary = {
  readonly id: string
  readonly fileNumber: number
  readonly title: string
  readonly openDoubts: number
  readonly state: ImportedSopState
  /** The draft that it became. */
  readonly sopId: string | null
}

/** An upload with its files and what was found in them. */
export type Import = ImportSummary & { readonly files: readonly ImportFile[] }

/** An SOP found in a file, beside what the file shows. */
export type ImportedSop = ImportedSopSummary & {
  readonly importId: string
  readonly unitId: string
  readonly unitName: string
  readonly fileName: string
  readonly content: Sop
  readonly notices: readonly Notice[]
  readonly doubts: readonly KeptDoubt[]
  readonly source: OfficeDocument | null
}

/** Names one SOP of an upload. */
export type ImportedSopPlace = { readonly importId: string; readonly id: string }
