import type { ModelFault } from './model-fault.ts'
import type { ProcessTree } from './process-tree.ts'

/** The tree, or why there is none; `column` of the fault is the place in the text, from 1. */
export type TreeReading =
  | { readonly ok: true; readonly tree: ProcessTree }
  | { readonly ok: false; readonly fault: ModelFault }

/** An operator whose children are still being read. */
type Open = {
  readonly operator: keyof typeof kinds | '*'
  readonly children: ProcessTree[]
  readonly column: number
}

const kinds = { '->': 'sequence', X: 'choice', '+': 'parallel' } as const

/** More nodes than any model has. */
const mostNodes = 1_000_000

/**
 * Reads a process tree as pm4py writes it: `->( 'a', X( tau, 'b' ), *( 'c', 'd' ) )`. A quote or a
 * backslash inside a name stands behind a backslash; either kind of quote may be used. A loop has a
 * body and a redo, and as an option what is done on leaving it. The inclusive choice `O` is refused.
 * Linear, and of any depth.
 */
export function readTree(text: string): TreeReading {
  const open: Open[] = []
  let nodes = 0
  let at = skipBlanks(text, 0)
  for (;;) {
    // A leaf or the beginning of an operator …
    const token = nextToken(text, at)
    if (!token.ok) return token
    nodes += 1
    if (nodes > mostNodes) return refuse('too-many', at, { expected: String(mostNodes) })
    if (token.kind === 'operator') {
      open.push({ operator: token.operator, children: [], column: at + 1 })
      at = skipBlanks(text, token.end)
      continue
    }
    // … and behind a leaf: what closes, then a comma or the end.
    let done: ProcessTree = token.leaf
    at = skipBlanks(text, token.end)
    for (let parent = open.at(-1); parent !== undefined; parent = open.at(-1)) {
      parent.children.push(done)
      if (text[at] !== ')') break
      const tree = closeOperator(parent)
      if (!('kind' in tree)) return tree
      done = tree
      open.pop()
      at = skipBlanks(text, at + 1)
    }
    if (open.length === 0) {
      if (at < text.length)
        return refuse('text-behind-end', at, {
          found: wordAt(text, at).slice(0, 20) || text.charAt(at),
        })
      return { ok: true, tree: done }
    }
    if (text[at] !== ',') return unexpected(text, at, "',' / ')'")
    at = skipBlanks(text, at + 1)
  }
}

type Token =
  | { readonly ok: true; readonly kind: 'leaf'; readonly leaf: ProcessTree; readonly end: number }
  | {
      readonly ok: true
      readonly kind: 'operator'
      readonly operator: Open['operator']
      readonly end: number
    }

type Fault = { readonly ok: false; readonly fault: ModelFault }

function nextToken(text: string, at: number): Token | Fault {
  const quote = text[at]
  if (quote === "'" || quote === '"') return readName(text, at, quote)
  const word = wordAt(text, at)
  if (word === 'tau' || word === '𝜏' || word === 'τ') {
    return { ok: true, kind: 'leaf', leaf: { kind: 'silent' }, end: at + word.length }
  }
  const bracket = skipBlanks(text, at + word.length)
  if (word === '' || text[bracket] !== '(') {
    return unexpected(text, at, "'…', tau, ->(, X(, +( / *(")
  }
  if (word === '->' || word === 'X' || word === '+' || word === '*') {
    return { ok: true, kind: 'operator', operator: word, end: bracket + 1 }
  }
  return refuse(word === 'O' ? 'inclusive-choice' : 'unknown-operator', at, {
    found: word.slice(0, 20),
  })
}

/** What stands there up to a blank, a bracket, a comma or a quote. */
function wordAt(text: string, at: number): string {
  const ends = /[\s(),'"]|$/g
  ends.lastIndex = at
  return text.slice(at, ends.exec(text)?.index)
}

function readName(text: string, at: number, quote: string): Token | Fault {
  let label = ''
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === quote) {
      return { ok: true, kind: 'leaf', leaf: { kind: 'activity', label }, end: index + 1 }
    }
    const next = text.charAt(index + 1)
    const escaped = character === '\\' && (next === quote || next === '\\')
    label += escaped ? next : character
    if (escaped) index += 1
  }
  return refuse('text-not-closed', at, { found: quote })
}

function closeOperator({ operator, children, column }: Open): ProcessTree | Fault {
  if (operator !== '*') return { kind: kinds[operator], children }
  const [body, redo, exit] = children
  if (body === undefined || redo === undefined || children.length > 3) {
    return refuse('wrong-loop', column - 1, { found: String(children.length) })
  }
  const loop: ProcessTree = { kind: 'loop', body, redos: [redo] }
  if (exit === undefined || exit.kind === 'silent') return loop
  return { kind: 'sequence', children: [loop, exit] }
}

function unexpected(text: string, at: number, expected: string): Fault {
  const found = wordAt(text, at) || text.charAt(at)
  return refuse('unexpected-text', at, {
    found: found === '' ? '' : `'${found.slice(0, 20)}'`,
    expected,
  })
}

function refuse(
  code: ModelFault['code'],
  at: number,
  more: { readonly found?: string; readonly expected?: string },
): Fault {
  return { ok: false, fault: { code, column: at + 1, ...more } }
}

function skipBlanks(text: string, at: number): number {
  const rest = /\S|$/g
  rest.lastIndex = at
  return rest.exec(text)?.index ?? text.length
}
