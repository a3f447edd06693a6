import { readSopValue, type Sop, type Step } from '#sop'

/** Reads a file of the sample city, parsed. */
export function readSample(file: { readonly sop: unknown }): Sop {
  const reading = readSopValue(file.sop)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.sop
}

/** Gives the SOP with some fields of one step changed. */
export function withStep(sop: Sop, id: string, part: Partial<Step>): Sop {
  return { ...sop, steps: sop.steps.map((step) => (step.id === id ? { ...step, ...part } : step)) }
}

/** Gives the SOP with another requirements cell in one step. */
export function asking(sop: Sop, id: string, requirements: string): Sop {
  return withStep(sop, id, { requirements })
}
