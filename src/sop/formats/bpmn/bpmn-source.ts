import { excerpt } from '../excerpt.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../xml/xml-queries.ts'
import { sopSpace } from './bpmn-process.ts'
import type { FoundData } from './sop-data.ts'

/** What a BPMN file holds, flat: nodes of all pools and sub-processes, flows, columns. */
export type BpmnSource = {
  readonly title: string
  /** `sop:dokumen`, where the file is one of ours. */
  readonly document?: FoundData
  /** The file was written by us once, whatever a tool has made of it. */
  readonly ours: boolean
  readonly columns: readonly SourceColumn[]
  readonly nodes: ReadonlyMap<string, SourceNode>
  readonly flows: readonly SourceFlow[]
  /** Performer ids by resource. */
  readonly resources: ReadonlyMap<string, string>
  /** How far right and down a node is drawn. */
  readonly positions: ReadonlyMap<string, number>
  readonly relatedSops: readonly string[]
  readonly remarks: readonly Remark[]
}

/** A lane, or a pool without lanes. */
export type SourceColumn = {
  readonly name: string
  readonly group?: string
  readonly kind: 'lane' | 'pool' | 'closed-pool'
  readonly data?: FoundData
}

export type SourceNode = {
  readonly id: string
  /** Name of the element: `userTask`, `exclusiveGateway`. */
  readonly type: string
  readonly name: string
  readonly element: XmlElement
  /** The expanded sub-process that it is in. */
  readonly parent?: string
  /** For an expanded sub-process: where it begins. */
  readonly entry?: string
  /** For a boundary event: the activity that it hangs on. */
  readonly host?: string
  /** For a link: whether it throws or catches, and its name. */
  readonly link?: string
  /** Index of its column. */
  readonly column?: number
  readonly data: readonly FoundData[]
  /** Texts that were tied to it: data objects, annotations, documentation. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly notes: readonly string[]
  /** Resources that perform it. */
  readonly performers: readonly string[]
}

export type SourceFlow = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name?: string
  /** The condition as written, where the flow has no name. */
  readonly condition?: string
  readonly way?: FoundData
  readonly element: XmlElement
}

/** Something of the file that has no place in an SOP, or another one than it had. `node`: whose step it belongs to. */
export type Remark = {
  readonly kind: 'left-over' | 'left-out' | 'replaced' | 'symbol-unsure' | 'performer-unsure'
  readonly element: XmlElement
  readonly node?: string
}

/** Gives an element's tag as its place in a report: `<boundaryEvent id="b1" name="3 hari">`. */
export function tagOf(element: XmlElement): string {
  const shown = ['id', 'name'].flatMap((attribute) => {
    const value = attributeOf(element, attribute)
    return value === undefined ? [] : [` ${attribute}="${excerpt(value, 80)}"`]
  })
  return `<${element.name}${shown.join('')}>`
}

/** Gives a reference without the prefix that some tools put before ids. */
export function refOf(text: string): string {
  return text.trim().replace(/^.*:/, '')
}

/** Gives a text on one line, as names are shown. */
export function lineOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** Gives our own elements among an element's extensions. */
export function ownData(element: XmlElement): FoundData[] {
  return childrenOf(element, 'extensionElements').flatMap((extension) =>
    childrenOf(extension)
      .filter(({ space }) => space === sopSpace)
      .map(foundData),
  )
}

function foundData(element: XmlElement): FoundData {
  const entries = element.attributes.map(({ name, value }) => [name, value])
  return {
    name: element.name,
    attributes: Object.fromEntries(entries),
    children: childrenOf(element).map(foundData),
  }
}

/** Whether a node only parts or joins flows. */
export function isGateway({ type }: SourceNode): boolean {
  return type.endsWith('Gateway')
}
