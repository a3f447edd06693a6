import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf, descendantsOf, findChild, textOf } from '../xml/xml-queries.ts'
import { lineOf, ownData, refOf, type SourceColumn } from './bpmn-source.ts'

/** A participant with its process; one without a process is a closed box. */
export type Pool = {
  readonly name: string
  readonly element: XmlElement
  readonly process?: XmlElement
}

/** Columns from left to right, and the column of each node that a lane names. */
export type Columns = {
  readonly columns: readonly SourceColumn[]
  readonly columnOf: ReadonlyMap<string, number>
  /** Column of a pool that has no lanes. */
  readonly columnOfPool: ReadonlyMap<Pool, number>
}

/**
 * Gives the columns of all pools: innermost lanes, or the pool itself. Of nested lanes the outermost
 * heads the column and the others are its name ("Unit – Jabatan"); of several pools with lanes, the pool.
 */
export function collectColumns(pools: readonly Pool[]): Columns {
  const columns: SourceColumn[] = []
  const columnOf = new Map<string, number>()
  const columnOfPool = new Map<Pool, number>()
  for (const pool of pools) {
    const sets = pool.process === undefined ? [] : laneSetsOf(pool.process)
    const lanes = sets.flatMap((set) => childrenOf(set, 'lane'))
    if (lanes.length === 0) {
      columnOfPool.set(pool, columns.length)
      const kind = pool.process === undefined ? 'closed-pool' : 'pool'
      columns.push({ name: lineOf(pool.name), kind })
    }
    const path = pools.length > 1 && pool.name !== '' ? [pool.name] : []
    for (const lane of lanes) addLane(lane, path, { columns, columnOf })
  }
  return { columns, columnOf, columnOfPool }
}

/** Lane sets of a process and of the sub-processes in it. */
function laneSetsOf(process: XmlElement): XmlElement[] {
  const inner = childrenOf(process).filter(({ name }) => subProcesses.has(name))
  return [...childrenOf(process, 'laneSet'), ...inner.flatMap(laneSetsOf)]
}

/** Elements that may hold a flow of their own. */
export const subProcesses: ReadonlySet<string> = new Set([
  'subProcess',
  'transaction',
  'adHocSubProcess',
])

type Growing = { readonly columns: SourceColumn[]; readonly columnOf: Map<string, number> }

function addLane(lane: XmlElement, above: readonly string[], growing: Growing): void {
  const { columns, columnOf } = growing
  const path = [...above, attributeOf(lane, 'name') ?? '']
  const set = findChild(lane, 'childLaneSet')
  const inner = set === undefined ? [] : childrenOf(set, 'lane')
  const within = new Set(set === undefined ? [] : membersOf(set))
  const own = membersOf(lane).filter((id) => !within.has(id))
  if (inner.length === 0 || own.length > 0) {
    for (const id of own) columnOf.set(id, columns.length)
    const [data] = ownData(lane).filter(({ name }) => name === 'pelaksana')
    columns.push({ ...nameColumn(path, data !== undefined), kind: 'lane', ...(data && { data }) })
  }
  for (const child of inner) addLane(child, path, growing)
}

/** A lane of ours keeps its name to the letter. */
function nameColumn(path: readonly string[], ours: boolean) {
  const names = ours ? path : path.map(lineOf)
  const [first = '', ...others] = names
  if (others.length === 0) return { name: first }
  return { name: others.filter((name) => name !== '' || ours).join(' – '), group: first }
}

/** Nodes that a lane or the lanes in it name. */
function membersOf(lane: XmlElement): string[] {
  return descendantsOf(lane, 'flowNodeRef').map((member) => refOf(textOf(member)))
}
