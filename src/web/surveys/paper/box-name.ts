import type { PaperBox } from '#server'
import type { Words } from '../../messages/words.ts'

/** How a box is called where it stands alone. */
export function boxName(words: Words, { kind, title }: PaperBox): string {
  const name = title[words.language]
  return kind === 'importance' ? words.surveyPaper.importanceOf(name) : name
}
