import type { XmlElement } from '../xml/read-xml.ts'
import { attributeOf, childrenOf } from '../xml/xml-queries.ts'
import { sopSpace } from './bpmn-process.ts'

const modelSpace = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const technicalSpaces = /^$|www\.w3\.org/

/** What only says how something looks. */
const graphical =
  /colou?r|stroke|fill|font|style|icon|image|position|size|width|height|label|layout|border|text-?align/i

/** Gives the extensions of an element that say more than how it looks and are not ours. */
export function vendorData(element: XmlElement): XmlElement[] {
  return childrenOf(element, 'extensionElements').flatMap((extension) =>
    childrenOf(extension).filter((child) => child.space !== sopSpace && !isGraphical(child)),
  )
}

/** Whether an element has attributes of a vendor's that say more than how it looks. */
export function hasVendorAttributes({ attributes }: XmlElement): boolean {
  return attributes.some(
    ({ name, space }) =>
      space !== modelSpace &&
      space !== sopSpace &&
      !technicalSpaces.test(space) &&
      !graphical.test(`${space} ${name}`),
  )
}

/** A list is graphical where all its entries are; an entry tells by its name or its key. */
function isGraphical(element: XmlElement): boolean {
  const children = childrenOf(element)
  if (children.length > 0) return children.every(isGraphical)
  const keys = ['name', 'key', 'metaKey'].map((key) => attributeOf(element, key) ?? '')
  return [element.name, ...keys].some((key) => graphical.test(key))
}
