import type { StepSymbol } from '../../model/sop.ts'

const marks = /^(?:[√✓✔☑vVxX✗✘•●■▪◾⬛○◯□▢▭*#+=oO]|\p{S}|\p{Co})+$/u
const kinds: readonly (readonly [RegExp, StepSymbol['kind']])[] = [
  [/[◇◊⬦♦◆⋄🔷🔶]|^(keputusan|decision)$/iu, 'decision'],
  [/^(mulai|start|begin)$/i, 'start'],
  [/^(selesai|end|akhir|finish|stop)$/i, 'end'],
  [/^(proses|process)$|^[□▭▢■▪⬛]$/iu, 'process'],
]

/** Whether a text is a mark by which offices say who does a step ("√", "v", "Mulai", "◇"). */
export function isMark(text: string): boolean {
  const mark = text.trim()
  return mark !== '' && (marks.test(mark) || kindOfMark(mark) !== undefined)
}

/** The symbol that a mark names, where it names one. */
export function kindOfMark(text: string): StepSymbol['kind'] | undefined {
  const mark = text.trim()
  return kinds.find(([pattern]) => pattern.test(mark))?.[1]
}

/** Whether a text says that nothing is there: empty, or only dashes, dots and brackets. */
export function isEmptyText(text: string): boolean {
  return /^[-–—_.…()\s:]*$/.test(text)
}

/** Whether a text is a word at a way out of a decision, as it stands beside an arrow. */
export function isLabelWord(text: string): boolean {
  return /^(ya|tidak|tdk|yes|no|setuju|tidak setuju|(tidak |belum )?(lengkap|sesuai|valid|layak|benar|sah|memenuhi))$/i.test(
    text.trim(),
  )
}
