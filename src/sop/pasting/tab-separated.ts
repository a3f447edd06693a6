/** What parts the cells of a table that is written as text. */
export type Separator = '\t' | ',' | ';'

/**
 * Gives the cells of a table copied from a spreadsheet: tabs between cells, line ends between rows,
 * and quotes around a cell that holds either, doubled inside. Linear in the text.
 */
export function readTabSeparated(text: string): string[][] {
  return readSeparated(text, '\t')
}

/** The same where another character parts the cells, as in a CSV file. Linear in the text. */
export function readSeparated(text: string, separator: Separator): string[][] {
  return readSeparatedRows(text, separator).map(({ cells }) => [...cells])
}

/** A row of a table with the line of the text, from 1, on which it begins. */
export type SeparatedRow = { readonly line: number; readonly cells: readonly string[] }

/** The same with the lines on which the rows begin; empty rows are left out. Linear in the text. */
export function readSeparatedRows(text: string, separator: Separator): SeparatedRow[] {
  const rows: SeparatedRow[] = []
  let [line, lines, cells]: [number, number, string[]] = [1, 0, []]
  for (const [, quoted, plain = '', end] of text.matchAll(patterns[separator])) {
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    lines += quoted === undefined ? 0 : quoted.split(/\r\n|\r|\n/).length - 1
    if (end === separator) continue
    rows.push({ line, cells })
    line += lines + 1
    ;[lines, cells] = [0, []]
    if (end === '') break
  }
  return rows.filter((row) => row.cells.some((value) => value !== ''))
}

const patterns: Readonly<Record<Separator, RegExp>> = {
  '\t': /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  ',': /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/g,
  ';': /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|\r|\n|$)/g,
}
