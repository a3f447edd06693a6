import { oneLine, tidyLines, tidyText } from './cell-text.ts'

/** What a note or an activity says that has a place of its own in the SOP. */
export type FormRemarks = {
  readonly text: string
  readonly optional?: { readonly when: string }
  readonly join?: 'all'
}

/**
 * Takes remarks out of a note that our own form prints there for want of a column: "Opsional: apabila
 * diperlukan", "Dimulai setelah semua alur masuk selesai." Other notes stay as they are.
 */
export function readNote(note: string): FormRemarks {
  const optional = optionalRemark.exec(note)
  const rest = note.replace(joinRemark, '')
  return {
    text: tidyText(rest.replace(optionalRemark, '')),
    ...(optional && { optional: { when: oneLine(optional[1] ?? '') } }),
    ...(rest !== note && { join: 'all' }),
  }
}

/** Each is the last line, in as many lines as the cell needs. */
const joinRemark = /(?:^|\n)dimulai\s+setelah\s+semua\s+alur\s+masuk\s+selesai\.?\s*$/i
const optionalRemark = /(?:^|\n)opsional(?::\s+([^\n]+))?(?=\n|$)/i

/** Takes the questions of `count` decisions from the end of an activity, one on each line; none where there are not so many. */
export function readQuestions(
  activity: string,
  count: number,
): { text: string; questions: readonly string[] } {
  const lines = tidyLines(activity)
  const questions = lines.slice(lines.findLastIndex((line) => !line.endsWith('?')) + 1)
  if (count === 0 || questions.length !== count || questions.length === lines.length) {
    return { text: activity, questions: [] }
  }
  return { text: lines.slice(0, -count).join('\n'), questions }
}

/** The number of the row with which a row shares its time: "bersama no. 4"; '' where it is not said. */
export function readSharedWith(duration: string): string | undefined {
  if (/^bersama langkah lain$/i.test(duration)) return ''
  return /^bersama (?:no\.?|nomor|langkah) ?(\d+)$/i.exec(duration)?.[1]
}

/** The heading over symbols whose performer is not yet said. */
export function isNoPerformer(name: string): boolean {
  return /^\(?belum ditentukan\)?$/i.test(name)
}
