import type { Step } from '../../model/sop.ts'
import type { Subject } from '../subject.ts'
import { isSameObject, type Deed } from './activity.ts'
import { isKind, type DeedKind } from './deeds.ts'
import { stem } from './stem.ts'

/** A step that does something to a document, and the row below that first drafts it. */
export type EarlyDeed = { readonly step: Step; readonly row: number; readonly draft: number }

/**
 * Rows that did one kind of deed, found by a word of the object; the first few rows for each
 * word.
 */
type DeedIndex = Map<string, { readonly row: number; readonly object: readonly string[] }[]>

const mostPerWord = 8

// "Menyetujui pembuatan surat" rightly stands before the drafting.
const drafting = new Set('buat susun terbit mohon usul rencana'.split(' ').map(stem))

/** Finds steps that do `kind` to a document above the row that first drafts it. Near linear. */
export function deedsBeforeDraft(subject: Subject, kind: DeedKind): readonly EarlyDeed[] {
  const early: EarlyDeed[] = []
  const done: DeedIndex = new Map()
  const drafted: DeedIndex = new Map()
  subject.activities.forEach((activity, row) => {
    for (const deed of activity.deeds) {
      if (isKind(deed.verb, 'draft')) {
        const before = findSame(drafted, deed) === undefined ? findSame(done, deed) : undefined
        const step = subject.sop.steps[before?.row ?? -1]
        if (before !== undefined && step !== undefined && before.row !== row) {
          early.push({ step, row: before.row, draft: row })
        }
        add(drafted, row, deed)
      }
      const onDraft = !deed.object.some((word) => drafting.has(word))
      if (isKind(deed.verb, kind) && onDraft) add(done, row, deed)
    }
  })
  return early
}

function add(index: DeedIndex, row: number, deed: Deed): void {
  for (const word of deed.object) {
    const rows = index.get(word)
    if (rows === undefined) index.set(word, [{ row, object: deed.object }])
    else if (rows.length < mostPerWord) rows.push({ row, object: deed.object })
  }
}

function findSame(index: DeedIndex, deed: Deed): { readonly row: number } | undefined {
  for (const word of deed.object) {
    const found = index.get(word)?.find((entry) => isSameObject(entry.object, deed.object))
    if (found !== undefined) return found
  }
  return undefined
}
