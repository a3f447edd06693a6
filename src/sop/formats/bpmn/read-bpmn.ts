import type { Doubt, SopsReading } from '../doubt.ts'
import { excerpt } from '../excerpt.ts'
import { readSopValue } from '../json/read-sop-json.ts'
import { limits } from '../limits.ts'
import type { Notice, Problem } from '../reading.ts'
import { readXml, type XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../xml/xml-queries.ts'
import { assembleSop } from './assemble-sop.ts'
import { tagOf, type BpmnSource, type Remark } from './bpmn-source.ts'
import { collectSource } from './collect-source.ts'
import { listRemarks } from './list-remarks.ts'
import { readPassages, type Passages } from './passages.ts'
import { placeDeeds, type Rows } from './place-deeds.ts'
import { reduceSource } from './reduce-source.ts'

/**
 * Reads BPMN 2.0 XML as one SOP. A file that `writeBpmn` wrote comes back as it was; where a tool
 * changed it, what is new has doubts. Any other file is reduced to a table of steps: all its pools are
 * columns, its flow becomes rows from top to bottom, and whatever an SOP has no place for is told
 * with its line. Drawing is passed over. Linear but for sorting.
 */
export function readBpmn(text: string): SopsReading {
  const reading = readXml(text)
  if (!reading.ok) return { ok: false, problems: [reading.problem] }
  const refusal = refuse(reading.root)
  if (refusal !== undefined) return { ok: false, problems: [refusal] }
  const { source, repeated } = collectSource(reading.root)
  if (repeated.length > 0) return { ok: false, problems: problemsOf(repeated) }
  const passages = readPassages(source)
  const deeds = reduceSource(source, passages)
  if (deeds.length > limits.steps) return { ok: false, problems: [tooManySteps(deeds.length)] }
  const rows = placeDeeds(deeds, source)
  const { value, doubts } = assembleSop(source, rows)
  const checked = readSopValue(value)
  if (!checked.ok) return { ok: false, problems: checked.problems.map(placeIn(rows)) }
  const told = tellRemarks([...source.remarks, ...listRemarks(source, passages)], {
    rows,
    source,
    passages,
  })
  const notices = [...checked.notices, ...told.notices]
  const found = { sop: checked.sop, notices, doubts: [...doubts, ...told.doubts] }
  return { ok: true, found: [found] }
}

/** Tells whether a text is XML whose root is that of BPMN (or of what calls itself so). */
export function isBpmn(text: string): boolean {
  const head = text.slice(0, 4000).trimStart()
  return head.startsWith('<') && /<(?:[\w.-]+:)?definitions[\s>]/.test(head)
}

function refuse(root: XmlElement): Problem | undefined {
  const place = { path: [], line: root.line } as const
  if (root.name !== 'definitions' || !/bpmn/i.test(root.space)) {
    return { code: 'not-bpmn', ...place, found: excerpt(root.name, 80) }
  }
  if (childrenOf(root, 'process').length > 0) return undefined
  const names = childrenOf(root).map(({ name }) => name)
  return { code: 'bpmn-without-process', ...place, found: excerpt(names.join(', '), 80) }
}

function problemsOf(repeated: readonly XmlElement[]): Problem[] {
  return repeated.slice(0, limits.problems).map((element) => ({
    code: 'duplicate',
    path: [],
    found: excerpt(attributeOf(element, 'id') ?? '', 80),
    line: element.line,
  }))
}

function tooManySteps(found: number): Problem {
  return { code: 'too-many', path: ['steps'], found: String(found), expected: String(limits.steps) }
}

/** Adds the line of the step that a problem is about. */
function placeIn(rows: Rows) {
  return (problem: Problem): Problem => {
    const [list, row] = problem.path
    if (list !== 'steps' || typeof row !== 'number') return problem
    const line = rows[row]?.[0].deed.node.element.line
    return line === undefined ? problem : { ...problem, line }
  }
}

type Context = {
  readonly rows: Rows
  readonly source: BpmnSource
  readonly passages: Passages
}

/** Says remarks as notices and doubts, at the step of their node where it has one. */
function tellRemarks(remarks: readonly Remark[], { rows, source, passages }: Context) {
  const rowOf = new Map<string, number>()
  for (const [row, placed] of rows.entries()) {
    for (const { deed } of placed) {
      rowOf.set(deed.node.id, row)
      if (deed.gateway) rowOf.set(deed.gateway.id, row)
    }
  }
  const findRow = (id: string | undefined): number | undefined => {
    if (id === undefined) return undefined
    const landing = passages.landingOf(source.nodes.get(id)?.host ?? id)
    return rowOf.get(id) ?? (landing.kind === 'deed' ? rowOf.get(landing.id) : undefined)
  }
  const notices: Notice[] = []
  const doubts: Doubt[] = []
  for (const { kind, element, node } of remarks) {
    const row = findRow(node)
    const { line } = element
    const found = tagOf(element)
    if (kind === 'left-out' || kind === 'replaced') {
      const path = row === undefined ? [] : ['steps', row]
      notices.push({ code: `element-${kind}`, path, found, line })
    } else {
      const step = row === undefined ? undefined : rows[row]?.[0].step
      const place = step === undefined ? ({ kind: 'document' } as const) : stepPlace(step)
      doubts.push({ code: kind, place, found, line })
    }
  }
  return { notices, doubts }
}

function stepPlace(step: string) {
  return { kind: 'step', step } as const
}
