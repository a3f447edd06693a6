import type { Tx } from '../database/database.ts'
import { getStage, type LifeCycle, type LifeCycleName } from './life-cycle-definition.ts'
import { getLifeCycle } from './life-cycle.queries.ts'

/** Something at a stage of a version of the life cycle, or at none. */
type Staged = { readonly stage: string | null; readonly lifeCycle: number | null }
type Named<T extends Staged> = Omit<T, keyof Staged> & {
  readonly stage: { readonly id: string; readonly name: LifeCycleName } | null
}

/** Gives the stages of rows their names, each by the life cycle that its revision goes by. */
export async function nameStages<T extends Staged>(
  tx: Tx,
  rows: readonly T[],
): Promise<readonly Named<T>[]> {
  const versions = rows.flatMap((row) => row.lifeCycle ?? [])
  const lifeCycles = await readLifeCycles(tx, versions)
  return rows.map(({ lifeCycle, stage, ...row }) => {
    const known = lifeCycle === null ? undefined : lifeCycles.get(lifeCycle)
    if (known === undefined || stage === null) return { ...row, stage: null }
    return { ...row, stage: { id: stage, name: getStage(known, stage).name } }
  })
}

/** Life cycles by version, each read once. */
export async function readLifeCycles(
  tx: Tx,
  versions: readonly number[],
): Promise<ReadonlyMap<number, LifeCycle>> {
  const known = new Map<number, LifeCycle>()
  for (const version of new Set(versions)) known.set(version, await getLifeCycle(tx, version))
  return known
}
