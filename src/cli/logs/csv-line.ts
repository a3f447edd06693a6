/**
 * One line of a CSV file (RFC 4180); numbers with a point, so that programs read them, and an apostrophe
 * before texts that spreadsheets would run as formulas (OWASP, CSV injection).
 */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map((cell) => field(cell)).join(',')}\r\n`
}

function field(cell: string | number | undefined): string {
  if (cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return ''
  const isFormula = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell)
  const text = `${isFormula ? "'" : ''}${cell}`
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
