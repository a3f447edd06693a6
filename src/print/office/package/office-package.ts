import { escapeText } from '#diagram'
import { element, xmlFile } from './xml.ts'
import { zipParts } from './zip-parts.ts'

/** A part of an office file: its path, its content type, its XML, and the parts that it refers to. */
export type Part = {
  readonly path: string
  readonly contentType: string
  readonly xml: string
  readonly relations?: readonly Relation[]
}

/** `target` is relative to the folder of the part that refers to it. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string }

/** What the file says of itself. */
export type Properties = {
  readonly title: string
  readonly author: string
  readonly createdAt: Date
}

const namespaces = {
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  core: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
}
export const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Writes the parts of a Word or Excel file (ISO/IEC 29500-2), the main one first, with its
 * properties. The same parts give the same bytes.
 */
export function packOffice(
  parts: readonly Part[],
  properties: Properties,
): Uint8Array<ArrayBuffer> {
  const all = [...parts, coreProperties(properties)]
  const root = [
    relation('rId1', `${officeRelation}/officeDocument`, parts[0]?.path ?? ''),
    relation('rId2', `${namespaces.relations}/metadata/core-properties`, 'docProps/core.xml'),
  ]
  const files = all.flatMap(({ path, xml, relations = [] }) => [
    [path, xmlFile(xml)] as const,
    ...(relations.length === 0 ? [] : [[relationsPath(path), relationsFile(relations)] as const]),
  ])
  return zipParts(
    {
      '[Content_Types].xml': contentTypes(all),
      '_rels/.rels': relationsFile(root),
      ...Object.fromEntries(files),
    },
    properties.createdAt,
  )
}

function relation(id: string, type: string, target: string): Relation {
  return { id, type, target }
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function relationsFile(relations: readonly Relation[]): string {
  const entries = relations.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: type, Target: target }),
  )
  return xmlFile(element('Relationships', { xmlns: namespaces.relations }, ...entries))
}

function contentTypes(parts: readonly Part[]): string {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  return xmlFile(
    element(
      'Types',
      { xmlns: namespaces.types },
      element('Default', { Extension: 'rels', ContentType: rels }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, contentType }) =>
        element('Override', { PartName: `/${path}`, ContentType: contentType }),
      ),
    ),
  )
}

function coreProperties({ title, author, createdAt }: Properties): Part {
  const time = `${createdAt.toISOString().slice(0, 19)}Z`
  const stamp = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time)
  const xml = element(
    'cp:coreProperties',
    {
      'xmlns:cp': namespaces.core,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeText(title)),
    element('dc:creator', {}, escapeText(author)),
    element('dc:language', {}, 'id-ID'),
    stamp('dcterms:created'),
    stamp('dcterms:modified'),
  )
  const contentType = 'application/vnd.openxmlformats-package.core-properties+xml'
  return { path: 'docProps/core.xml', contentType, xml }
}
