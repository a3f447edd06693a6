import type { Figure } from './figure.ts'
import { measureIntake } from './survey/intake.ts'
import { measureRight } from './survey/right.ts'
import { measureSize } from './survey/size.ts'

const parts: readonly (() => Promise<readonly Figure[]>)[] = [
  measureRight,
  measureIntake,
  measureSize,
]

/** The satisfaction survey: whether its figures are right, answers as they come in, and very many of them. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
