import { decodeText, type TextTable } from '../text-table.ts'
import { plainValue } from './xml-characters.ts'
import { PER_ATTRIBUTE, type XmlScanner } from './xml-scanner.ts'

/** A range of bytes. */
export type ByteRange = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

/** Where the XML attribute of a name stands in the last tag, for the functions below; -1: nowhere. */
export function findInTag(scanner: XmlScanner, name: Uint8Array): number {
  const { bytes, attributes } = scanner
  const end = scanner.attributeCount * PER_ATTRIBUTE
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
export function valueRange(scanner: XmlScanner, found: number): ByteRange {
  const { bytes, attributes } = scanner
  const from = attributes[found + 2] ?? 0
  const to = attributes[found + 3] ?? 0
  if (attributes[found + 4] === 0) return { bytes, from, to }
  const plain = plainValue(bytes, from, to)
  return { bytes: plain, from: 0, to: plain.length }
}

/** The text of a value. */
export function valueText(scanner: XmlScanner, found: number): string {
  const { bytes, from, to } = valueRange(scanner, found)
  return decodeText(bytes, from, to)
}

/** The place of a value in a table. */
export function valuePlace(scanner: XmlScanner, found: number, table: TextTable): number {
  const { bytes, from, to } = valueRange(scanner, found)
  return table.placeOfBytes(bytes, from, to)
}
