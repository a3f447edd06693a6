/**
 * Gives the cells of a table copied from a spreadsheet: tabs between cells, line ends between rows,
 * and quotes around a cell that holds either, doubled inside. Linear in the text.
 */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(cell)) {
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows.filter((cells) => cells.some((value) => value !== ''))
}

const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g
