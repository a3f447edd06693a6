import type { Net, Transition } from './net.ts'
import type { ProcessTree } from './process-tree.ts'

/** A part of the tree, and the places between which it runs. */
type Part = {
  readonly tree: ProcessTree
  readonly from: number
  readonly to: number
  /** A loop may come back to `from`: nothing else is chosen there. */
  readonly mayReturn: boolean
  /** A loop may go back from `to`: nothing else ends there, and nothing comes back to it. */
  readonly mayLeave: boolean
}

/** What the net holds so far. */
type Draft = { places: number; readonly transitions: Transition[]; readonly waiting: Part[] }

/**
 * Gives a net with the language of a process tree, sound by construction (Leemans, Robust Process
 * Mining with Guarantees, 2017, 2.4.3): one source, one sink. Compact: sequences need no silent
 * transition, parallel parts two, a loop between other steps one for its return, and where it starts
 * or ends at a choice or at an end of the net one more each.
 *
 *     X(tau, *(a, tau))     from ─τ→ (b) ─τ→ to
 *                                    a↺
 *
 * Linear, and of any depth.
 */
export function netOfTree(tree: ProcessTree, name = ''): Net {
  const draft: Draft = { places: 2, transitions: [], waiting: [] }
  draft.waiting.push({ tree: peel(tree), from: 0, to: 1, mayReturn: false, mayLeave: false })
  for (let part = draft.waiting.pop(); part !== undefined; part = draft.waiting.pop()) {
    addPart(draft, part)
  }
  const places = Array.from({ length: draft.places }, (_, index) => {
    const id = index < 2 ? (['source', 'sink'][index] ?? '') : `p${index - 1}`
    return { id, name: id }
  })
  return {
    name,
    places,
    transitions: draft.transitions,
    initial: [{ place: 0, tokens: 1 }],
    final: [[{ place: 1, tokens: 1 }]],
  }
}

function addPart(draft: Draft, part: Part): void {
  const { tree, from, to } = part
  switch (tree.kind) {
    case 'activity':
      addTransition(draft, { inputs: [from], outputs: [to], label: tree.label })
      return
    case 'silent':
      if (from !== to) addTransition(draft, { inputs: [from], outputs: [to] })
      return
    case 'sequence':
      addSequence(draft, part, tree.children)
      return
    case 'choice':
      for (const child of tree.children) addShut(draft, child, [from, to])
      return
    case 'parallel':
      addParallel(draft, part, tree.children)
      return
    case 'loop':
      addLoop(draft, part, tree)
  }
}

/** One place between two children; where the left one may go back from it, the right one may not return. */
function addSequence(draft: Draft, part: Part, children: readonly ProcessTree[]): void {
  const places = children.slice(1).map(() => addPlace(draft))
  const peeled = children.map(peel)
  peeled.forEach((tree, index) => {
    draft.waiting.push({
      tree,
      from: places[index - 1] ?? part.from,
      to: places[index] ?? part.to,
      mayReturn: index === 0 ? part.mayReturn : !endsInLoop(peeled[index - 1]),
      mayLeave: index === children.length - 1 ? part.mayLeave : true,
    })
  })
}

/** A sequence may end in a loop that uses its last place. */
function endsInLoop(tree: ProcessTree | undefined): boolean {
  return tree?.kind === 'loop' || tree?.kind === 'sequence'
}

function addParallel(draft: Draft, { from, to }: Part, children: readonly ProcessTree[]): void {
  const ways = children.map((child) => {
    const way = { from: addPlace(draft), to: addPlace(draft) }
    draft.waiting.push({ tree: peel(child), ...way, mayReturn: true, mayLeave: true })
    return way
  })
  addTransition(draft, { inputs: [from], outputs: ways.map((way) => way.from) })
  addTransition(draft, { inputs: ways.map((way) => way.to), outputs: [to] })
}

type Loop = Extract<ProcessTree, { kind: 'loop' }>

function addLoop(
  draft: Draft,
  { from, to, mayReturn, mayLeave }: Part,
  { body, redos }: Loop,
): void {
  const peeled = peel(body)
  if (peeled.kind === 'silent') {
    // Any number of redos: they all run from one place to itself.
    const shared = mayReturn ? from : to
    const around = addPlaceUnless(draft, mayReturn || mayLeave, shared)
    if (around !== from) addTransition(draft, { inputs: [from], outputs: [around] })
    if (around !== to) addTransition(draft, { inputs: [around], outputs: [to] })
    for (const redo of redos) addShut(draft, redo, [around, around])
    return
  }
  const first = addPlaceUnless(draft, mayReturn, from)
  const last = addPlaceUnless(draft, mayLeave, to)
  if (first !== from) addTransition(draft, { inputs: [from], outputs: [first] })
  if (last !== to) addTransition(draft, { inputs: [last], outputs: [to] })
  draft.waiting.push({ tree: peeled, from: first, to: last, mayReturn: true, mayLeave: true })
  for (const redo of redos) addShut(draft, redo, [last, first])
}

/** A part whose places are shared with others. */
function addShut(draft: Draft, tree: ProcessTree, [from, to]: readonly [number, number]): void {
  draft.waiting.push({ tree: peel(tree), from, to, mayReturn: false, mayLeave: false })
}

/**
 * The same language with less around it: nested operators of one kind become one, silent parts of
 * sequences and parallels go, an operator with one child is that child, and `X(tau, *(a, tau))` is
 * `*(tau, a)`. Only at the top: what lies below is peeled in its turn.
 */
function peel(tree: ProcessTree): ProcessTree {
  let top = tree
  while (top.kind === 'sequence' || top.kind === 'choice' || top.kind === 'parallel') {
    const children = flatten(top)
    const spoken = children.filter((child) => child.kind !== 'silent')
    const [only, ...more] = spoken
    if (only === undefined) return { kind: 'silent' }
    const skipped = top.kind === 'choice' && spoken.length < children.length
    if (skipped && more.length === 0 && repeats(only)) {
      return { kind: 'loop', body: { kind: 'silent' }, redos: [only.body] }
    }
    if (skipped) return { kind: 'choice', children: [{ kind: 'silent' }, ...spoken] }
    if (more.length > 0) return { kind: top.kind, children: spoken }
    top = only
  }
  return top
}

/** Once or more often, with nothing in between. */
function repeats(tree: ProcessTree): tree is Loop {
  return tree.kind === 'loop' && tree.redos.every(({ kind }) => kind === 'silent')
}

/** Children, those of nested operators of the same kind in the place of these. */
function flatten(tree: Extract<ProcessTree, { children: unknown }>): ProcessTree[] {
  const found: ProcessTree[] = []
  const waiting = [...tree.children].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind !== tree.kind) found.push(next)
    else for (const child of next.children.toReversed()) waiting.push(child)
  }
  return found
}

function addPlace(draft: Draft): number {
  draft.places += 1
  return draft.places - 1
}

function addPlaceUnless(draft: Draft, shared: boolean, place: number): number {
  return shared ? place : addPlace(draft)
}

function addTransition(
  { transitions }: Draft,
  added: {
    readonly inputs: readonly number[]
    readonly outputs: readonly number[]
    readonly label?: string
  },
): void {
  const arcs = (places: readonly number[]) => places.map((place) => ({ place, weight: 1 }))
  transitions.push({
    id: `t${transitions.length + 1}`,
    ...(added.label !== undefined && { label: added.label }),
    inputs: arcs(added.inputs),
    outputs: arcs(added.outputs),
  })
}
