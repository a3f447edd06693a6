import type { XmlElement } from './read-xml.ts'

/** Value of an attribute; one without a namespace goes before one with, unless `space` is given. */
export function attributeOf(element: XmlElement, name: string, space?: string): string | undefined {
  const named = element.attributes.filter((attribute) => attribute.name === name)
  const chosen =
    space === undefined
      ? (named.find((attribute) => attribute.space === '') ?? named[0])
      : named.find((attribute) => attribute.space === space)
  return chosen?.value
}

/** Elements directly inside, in their order; only those of a name where one is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (node): node is XmlElement =>
      node.kind === 'element' && (name === undefined || node.name === name),
  )
}

/** First element of that name directly inside. */
export function findChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(
    (node): node is XmlElement => node.kind === 'element' && node.name === name,
  )
}

/** Element at the end of a path of names, each directly inside the one before. */
export function findBelow(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => found && findChild(found, name),
    element,
  )
}

/** All elements of that name at any depth, in the order of the text. Linear. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const stack = [...element.children].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind !== 'element') continue
    if (node.name === name) found.push(node)
    for (const child of [...node.children].reverse()) stack.push(child)
  }
  return found
}

/** All text inside, at any depth. */
export function textOf(element: XmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.text : textOf(node))).join('')
}
