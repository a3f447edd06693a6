import { encodeUtf8 } from '../utf8.ts'
import { decodeText, type TextTable } from '../text-table.ts'
import { plainValue } from './xml-characters.ts'

/** Numbers that `attributes` holds of each: name from and to, value from and to, 1 where not plain. */
export const PER_ATTRIBUTE = 5

/** A tag as a scanner notes it: positions in `bytes`. */
export type XmlTag = {
  readonly bytes: Uint8Array
  nameFrom: number
  nameTo: number
  readonly attributes: Int32Array
  attributeCount: number
}

/** Names that nearly every tag of XES has. */
export const KEY = encodeUtf8('key')
export const VALUE = encodeUtf8('value')

/** Where a name stands that an attribute before it has already; -1: nowhere. */
export function repeatedName({ bytes, attributes, attributeCount }: XmlTag): number {
  const end = attributeCount * PER_ATTRIBUTE
  for (let one = PER_ATTRIBUTE; one < end; one += PER_ATTRIBUTE)
    for (let other = 0; other < one; other += PER_ATTRIBUTE) {
      const from = attributes[one] ?? 0
      const to = attributes[one + 1] ?? 0
      const shift = (attributes[other] ?? 0) - from
      if ((attributes[other + 1] ?? 0) - to !== shift) continue
      let at = from
      while (at < to && bytes[at] === bytes[at + shift]) at++
      if (at === to) return from
    }
  return -1
}

/** A range of bytes. */
export type ByteRange = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

/** Where the XML attribute of a name stands in a tag, for the functions below; -1: nowhere. */
export function findInTag(tag: XmlTag, name: Uint8Array): number {
  const { bytes, attributes } = tag
  const end = tag.attributeCount * PER_ATTRIBUTE
  for (let one = 0; one < end; one += PER_ATTRIBUTE) {
    const from = attributes[one] ?? 0
    if ((attributes[one + 1] ?? 0) - from !== name.length) continue
    let at = 0
    while (at < name.length && name[at] === bytes[from + at]) at++
    if (at === name.length) return one
  }
  return -1
}

/** The bytes of a value with its references resolved: mostly those that stand in the file. */
export function valueRange(tag: XmlTag, found: number): ByteRange {
  const { bytes, attributes } = tag
  const from = attributes[found + 2] ?? 0
  const to = attributes[found + 3] ?? 0
  if (attributes[found + 4] === 0) return { bytes, from, to }
  const plain = plainValue(bytes, from, to)
  return { bytes: plain, from: 0, to: plain.length }
}

/** The text of a value. */
export function valueText(tag: XmlTag, found: number): string {
  const { bytes, from, to } = valueRange(tag, found)
  return decodeText(bytes, from, to)
}

/** The place of a value in a table. */
export function valuePlace(tag: XmlTag, found: number, table: TextTable): number {
  const { bytes, from, to } = valueRange(tag, found)
  return table.placeOfBytes(bytes, from, to)
}
