import { encodeUtf8 } from '../utf8.ts'
import { readReference } from './xml-characters.ts'

const section = { begin: '<![CDATA[', end: ']]>' } as const

/**
 * What a checked text between tags says: a section as it is; other text without what `layout` matches
 * of it, its references resolved.
 */
export function readText(written: string, layout?: RegExp): string {
  const text = written.replaceAll(/\r\n?/g, '\n')
  if (text.startsWith(section.begin)) return text.slice(section.begin.length, -section.end.length)
  const laidOut = layout === undefined ? text : text.replaceAll(layout, '')
  return laidOut.replaceAll(/&[^;]+;/g, (reference) => {
    const read = readReference(encodeUtf8(reference), 0)
    return read === undefined ? reference : String.fromCodePoint(read.point)
  })
}
