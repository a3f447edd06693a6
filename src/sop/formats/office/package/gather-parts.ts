import { decodeUtf8 } from '../../decode-utf8.ts'
import type { Notice, Problem } from '../../reading.ts'
import { readXml, type XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../../xml/xml-queries.ts'
import { officeLimits } from '../office-limits.ts'
import { inflateEntry } from './inflate-entry.ts'
import { entryKey, type ZipEntries } from './list-entries.ts'

/** A part of a package with what it refers to, by the ids that its elements use. */
export type Part = {
  readonly name: string
  readonly root: XmlElement
  readonly relations: ReadonlyMap<string, Relation>
}

/** `type` is the last word of the relationship's address: the same in both editions of the standard. */
export type Relation = { readonly type: string; readonly target: string }

/** The parts of a package that matter, by their keys, the main part among them. */
export type PartsReading =
  | {
      readonly ok: true
      readonly main: Part
      readonly parts: ReadonlyMap<string, Part>
      readonly notices: readonly Notice[]
    }
  | { readonly ok: false; readonly problem: Problem }

/** Kinds of parts that are read; all others (pictures, comments, macros, links) are left alone. */
const wanted = new Set([
  'officeDocument',
  'styles',
  'theme',
  'header',
  'numbering',
  'settings',
  'worksheet',
  'sharedStrings',
  'drawing',
  'vmlDrawing',
])

const usualMainParts = ['word/document.xml', 'xl/workbook.xml']

type Gathering = {
  readonly bytes: Uint8Array
  readonly entries: ZipEntries
  readonly notices: Notice[]
  expanded: number
  elements: number
}

type Step<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Reads the main part of an office package and all parts of use that can be reached from it by
 * relationships within the package (ECMA-376 part 2, section 9.3). What lies outside is never
 * followed. Linear in the expanded size, which is bounded.
 */
export function gatherParts(bytes: Uint8Array, entries: ZipEntries): PartsReading {
  const gathering: Gathering = { bytes, entries, notices: [], expanded: 0, elements: 0 }
  const roots = readRelations(gathering, '')
  if (!roots.ok) return roots
  const named = [...roots.value.values()].find(({ type }) => type === 'officeDocument')?.target
  const mainName = [named ?? '', ...usualMainParts].find((name) => entries.has(name))
  if (mainName === undefined) {
    return { ok: false, problem: { code: 'not-office', path: [], found: 'ZIP' } }
  }
  const parts = new Map<string, Part>()
  const waiting: Relation[] = [{ type: 'officeDocument', target: mainName }]
  for (const relation of waiting) {
    if (parts.has(relation.target) || !entries.has(relation.target)) continue
    const part = readPart(gathering, relation.target)
    if (part.ok) {
      parts.set(relation.target, part.value)
      waiting.push(...[...part.value.relations.values()].filter(({ type }) => wanted.has(type)))
    } else if (relation.type === 'vmlDrawing') {
      // Excel itself writes old drawings that are no XML
      gathering.notices.push({ code: 'part-not-read', path: [], found: relation.target })
    } else return part
  }
  const main = parts.get(mainName)
  if (main === undefined) throw new Error(`the part ${mainName} was read and is not there`)
  return { ok: true, main, parts, notices: gathering.notices }
}

function readPart(gathering: Gathering, name: string): Step<Part> {
  const root = readRoot(gathering, name)
  if (!root.ok) return root
  const relations = readRelations(gathering, name)
  if (!relations.ok) return relations
  return { ok: true, value: { name, root: root.value, relations: relations.value } }
}

/** Relationships of a part, '' for those of the package. */
function readRelations(gathering: Gathering, name: string): Step<ReadonlyMap<string, Relation>> {
  const [, folder = '', file = ''] = /^(.*?)([^/]*)$/.exec(name) ?? []
  const source = `${folder}_rels/${file}.rels`
  if (!gathering.entries.has(source)) return { ok: true, value: new Map() }
  const root = readRoot(gathering, source)
  if (!root.ok) return root
  const inside = childrenOf(root.value, 'Relationship').filter(
    (relation) => attributeOf(relation, 'TargetMode')?.toLowerCase() !== 'external',
  )
  const relations = inside.map((relation) => {
    const type = attributeOf(relation, 'Type')?.split('/').at(-1) ?? ''
    const target = resolve(folder, attributeOf(relation, 'Target') ?? '')
    return [attributeOf(relation, 'Id') ?? '', { type, target }] as const
  })
  return { ok: true, value: new Map(relations) }
}

/** Key of the entry to which an address leads from a folder. */
function resolve(folder: string, target: string): string {
  const path = /^[/\\]/.test(target) ? target : `${folder}${target}`
  const names: string[] = []
  for (const name of entryKey(path).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.') names.push(name)
  }
  return names.join('/')
}

function readRoot(gathering: Gathering, key: string): Step<XmlElement> {
  const entry = gathering.entries.get(key)
  const path = [entry?.name ?? key]
  const left = officeLimits.expandedBytes - gathering.expanded
  const inflated =
    entry && inflateEntry(gathering.bytes, entry, Math.min(officeLimits.partBytes, left))
  if (inflated?.kind === 'too-large') {
    const expected = String(officeLimits.partBytes / 1_000_000)
    return { ok: false, problem: { code: 'expands-too-far', path, expected } }
  }
  if (inflated?.kind !== 'bytes') {
    return { ok: false, problem: { code: 'damaged-archive', path: [], found: path.join('') } }
  }
  gathering.expanded += inflated.bytes.length
  const text = decodeUtf8(inflated.bytes)
  if (text === undefined) return { ok: false, problem: { code: 'not-utf8', path } }
  const reading = readXml(text)
  if (!reading.ok) return { ok: false, problem: { ...reading.problem, path } }
  gathering.elements += countElements(reading.root)
  if (gathering.elements > officeLimits.elements) {
    const expected = String(officeLimits.elements)
    return { ok: false, problem: { code: 'too-many', path, expected } }
  }
  return { ok: true, value: reading.root }
}

function countElements(element: XmlElement): number {
  return childrenOf(element).reduce((sum, child) => sum + countElements(child), 1)
}
