import type { ProcessTree } from './process-tree.ts'

const operators = { sequence: '->', choice: 'X', parallel: '+' } as const

/**
 * Writes a process tree as pm4py does: `->( 'a', *( 'c', tau ) )`. Several redos of a loop become one
 * choice of them; quotes and backslashes in names get a backslash. `readTree` gives the same tree, but
 * for that choice. Linear, and of any depth.
 */
export function writeTree(tree: ProcessTree): string {
  const pieces: string[] = []
  const waiting: (ProcessTree | string)[] = [tree]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else if (next.kind === 'silent') pieces.push('tau')
    else if (next.kind === 'activity') {
      pieces.push(`'${next.label.replaceAll(/['\\]/g, (character) => `\\${character}`)}'`)
    } else {
      pieces.push(next.kind === 'loop' ? '*( ' : `${operators[next.kind]}( `)
      waiting.push(' )')
      partsOf(next)
        .toReversed()
        .forEach((part, index) => waiting.push(...(index > 0 ? [', ', part] : [part])))
    }
  }
  return pieces.join('')
}

function partsOf(tree: Exclude<ProcessTree, { kind: 'activity' | 'silent' }>) {
  if (tree.kind !== 'loop') return tree.children
  const [redo, second] = tree.redos
  const silent: ProcessTree = { kind: 'silent' }
  if (redo === undefined) return [tree.body, silent]
  return [
    tree.body,
    second === undefined ? redo : ({ kind: 'choice', children: tree.redos } as const),
  ]
}
