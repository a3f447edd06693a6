import type { Figure } from './figure.ts'
import { measureIntake } from './survey/intake.ts'

const parts: readonly (() => Promise<readonly Figure[]>)[] = [measureIntake]

/** The satisfaction survey: answers as they come in. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
