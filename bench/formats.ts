import type { Figure } from './figure.ts'
import { measureOffice } from './formats/office.ts'

/** Files of other programs: what comes back from Word and Excel. */
export async function run(): Promise<readonly Figure[]> {
  const parts = [measureOffice]
  const figures = await Promise.all(parts.map((measure) => measure()))
  return figures.flat()
}
