import type { ModelFault, ModelNotice } from '../model-fault.ts'
import type { Arc, Marking, Net, Transition } from '../net.ts'
import type { DraftArc, DraftFault, DraftNode, DraftTokens, PnmlDraft } from './pnml-draft.ts'

/** A net and what had to be guessed, or why there is none. */
type DraftResult =
  | { readonly ok: true; readonly net: Net; readonly notices: readonly ModelNotice[] }
  | DraftFault

/** More tokens or a heavier arc than any model needs. */
const largestCount = 1_000_000

/** What the steps below share; the first fault reported is the one told. */
type Build = {
  readonly draft: PnmlDraft
  readonly nodes: ReadonlyMap<string, DraftNode>
  readonly placeIndex: ReadonlyMap<string, number>
  readonly report: (fault: ModelFault) => void
}

/**
 * Gives the net of a draft: references resolved, arcs between the same nodes added up. A transition
 * without a name is silent. Without an initial marking the one place that nothing leads to gets a
 * token; without a final one each place that nothing leads out of ends a run. Linear.
 */
export function netOfDraft(draft: PnmlDraft): DraftResult {
  const faults: ModelFault[] = []
  const notices: ModelNotice[] = []
  const report = (fault: ModelFault) => void faults.push(fault)
  const places = draft.nodes.filter(({ kind }) => kind === 'place')
  const placeIndex = new Map(places.map(({ id }, index) => [id, index]))
  const build = { draft, nodes: indexNodes(draft, report), placeIndex, report }
  const bare: Net = {
    name: draft.name,
    places: places.map(({ id, name }) => ({ id, name: name === '' ? id : name })),
    transitions: listTransitions(build),
    initial: markingOf(
      places.map(({ tokens, line }, index) => [index, readCount(build, tokens || '0', [line, 0])]),
    ),
    final: draft.finals
      .map((tokens) => readFinal(build, tokens))
      .filter((marking) => marking.length > 0),
  }
  noteUnnamed(draft, notices)
  const net = faults.length === 0 ? completeMarkings(bare, report, notices) : bare
  const [fault] = faults
  return fault === undefined ? { ok: true, net, notices } : { ok: false, fault }
}

/** Some tools say of no transition that it is silent, others forgot the name of an activity. */
function noteUnnamed({ nodes }: PnmlDraft, notices: ModelNotice[]): void {
  const unnamed = nodes.filter(({ kind, name, silent }) => {
    return kind === 'transition' && !silent && name.trim() === ''
  })
  if (unnamed.length === 0) return
  const shown = unnamed.slice(0, 5).map(({ id }) => id)
  const rest = unnamed.length > shown.length ? ', …' : ''
  notices.push({ code: 'transition-without-name', found: `${shown.join(', ')}${rest}` })
}

function indexNodes({ nodes }: PnmlDraft, report: Build['report']): ReadonlyMap<string, DraftNode> {
  const byId = new Map<string, DraftNode>()
  for (const node of nodes) {
    if (byId.has(node.id)) report({ code: 'repeated-id', line: node.line, found: node.id })
    byId.set(node.id, node)
  }
  return byId
}

function listTransitions(build: Build): Transition[] {
  const inputs = new Map<string, Map<number, number>>()
  const outputs = new Map<string, Map<number, number>>()
  for (const arc of build.draft.arcs) linkArc(build, arc, { inputs, outputs })
  return build.draft.nodes
    .filter(({ kind }) => kind === 'transition')
    .map(({ id, name, silent }) => ({
      id,
      ...(!silent && name.trim() !== '' && { label: name }),
      inputs: listArcs(inputs.get(id)),
      outputs: listArcs(outputs.get(id)),
    }))
}

type Sides = Record<'inputs' | 'outputs', Map<string, Map<number, number>>>

