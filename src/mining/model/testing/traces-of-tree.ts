import type { ProcessTree } from '../process-tree.ts'

/** Words of labels, joined by blanks; '' is the empty one. */
type Words = ReadonlySet<string>

/**
 * Gives the traces of a tree up to a length straight from the definition of its operators (Leemans,
 * Robust Process Mining with Guarantees, 2017, 2.4): what nets of the tree are compared with.
 */
export function tracesOfTree(tree: ProcessTree, length: number): Words {
  switch (tree.kind) {
    case 'silent':
      return new Set([''])
    case 'activity':
      return new Set([tree.label])
    case 'choice':
      return new Set(tree.children.flatMap((child) => [...tracesOfTree(child, length)]))
    case 'sequence':
      return combine(tree.children, length, (first, second) => [[...first, ...second]])
    case 'parallel':
      return combine(tree.children, length, shuffle)
    case 'loop':
      return tracesOfLoop(tree, length)
  }
}

function tracesOfLoop(
  { body, redos }: Extract<ProcessTree, { kind: 'loop' }>,
  length: number,
): Words {
  const bodies = tracesOfTree(body, length)
  const redone = new Set(redos.flatMap((redo) => [...tracesOfTree(redo, length)]))
  const found = new Set(bodies)
  const rounds = [...redone].flatMap((redo) =>
    [...bodies].map((again) => [...split(redo), ...split(again)]),
  )
  for (const word of found) {
    for (const round of rounds) {
      const longer = [...split(word), ...round]
      if (longer.length <= length) found.add(longer.join(' '))
    }
  }
  return found
}

function combine(
  trees: readonly ProcessTree[],
  length: number,
  join: (first: string[], second: string[]) => string[][],
): Words {
  return trees
    .map((tree) => tracesOfTree(tree, length))
    .reduce<Words>(
      (words, more) => {
        const joined = [...words].flatMap((word) =>
          [...more].flatMap((next) => {
            const tooLong = split(word).length + split(next).length > length
            return tooLong ? [] : join(split(word), split(next)).map((one) => one.join(' '))
          }),
        )
        return new Set(joined)
      },
      new Set(['']),
    )
}

function shuffle(first: string[], second: string[]): string[][] {
  const [head, ...tail] = first
  const [other, ...others] = second
  if (head === undefined) return [second]
  if (other === undefined) return [first]
  return [
    ...shuffle(tail, second).map((rest) => [head, ...rest]),
    ...shuffle(first, others).map((rest) => [other, ...rest]),
  ]
}

function split(word: string): string[] {
  return word === '' ? [] : word.split(' ')
}
