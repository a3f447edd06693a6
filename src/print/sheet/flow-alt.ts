import { describeFlow, type Page, type StepDescription } from '#diagram'
import type { Sop } from '#sop'

/**
 * Gives for each page what its symbols and arrows say, step by step: who, and where it goes on. The
 * other words of a step stand on the page as text. Linear.
 */
export function describePages(sop: Sop, pages: readonly Page[]): string[] {
  const steps = describeSteps(sop)
  return pages.map(({ bands }) => {
    const shown = bands.filter(({ kind }) => kind === 'step')
    return ['Bagan alir.', ...shown.map(({ step = '' }) => steps.get(step) ?? '')].join(' ')
  })
}

/** Gives what the symbols and arrows of each step say, by the step's id. Linear. */
export function describeSteps(sop: Sop): Map<string, string> {
  return new Map(describeFlow(sop, 'id').map((step) => [step.step, sayStep(step)]))
}

/** "Langkah 3 (Verifikator): Ya → langkah 4; Tidak → kembali ke langkah 2." */
function sayStep({ heading, parts }: StepDescription): string {
  const said = parts.map((part) => {
    const ways = part.ways.map(({ text }) => text).join('; ')
    return `${part.heading === '' ? '' : `${part.heading}, `}(${part.performers}): ${ways}.`
  })
  return `${heading} ${said.join(' ')}`
}
