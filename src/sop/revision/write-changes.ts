import type { Sop } from '../model/sop.ts'
import type { RevisionChanges } from './revision-changes.ts'
import type { ChangeLanguage } from './wording/value-texts.ts'
import { wordChanges } from './wording/word-changes.ts'

/** Writes changes from `before` as JSON of the format `tatalaksana-changes/1`, the summary in words with them. */
export function writeChanges(
  changes: RevisionChanges,
  before: Sop,
  language: ChangeLanguage,
): string {
  const { format, edits, unsure } = changes
  const { summary } = wordChanges(changes, before, language)
  return `${JSON.stringify({ format, summary, edits, unsure }, undefined, 2)}\n`
}
