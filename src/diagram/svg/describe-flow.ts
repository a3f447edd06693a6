import {
  readFlow,
  rowNumber,
  type Flow,
  type FlowGraph,
  type Node,
  type Sop,
  type Step,
} from '#sop'
import { printDuration } from '#time'
import { cleanLine } from '../text/clean-text.ts'
import { descriptionWords, type Language } from './description-words.ts'

/** A step in words, for those who read the flow instead of seeing it. */
export type StepDescription = {
  readonly step: string
  /** "Langkah 3", or "Baris 3" where the printed number does not name the step alone. */
  readonly heading: string
  /** Heading of the section that begins here, '' where none does. */
  readonly phase: string
  readonly activity: string
  /** What belongs to the step, labelled: performers, requirements, duration, output, note. Empty ones are left out. */
  readonly facts: readonly Fact[]
  /** The symbols of the row in their order; one in nearly every row. */
  readonly parts: readonly PartDescription[]
}

export type Fact = { readonly name: string; readonly value: string }

export type PartDescription = {
  /** "Bagian 2 (keputusan)" where the row has several symbols, else ''. */
  readonly heading: string
  readonly kind: Node['symbol']['kind']
  readonly question: string
  readonly performers: string
  readonly ways: readonly Way[]
}

/** A way out: "Tidak → kembali ke langkah 2". `step` is the target's id, to link to. */
export type Way = { readonly text: string; readonly step?: string }

/**
 * Describes an SOP step by step in reading order: who, what, with what, how long, then where to. The
 * ordered text alternative of the drawing. Linear.
 */
export function describeFlow(sop: Sop, language: Language): StepDescription[] {
  const context = readContext(sop, language)
  return sop.steps.map((step, row) => describeStep(step, row, context))
}

type Context = {
  readonly sop: Sop
  readonly graph: FlowGraph
  readonly words: (typeof descriptionWords)[Language]
  readonly language: Language
  readonly performerNames: ReadonlyMap<string, string>
  readonly nodesOfRow: ReadonlyMap<number, readonly Node[]>
  readonly rowOfStep: ReadonlyMap<string, number>
  readonly nameOfRow: (row: number) => string
}

function readContext(sop: Sop, language: Language): Context {
  const graph = readFlow(sop)
  const words = descriptionWords[language]
  const numbers = sop.steps.map((_, row) => cleanLine(rowNumber(sop, row)))
  const counts = new Map<string, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const nodesOfRow = new Map<number, Node[]>()
  for (const node of graph.nodes) {
    nodesOfRow.set(node.row, [...(nodesOfRow.get(node.row) ?? []), node])
  }
  return {
    sop,
    graph,
    words,
    language,
    performerNames: new Map(sop.performers.map(({ id, name }) => [id, cleanLine(name)])),
    nodesOfRow,
    rowOfStep: new Map(sop.steps.map((step, row) => [step.id, row])),
    nameOfRow: (row) => {
      const number = numbers[row] ?? ''
      const alone = number !== '' && counts.get(number) === 1
      return alone ? words.step(number) : words.row(String(row + 1))
    },
  }
}

function describeStep(step: Step, row: number, context: Context): StepDescription {
  const { words, nodesOfRow, nameOfRow } = context
  const nodes = nodesOfRow.get(row) ?? []
  const performers = nodes.length === 1 ? nodes.map((node) => performersOf(node, context)) : []
  const facts = [
    ...performers.map((value) => ({ name: words.performers, value })),
    { name: words.requirements, value: cleanLine(step.requirements) },
    { name: words.duration, value: durationOf(step, context) },
    { name: words.output, value: cleanLine(step.output) },
    { name: words.note, value: cleanLine(step.note) },
    ...conditionsOf(step, context),
  ]
  return {
    step: step.id,
    heading: nameOfRow(row),
    phase: cleanLine(step.phase ?? ''),
    activity: cleanLine(step.activity),
    facts: facts.filter(({ value }) => value !== ''),
    parts: nodes.map((node, index) => describePart(node, { index, count: nodes.length }, context)),
  }
}

function durationOf({ duration }: Step, context: Context): string {
  if (duration === undefined) return ''
  const { words, language, rowOfStep, nameOfRow } = context
  if (duration.kind !== 'shared') return cleanLine(printDuration(duration, language))
  const row = rowOfStep.get(duration.step)
  return words.sharedWith(row === undefined ? words.otherStep : inSentence(nameOfRow(row)))
}

/** What the table's columns do not say: that the step may be left out, that it waits. */
function conditionsOf(step: Step, { words }: Context): Fact[] {
  const { optional, symbols } = step
  const facts: Fact[] = []
  if (optional !== undefined) {
    facts.push({ name: words.optional, value: cleanLine(optional.when) || words.optional })
  }
  if (symbols.some(({ join }) => join === 'all')) {
    facts.push({ name: words.note, value: words.joinAll })
  }
  return facts
}

type Position = { readonly index: number; readonly count: number }

function describePart(node: Node, { index, count }: Position, context: Context): PartDescription {
  const { words, graph } = context
  const { kind, question = '' } = node.symbol
  const flows = graph.flowsFrom.get(node.key) ?? []
  const ways = flows.map((flow) => describeWay(flow, node, context))
  return {
    heading: count === 1 ? '' : `${words.part(index + 1)} (${words.kinds[kind]})`,
    kind,
    question: cleanLine(question),
    performers: performersOf(node, context),
    ways: ways.length === 0 ? [{ text: words.finished }] : ways,
  }
}

function performersOf({ symbol }: Node, { words, performerNames }: Context): string {
  const names = symbol.performers.flatMap((id) => performerNames.get(id) ?? [])
  const [primary, ...others] = names
  if (primary === undefined) return words.noPerformer
  return others.length === 0 ? primary : [words.primary(primary), ...others].join(', ')
}

function describeWay(flow: Flow, node: Node, context: Context): Way {
  const { words, graph } = context
  const siblings = graph.flowsFrom.get(node.key)?.length ?? 1
  const unlabelled = siblings > 1 && node.symbol.kind !== 'decision' ? words.together : words.onward
  const label = cleanLine(flow.label) || unlabelled
  if (flow.kind !== 'to') return { text: `${label} → ${words[flow.kind]}` }
  const target = graph.nodeByKey.get(flow.to)
  if (target === undefined) return { text: `${label} → ${words.open}` }
  return { text: `${label} → ${nameTarget(target, node, context)}`, step: target.step.id }
}

/** "langkah 4", "kembali ke langkah 2", "bagian 2 langkah ini", with the part where a row has several. */
function nameTarget(target: Node, from: Node, context: Context): string {
  const { words, nodesOfRow, nameOfRow } = context
  const parts = nodesOfRow.get(target.row) ?? []
  const part = inSentence(words.part(parts.indexOf(target) + 1))
  if (target.row === from.row) {
    return target.key === from.key ? words.again : words.withinStep(part)
  }
  const step = inSentence(nameOfRow(target.row))
  const place = parts.length > 1 && target !== parts[0] ? `${step} (${part})` : step
  return target.row < from.row ? words.backTo(place) : place
}

function inSentence(heading: string): string {
  return heading.charAt(0).toLowerCase() + heading.slice(1)
}
