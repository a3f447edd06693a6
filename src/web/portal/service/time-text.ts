import type { PromisedTime } from '#standard'
import { printDuration } from '#time'
import type { Words } from '../../messages/words.ts'
import type { SaidText } from '../said.tsx'

/** Kinds that hold a text as its author wrote it, in Indonesian. */
const written = ['unread', 'unmeasured', 'alternatives', 'relative']

/** How long a service takes; what it counts from is told apart. */
export function timeText({ promised }: PromisedTime, words: Words): SaidText {
  if (promised === undefined) return { text: words.portal.service.unstated }
  const text = printDuration(promised, words.language)
  const isWritten = words.language !== 'id' && written.includes(promised.kind)
  return isWritten ? { text, lang: 'id' } : { text }
}
