import type { Figure } from './figure.ts'
import { measurePages } from './portal/pages.ts'
import { measureSearch } from './portal/search.ts'

const parts: readonly (() => Promise<readonly Figure[]>)[] = [measurePages, measureSearch]

/** The public portal at the size of a whole country. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
