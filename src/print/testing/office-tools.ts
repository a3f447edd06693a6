import { strFromU8, unzipSync } from 'fflate'

/** An element of an XML file, in the order of their begins. */
export type SeenElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Names of the elements around it, the outermost first. */
  readonly path: readonly string[]
  /** Text that stands in it directly. */
  text: string
}

/** Gives the parts of an office file by their paths. */
export function openOffice(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes))
  return new Map(parts.map(([path, part]) => [path, strFromU8(part)]))
}

const token = /<\?xml[^>]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy

/** Gives the elements of XML as our writers make it. Throws where it is not well-formed. */
export function readElements(xml: string): SeenElement[] {
  const open: SeenElement[] = []
  const seen: SeenElement[] = []
  token.lastIndex = 0
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (found === null) throw new Error(`not XML: '${xml.slice(at, at + 60)}' at ${at}`)
    const [, close, name, attributes = '', empty, text] = found
    const last = open.at(-1)
    if (text !== undefined && last !== undefined) last.text += unescape(text)
    if (name === undefined) continue
    if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`'${name}' ends where it did not begin`)
      continue
    }
    const element = {
      name,
      attributes: readAttributes(attributes),
      path: open.map((e) => e.name),
      text: '',
    }
    seen.push(element)
    if (empty !== '/') open.push(element)
  }
  if (open.length > 0) throw new Error(`'${open.at(-1)?.name}' does not end`)
  return seen
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w:]+)="([^"]*)"/g)]
  const names = pairs.map(([, name = '']) => name)
  if (new Set(names).size < names.length) throw new Error(`twice the same attribute in '${text}'`)
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescape(value)]))
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

function unescape(text: string): string {
  return text.replaceAll(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name]
    if (character === undefined) throw new Error(`unknown entity '${whole}'`)
    return character
  })
}

/** Gives the elements of one name. */
export function named(elements: readonly SeenElement[], name: string): SeenElement[] {
  return elements.filter((element) => element.name === name)
}

/** Gives what is wrong with a package: parts without content type, relations that lead nowhere or are missing. */
export function findPackageFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = readElements(parts.get('[Content_Types].xml') ?? '')
  const known = new Set(types.map(({ attributes }) => attributes['PartName']))
  const untyped = [...parts.keys()].filter(
    (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !known.has(`/${path}`),
  )
  const faults = untyped.map((path) => `no type: ${path}`)
  for (const [path, xml] of parts) {
    const elements = readElements(xml)
    const ids = new Set(relationsOf(path, parts).map(({ attributes }) => attributes['Id']))
    for (const { attributes } of elements) {
      const id = attributes['r:id']
      if (id !== undefined && !ids.has(id)) faults.push(`no relation ${id} in ${path}`)
    }
    if (!path.endsWith('.rels')) continue
    const folder = path.replace(/_rels\/[^/]*$/, '')
    for (const { attributes } of elements.slice(1)) {
      const target = new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1)
      if (!parts.has(target)) faults.push(`no part ${target}, named in ${path}`)
    }
  }
  return faults
}

function relationsOf(path: string, parts: ReadonlyMap<string, string>): SeenElement[] {
  const slash = path.lastIndexOf('/') + 1
  const relations = parts.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
  return relations === undefined ? [] : readElements(relations)
}

/** Gives the words of a text in the order of the alphabet, parted also where a line may end inside of them. */
export function sortWords(text: string): string[] {
  return text
    .split(/[\s/\u200b-]+/)
    .filter((word) => word !== '')
    .toSorted()
}
