import type { Sop } from '#sop'

/** Words kept of each cell. */
const words = { activity: 7, requirements: 3, output: 2, note: 2 }

/**
 * The same SOP with texts as short as in the layout study (two or three lines a row, some ten rows on
 * a page), so that its figures can be compared with the study's.
 */
export function shortTexts(sop: Sop): Sop {
  return {
    ...sop,
    steps: sop.steps.map((step) => ({
      ...step,
      activity: firstWords(step.activity, words.activity),
      requirements: firstWords(step.requirements, words.requirements),
      output: firstWords(step.output, words.output),
      note: firstWords(step.note, words.note),
    })),
  }
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ')
}
