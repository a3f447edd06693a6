import type { XmlAttribute, XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../xml/xml-queries.ts'
import { sopSpace } from './bpmn-process.ts'

const modelSpace = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const technicalSpaces = /^$|www\.w3\.org/

/** What only says how something looks. */
const graphical =
  /colou?r|stroke|fill|font|style|icon|image|position|size|width|height|label|layout|border|text-?align/i

/**
 * Gives what vendors said about an element beyond its looks, and we did not: its extensions, and the
 * element itself where it has attributes of theirs.
 */
export function vendorData(element: XmlElement): XmlElement[] {
  const extensions = childrenOf(element, 'extensionElements').flatMap((one) => childrenOf(one))
  const said = extensions.filter((child) => child.space !== sopSpace && !isGraphical(child))
  return element.attributes.some(isVendors) ? [element, ...said] : said
}

function isVendors({ name, space }: XmlAttribute): boolean {
  const foreign = space !== modelSpace && space !== sopSpace && !technicalSpaces.test(space)
  return foreign && !graphical.test(`${space} ${name}`)
}

/** A list is graphical where all its entries are; an entry tells by its name or its key. */
function isGraphical(element: XmlElement): boolean {
  const children = childrenOf(element)
  if (children.length > 0) return children.every(isGraphical)
  const keys = ['name', 'key', 'metaKey'].map((key) => attributeOf(element, key) ?? '')
  return [element.name, ...keys].some((key) => graphical.test(key))
}
