import type { Level } from '#sop'
import type { ByteFault } from '../documents/read-bytes.ts'
import type { UsageFault } from '../read-arguments.ts'

/** Names of the commands. */
export type CommandName =
  | 'check'
  | 'compare'
  | 'draw'
  | 'print'
  | 'convert'
  | 'diff'
  | 'schema'
  | 'log'
  | 'conform'
  | 'discover'
  | 'simulate'
  | 'survey'
  | 'audit'

/** Counts at the end of a check. */
export type CheckCounts = {
  readonly documents: number
  readonly unreadable: number
  readonly levels: Readonly<Record<Level, number>>
}

/** Everything that the command says, in one language. Lines come without their end. */
export type Messages = {
  readonly help: string
  readonly commandHelp: Readonly<Record<CommandName, string>>
  readonly tryHelp: (command: CommandName | undefined) => string
  readonly usage: (fault: UsageFault) => string
  /** Why no bytes could be read. */
  readonly unreadable: (fault: ByteFault) => string
  readonly unwritable: (path: string, reason: string) => string
  readonly crashed: (name: string, error: unknown) => string
  readonly internal: (error: unknown) => string
  /** Title of the picture of one page. */
  readonly pageTitle: (title: string, page: number, count: number) => string
  /** Why a document could not be printed. */
  readonly unprinted: (name: string, reason: string) => string
  readonly tooManySops: (fault: { readonly found: number; readonly limit: number }) => string
  readonly severalPages: (name: string, pages: number) => string
  readonly severalSops: (name: string, sops: number) => string
  readonly standardInput: string
  /** A file that is to be one model holds so many SOPs, or further nets. */
  readonly notOneSop: (sops: number) => string
  /** A file is no table of names; `name`: what is given for it is no text. */
  readonly notNameTable: (name: string | undefined) => string
  /** A file does not say what moves cost; `name`: the part that is wrong. */
  readonly notCosts: (name: string | undefined) => string
  readonly furtherNets: (nets: number) => string
  readonly levels: Readonly<Record<Level, string>>
  readonly noFindings: string
  readonly note: string
  readonly notSure: (percent: number) => string
  readonly advice: string
  readonly source: string
  /** Headings of a comparison. */
  readonly comparison: Readonly<Record<'sops' | 'figures' | 'performers' | 'steps', string>>
  readonly checked: (counts: CheckCounts) => string
  readonly progress: (done: number, total: number, unreadable: number) => string
  readonly interrupted: (done: number, total: number) => string
}
