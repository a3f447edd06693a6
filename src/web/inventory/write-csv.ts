/**
 * Gives rows as CSV (RFC 4180) for a spreadsheet. Begins with a byte order mark, by which Excel knows
 * UTF-8; a text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{FEFF}${rows.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

function quote(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[\s]*[=+\-@]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
