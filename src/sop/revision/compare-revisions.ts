import type { Sop } from '../model/sop.ts'
import { applyEdit } from './apply-changes.ts'
import { carryStepIds } from './matching/carry-ids.ts'
import { compareHead } from './comparing/compare-head.ts'
import { comparePerformerFields, comparePerformerOrder } from './comparing/compare-performers.ts'
import { compareStepFields, compareStepOrder } from './comparing/compare-steps.ts'
import {
  compareSymbolFields,
  compareSymbolKinds,
  compareSymbolOrder,
} from './comparing/compare-symbols.ts'
import type { RevisionChanges, RevisionEdit } from './revision-changes.ts'

/** What is compared: the document as the edits so far leave it, what it is to become, and what it was. */
export type Comparison = { readonly now: Sop; readonly goal: Sop; readonly before: Sop }

/** Finds edits of one sort. */
export type Compare = (comparison: Comparison) => Iterable<RevisionEdit>

// What removing, adding and turning into another symbol brings with it is no edit of its own.
const comparers: readonly Compare[] = [
  compareHead,
  comparePerformerOrder,
  comparePerformerFields,
  compareStepOrder,
  compareSymbolOrder,
  compareSymbolKinds,
  compareStepFields,
  compareSymbolFields,
]

/**
 * Gives what leads from one SOP to another: rows and columns are matched by id, and where ids tell
 * nothing by content. Ways out count as changed where they lead elsewhere, not where the same is
 * written otherwise. SOPs that say the same give no edits. Linear but for the matching
 * (`matchItems`), and edits × rows.
 */
export function compareRevisions(before: Sop, after: Sop): RevisionChanges {
  const { sop: goal, unsure } = carryStepIds(before, after)
  const edits: RevisionEdit[] = []
  let now = before
  for (const compare of comparers) {
    const found = [...compare({ now, goal, before })]
    now = found.reduce(applyEdit, now)
    edits.push(...found)
  }
  return { format: 'tatalaksana-changes/1', edits, unsure }
}