/** Adds an arc to its transition's side; several arcs to the same place add up. */
function linkArc(build: Build, arc: DraftArc, sides: Sides): void {
  const { source, target, line, weight, kind } = arc
  // An inhibitor or reset arc read as a plain one would be another model.
  if (!['', 'normal', 'regular'].includes(kind)) {
    build.report({ code: 'other-arc', line, found: kind })
  }
  const from = resolve(build, source, line)
  const to = resolve(build, target, line)
  if (from === undefined || to === undefined) return
  if (from.kind === to.kind) {
    build.report({ code: 'arc-between-alike', line, found: `${source} → ${target}` })
    return
  }
  const [transition, place] = from.kind === 'transition' ? [from, to] : [to, from]
  const side = from.kind === 'transition' ? sides.outputs : sides.inputs
  const arcs = side.get(transition.id) ?? new Map<number, number>()
  side.set(transition.id, arcs)
  const index = build.placeIndex.get(place.id) ?? -1
  arcs.set(index, (arcs.get(index) ?? 0) + readCount(build, weight || '1', [line, 1]))
}

/** The place or transition that an id names, through references (ISO/IEC 15909-2:2011, 5.2.4). */
function resolve({ nodes, report }: Build, id: string, line: number): DraftNode | undefined {
  const seen = new Set<string>()
  let node = nodes.get(id)
  if (node === undefined) report({ code: 'arc-to-unknown', line, found: id })
  while (node?.kind === 'referencePlace' || node?.kind === 'referenceTransition') {
    const at = node.line
    if (seen.has(node.id)) {
      report({ code: 'reference-in-circle', line: at, found: node.id })
      return undefined
    }
    seen.add(node.id)
    const ref: string = node.ref
    node = nodes.get(ref)
    if (node === undefined) report({ code: 'reference-to-unknown', line: at, found: ref })
  }
  return node
}

function readFinal(build: Build, tokens: readonly DraftTokens[]): Marking {
  return markingOf(
    tokens.flatMap(({ place, line, tokens: written }): [number, number][] => {
      const node = resolve(build, place, line)
      const index = build.placeIndex.get(node?.id ?? '')
      if (index !== undefined) return [[index, readCount(build, written || '1', [line, 0])]]
      if (node !== undefined) build.report({ code: 'arc-to-unknown', line, found: place })
      return []
    }),
  )
}

function readCount(
  { report }: Build,
  written: string,
  [line, least]: readonly [line: number, least: number],
): number {
  const count = Number(written)
  if (/^\d+$/.test(written) && count >= least && count <= largestCount) return count
  const expected = `${least}–${largestCount}`
  report({ code: 'not-a-count', line, found: written.slice(0, 40), expected })
  return 1
}

function markingOf(counted: readonly (readonly [number, number])[]): Marking {
  return counted
    .filter(([, tokens]) => tokens > 0)
    .toSorted(([first], [second]) => first - second)
    .map(([place, tokens]) => ({ place, tokens }))
}

function listArcs(side: ReadonlyMap<number, number> | undefined): Arc[] {
  return [...(side ?? [])]
    .sort(([first], [second]) => first - second)
    .map(([place, weight]) => ({ place, weight }))
}

function completeMarkings(net: Net, report: Build['report'], notices: ModelNotice[]): Net {
  const fed = new Set(net.transitions.flatMap(({ outputs }) => outputs.map(({ place }) => place)))
  const used = new Set(net.transitions.flatMap(({ inputs }) => inputs.map(({ place }) => place)))
  const indexes = [...net.places.keys()]
  const nameOf = (place: number) => net.places[place]?.name ?? ''
  let { initial, final } = net
  if (initial.length === 0) {
    const sources = indexes.filter((place) => !fed.has(place) && used.has(place))
    if (sources.length !== 1) report({ code: 'no-initial-marking', found: net.name })
    initial = sources.map((place) => ({ place, tokens: 1 }))
    notices.push({ code: 'start-guessed', found: sources.map(nameOf).join(', ') })
  }
  if (final.length === 0) {
    const sinks = indexes.filter((place) => fed.has(place) && !used.has(place))
    if (sinks.length === 0) report({ code: 'no-final-marking', found: net.name })
    final = sinks.map((place) => [{ place, tokens: 1 }])
    notices.push({ code: 'end-guessed', found: sinks.map(nameOf).join(', ') })
  }
  return { ...net, initial, final }
}
