import type { Sop } from '../../model/sop.ts'
import { applyChanges } from '../apply-changes.ts'
import type { ChangeContext, ChangeItem } from './change-item.ts'
import { headItem } from './head-item.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { ChangeMessages } from './messages/messages.ts'
import { performerItem } from './performer-item.ts'
import type { RevisionChanges, RevisionEdit } from '../revision-changes.ts'
import { stepItem } from './step-item.ts'
import { symbolItem } from './symbol-item.ts'
import { valueTexts, type ChangeLanguage } from './value-texts.ts'

const languages: Readonly<Record<ChangeLanguage, ChangeMessages>> = {
  id: indonesian,
  en: english,
}

/** Gives the words of a language. */
export function changeMessages(language: ChangeLanguage): ChangeMessages {
  return languages[language]
}

/** Puts each edit in words, in their order. Linear in edits and rows. */
export function changeItems(
  { edits }: RevisionChanges,
  before: Sop,
  language: ChangeLanguage,
): readonly ChangeItem[] {
  const words = languages[language]
  const after = applyChanges(before, { edits })
  const old = valueTexts(before, words, language)
  const now = valueTexts(after, words, language)
  const context = { words, old, now }
  return edits.map((edit) => itemOf(edit, context))
}

function itemOf(edit: RevisionEdit, context: ChangeContext): ChangeItem {
  switch (edit.kind) {
    case 'title':
    case 'promise':
    case 'identity':
    case 'approver':
    case 'identity-list':
      return headItem(edit, context)
    case 'performer-added':
    case 'performer-removed':
    case 'performer-moved':
    case 'performer-changed':
      return performerItem(edit, context)
    case 'step-added':
    case 'step-removed':
    case 'step-moved':
    case 'step-changed':
      return stepItem(edit, context)
    case 'symbol-added':
    case 'symbol-removed':
    case 'symbol-moved':
    case 'symbol-changed':
      return symbolItem(edit, context)
  }
}
