import type { ChainRow } from './chain-row.ts'

/** What names a row to a person: its number, what it tells, and when. */
export type RowName = Pick<
  ChainRow,
  'number' | 'at' | 'actorName' | 'action' | 'subjectKind' | 'subjectId'
>

/** One thing that is wrong with a chain. Numbers `from` and `to` are both meant. */
export type ChainFault =
  /** The row does not give its hash: something in it was changed, or the hash itself. */
  | { readonly kind: 'changed'; readonly row: RowName }
  /** The row gives its hash, but the next one was written after another: it was changed and sealed anew. */
  | { readonly kind: 'resealed'; readonly row: RowName }
  /** Two rows stand at each other's number. */
  | { readonly kind: 'swapped'; readonly row: RowName; readonly other: RowName }
  /** Rows stand at a number that is not theirs, which is greater by `by`. */
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly by: number }
  /** The row was put between two that follow each other. */
  | { readonly kind: 'inserted'; readonly row: RowName }
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  /** Rows behind the one that the chain's head calls the newest. */
  | { readonly kind: 'added'; readonly from: number; readonly to: number }
  /** Rows that the head knows are gone. */
  | { readonly kind: 'cut-off'; readonly from: number; readonly to: number }
  /** The head is not that of the newest row, which follows from the row before it. */
  | { readonly kind: 'head-differs'; readonly number: number }
  | { readonly kind: 'head-missing' }
  /** Of a file only: the row comes after one with a greater number. */
  | { readonly kind: 'out-of-order'; readonly row: RowName }
  /** The row is not, or no longer, the one that an export ended with. */
  | { readonly kind: 'remade'; readonly number: number }
  /** What was seen on a sealed day is not what the seal, an audit row, says. */
  | { readonly kind: 'viewings-differ'; readonly day: string; readonly sealedBy: number }

/** What an examination of a chain gives. */
export type ChainVerdict =
  /** `lastHash` stands for the whole chain: written down elsewhere, it also shows a chain made anew. */
  | { readonly ok: true; readonly rows: number; readonly lastHash: string }
  /** The first faults by number; `more`: how many further ones there are at least. */
  | {
      readonly ok: false
      readonly rows: number
      readonly faults: readonly ChainFault[]
      readonly more: number
    }
