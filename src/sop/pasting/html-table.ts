/** A cell of a pasted page, with the columns and rows that it spans. */
type Cell = { text: string; readonly columns: number; readonly rows: number }

const mostSpanned = 200

/**
 * Gives the cells of the tables in a piece of HTML, as Word and browsers put it on the clipboard;
 * undefined where it holds no table. A cell that spans several columns or rows is given in each of
 * them. Markup is dropped, never kept. Linear in the text.
 */
export function readHtmlTable(html: string): string[][] | undefined {
  const rows: Cell[][] = []
  for (const [piece] of html.replaceAll(unseen, '').matchAll(pieces)) readPiece(rows, piece)
  const table = spreadSpans(rows)
  return table.length === 0 ? undefined : table
}

const unseen = /<!--[^]*?-->|<(style|script|head|xml)\b[^]*?<\/\1>/gi
const pieces = /<[^>]*>|[^<]+/g

function readPiece(rows: Cell[][], piece: string): void {
  const tag = /^<\/?\s*([a-z0-9]+)/i.exec(piece)?.[1]?.toLowerCase()
  const closes = piece.startsWith('</')
  const cell = rows.at(-1)?.at(-1)
  if (tag === 'tr' && !closes) rows.push([])
  else if ((tag === 'td' || tag === 'th') && !closes) rows.at(-1)?.push(openCell(piece))
  else if (cell === undefined) return
  else if (tag === 'br' || (closes && (tag === 'p' || tag === 'div' || tag === 'li'))) {
    cell.text += '\n'
  } else if (!piece.startsWith('<')) cell.text += decode(piece.replaceAll(/\s+/g, ' '))
}

function openCell(tag: string): Cell {
  return { text: '', columns: span(tag, 'colspan'), rows: span(tag, 'rowspan') }
}

function span(tag: string, name: string): number {
  const found = new RegExp(String.raw`${name}\s*=\s*["']?(\d+)`, 'i').exec(tag)
  return Math.min(mostSpanned, Math.max(1, Number(found?.[1] ?? 1)))
}

/** Puts each cell into every place that it covers. */
function spreadSpans(rows: readonly (readonly Cell[])[]): string[][] {
  const table: (string | undefined)[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) spreadRow(table.slice(row), cells)
  return table
    .map((line) => Array.from(line, (text) => text ?? ''))
    .filter((line) => line.some((text) => text !== ''))
}

/** `lines` begins with the row of the cells; places taken from above are passed over. */
function spreadRow(lines: readonly (string | undefined)[][], cells: readonly Cell[]): void {
  const taken = lines[0] ?? []
  let column = 0
  for (const cell of cells) {
    while (taken[column] !== undefined) column += 1
    const covered = Array.from({ length: cell.columns }, () => clean(cell.text))
    for (const line of lines.slice(0, cell.rows)) Object.assign(line, offset(covered, column))
    column += cell.columns
  }
}

function offset(texts: readonly string[], column: number): Record<number, string> {
  return Object.fromEntries(texts.map((text, at) => [column + at, text]))
}

function clean(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.join('\n').trim()
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  times: '×',
  radic: '√',
  loz: '◊',
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, ...found) => {
    const [decimal, hex, name] = found
    if (typeof name === 'string') return named[name] ?? whole
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
