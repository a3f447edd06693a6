/** Id of a drawn row of the source: the block of the document and the row in it, both from 0. */
export function rowAnchor(block: number, row: number): string {
  return `source-${block}-${row}`
}
