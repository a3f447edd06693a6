import type { ProcessTree } from '../../model/process-tree.ts'
import type { CountedTraces } from './counted-traces.ts'

/** What a log becomes: a leaf, or an operator over smaller logs. `optional` is a choice with nothing. */
export type Growth =
  | { readonly kind: 'silent' }
  | { readonly kind: 'activity'; readonly activity: number }
  | { readonly kind: 'flower'; readonly activities: Int32Array }
  | {
      readonly kind: 'choice' | 'sequence' | 'parallel' | 'loop' | 'optional'
      readonly parts: readonly CountedTraces[]
    }

type Node = { growth: Growth; readonly children: number[] }

/**
 * Grows a tree from the root: `grow` says what each log becomes, given what it is a part of, until only
 * leaves are left. Keeps a list of its own instead of calling itself, so that deep trees are safe.
 */
export function growTree(
  log: CountedTraces,
  names: readonly string[],
  grow: (log: CountedTraces, above?: Growth['kind']) => Growth,
): ProcessTree {
  const nodes: Node[] = [{ growth: grow(log), children: [] }]
  const open = [0]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const node = nodes[at]
    if (!node || !('parts' in node.growth)) continue
    for (const part of node.growth.parts) {
      node.children.push(nodes.length)
      open.push(nodes.length)
      nodes.push({ growth: grow(part, node.growth.kind), children: [] })
    }
    node.growth = { ...node.growth, parts: [] }
  }
  return joinNodes(nodes, names)
}

/** Builds from the leaves: children stand behind their parents. */
function joinNodes(nodes: readonly Node[], names: readonly string[]): ProcessTree {
  const trees: ProcessTree[] = []
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at]
    if (!node) continue
    const children = node.children.map((child) => trees[child] ?? silent)
    trees[at] = treeOf(node.growth, children, names)
  }
  return trees[0] ?? silent
}

const silent: ProcessTree = { kind: 'silent' }

function treeOf(
  growth: Growth,
  children: readonly ProcessTree[],
  names: readonly string[],
): ProcessTree {
  const leaf = (activity: number): ProcessTree => ({
    kind: 'activity',
    label: names[activity] ?? '',
  })
  switch (growth.kind) {
    case 'silent':
      return silent
    case 'activity':
      return leaf(growth.activity)
    case 'flower':
      return {
        kind: 'loop',
        body: flatten('choice', [...growth.activities].map(leaf)),
        redos: [silent],
      }
    case 'loop':
      return { kind: 'loop', body: children[0] ?? silent, redos: children.slice(1) }
    case 'optional':
      return flatten('choice', [silent, ...children])
    case 'choice':
    case 'sequence':
    case 'parallel':
      return flatten(growth.kind, children)
  }
}

/** An operator over itself is one; nothing is left out of a sequence, and stands once in a choice. */
function flatten(
  kind: 'choice' | 'sequence' | 'parallel',
  children: readonly ProcessTree[],
): ProcessTree {
  const flat = children.flatMap((child) => (child.kind === kind ? child.children : [child]))
  const seen = flat.filter((child) => child.kind !== 'silent')
  const all = kind === 'choice' && seen.length < flat.length ? [silent, ...seen] : seen
  const [only] = all
  if (only === undefined) return silent
  return all.length === 1 ? only : { kind, children: all }
}
