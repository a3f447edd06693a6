import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import { chosenContent } from '../drawing/alternate-content.ts'

/** Elements that only wrap what they hold: insertions, links, fields with their result, tags. */
const wrappers = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'fldSimple',
  'smartTag',
  'customXml',
  'dir',
  'bdo',
  'sdtContent',
])

/** What was deleted while changes were tracked. */
const deleted = new Set(['del', 'moveFrom'])

/**
 * Gives what an element of Word's holds as it is seen: tracked insertions and the inside of content
 * controls belong to it, deletions do not.
 */
export function contentOf(element: XmlElement): XmlElement[] {
  return chosenContent(element).flatMap((child) => {
    if (deleted.has(child.name)) return []
    if (child.name === 'sdt') {
      const content = findChild(child, 'sdtContent')
      return content ? contentOf(content) : []
    }
    return wrappers.has(child.name) ? contentOf(child) : [child]
  })
}

/** Value of the attribute `val` at the end of a path of names; undefined where there is none. */
export function valueAt(element: XmlElement | undefined, ...names: string[]): string | undefined {
  const found = element && findBelow(element, ...names)
  return found && attributeOf(found, 'val')
}

/** Whether a switch such as bold is on or off; undefined where it is not said. */
export function switchAt(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = element && findChild(element, name)
  if (found === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? '1')
}

/** Micrometres of an attribute in twentieths of a point; 0 where it is no number. */
export function twips(element: XmlElement | undefined, name: string): number {
  const value = Number((element && attributeOf(element, name)) ?? 0)
  return Number.isFinite(value) ? (value * 25_400) / 1_440 : 0
}
