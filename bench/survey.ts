import type { Figure } from './figure.ts'
import { measureIntake } from './survey/intake.ts'
import { measureRight } from './survey/right.ts'

const parts: readonly (() => Promise<readonly Figure[]>)[] = [measureRight, measureIntake]

/** The satisfaction survey: whether its figures are right, and answers as they come in. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
