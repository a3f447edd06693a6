import { existsSync } from 'node:fs'
import type { Figure } from './figure.ts'
import { measureAlignments } from './mining/alignments.ts'
import { measureDiscovery } from './mining/discovery.ts'
import { measureGrowth } from './mining/growth.ts'
import { measureOtherForms } from './mining/other-forms.ts'
import { data } from './mining/shared-data.ts'
import { measureSimulation } from './mining/simulation.ts'
import { measureWholeRun } from './mining/whole-run.ts'

/** The mining engine: M1 to M7, on real logs that are lent for it. */
export async function run(): Promise<readonly Figure[]> {
  if (!existsSync(data))
    throw new Error(`there are no real logs in ${data}: name their folder with TATALAKSANA_DATA`)
  return [
    ...measureWholeRun(),
    ...measureAlignments(),
    ...measureGrowth(),
    ...(await measureOtherForms()),
    ...(await measureDiscovery()),
    ...measureSimulation(),
  ]
}
