import type { Page, StepDescription } from '#diagram'

/** What a page shows, in words: a line for each of its steps, with who, what and where to. */
export function describePage(page: Page, steps: ReadonlyMap<string, StepDescription>): string {
  return page.bands
    .flatMap(({ kind, step }) => (kind === 'step' && step !== undefined ? [steps.get(step)] : []))
    .flatMap((step) => (step === undefined ? [] : [describeStep(step)]))
    .join('\n')
}

// A row of one symbol has its performers among the facts already.
function describeStep({ heading, phase, activity, facts, parts }: StepDescription): string {
  const pieces = [
    phase,
    activity === '' ? heading : `${heading}: ${activity}`,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...parts.flatMap(({ heading: name, question, performers, ways }) => [
      ...(name === '' ? [] : [name, performers]),
      question,
      ...ways.map(({ text }) => text),
    ]),
  ]
  return pieces.filter((piece) => piece !== '').join('; ')
}
