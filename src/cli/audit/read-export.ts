import {
  readExportHead,
  readExportRow,
  startChainCheck,
  type ChainCheck,
  type ChainVerdict,
  type ExportHead,
} from '#chain'
import { isDamagedArchive } from '../logs/log-source.ts'
import { readLines } from './read-lines.ts'

/** What of an export could not be read, and so was not examined. */
export type Unread =
  /** The file ends in the middle of its packed bytes, or they are damaged from there on. */
  | { readonly kind: 'damaged' }
  /** Lines that are no rows: the number of the first, and how many there are. */
  | { readonly kind: 'lines'; readonly first: number; readonly count: number }

export type ExportReading =
  | {
      readonly ok: true
      readonly head: ExportHead
      readonly verdict: ChainVerdict
      readonly unread: readonly Unread[]
    }
  | { readonly ok: false }

/** Examines an exported chain while it is read, in bounded memory; not ok where it is no export. */
export async function readExport(pieces: AsyncIterable<Uint8Array>): Promise<ExportReading> {
  const reader = createReader()
  try {
    for await (const lines of readLines(pieces)) {
      if (!lines.every((line) => reader.take(line))) return { ok: false }
    }
    return reader.finish([])
  } catch (error) {
    if (!isDamagedArchive(error)) throw error
    return reader.finish([{ kind: 'damaged' }])
  }
}

/** `take` is false where the first line is not that of an export. */
function createReader() {
  let begun: { readonly head: ExportHead; readonly check: ChainCheck } | undefined
  let [number, firstWrong, wrong] = [0, 0, 0]
  return {
    take(line: string): boolean {
      number += 1
      if (begun === undefined) {
        const head = readExportHead(line)
        if (head !== undefined)
          begun = { head, check: startChainCheck(head.governmentId, head.head) }
        return head !== undefined
      }
      const row = readExportRow(line)
      if (row !== undefined) begun.check.take(row)
      else if (wrong++ === 0) firstWrong = number
      return true
    },
    finish(unread: readonly Unread[]): ExportReading {
      if (begun === undefined) return { ok: false }
      const lines = { kind: 'lines', first: firstWrong, count: wrong } as const
      return {
        ok: true,
        head: begun.head,
        verdict: begun.check.judge(),
        unread: wrong === 0 ? unread : [lines, ...unread],
      }
    },
  }
}
