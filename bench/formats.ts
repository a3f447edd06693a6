import type { Figure } from './figure.ts'
import { measureBpmn } from './formats/bpmn.ts'
import { measureOffice } from './formats/office.ts'
import { measureRevision } from './formats/revision.ts'

/** Files of other programs, one part each. */
const parts: readonly (() => readonly Figure[] | Promise<readonly Figure[]>)[] = [
  measureOffice,
  measureBpmn,
  measureRevision,
]

/** What comes back from files of other programs. */
export async function run(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const measure of parts) figures.push(...(await measure()))
  return figures
}
