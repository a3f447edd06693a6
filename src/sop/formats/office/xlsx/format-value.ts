const dayMs = 86_400_000

/** Codes of the formats that a workbook does not spell out (ECMA-376 part 1, section 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%',
  14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy',
  18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy h:mm',
  37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss', 49: '@',
} // prettier-ignore

/** Code of a format by its number, "General" where it has none. */
export function builtInFormat(number: number): string {
  return builtIn[number] ?? 'General'
}

/**
 * Gives a number as a cell of that format shows it to an Indonesian reader: decimals after a comma,
 * thousands parted by points, words of the format in place. Dates are written as 2026-01-31, times as
 * 08:30, whatever their order in the format. Fractions and powers of ten are shown as plain numbers.
 * `from1904`: days count from 1904.
 */
export function formatValue(value: number, code: string, from1904: boolean): string {
  const sections = splitSections(code)
  const chosen = value < 0 ? sections[1] : undefined
  const section = (value === 0 ? sections[2] : undefined) ?? chosen ?? sections[0] ?? ''
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/\[h+\]/i.test(section)) return clock(value * dayMs, Math.floor(value * 24 + 1e-9))
  if (/[dmyhs]/i.test(bare) && !/general/i.test(bare)) {
    return formatDate(value, bare, from1904)
  }
  // A section for negative numbers has its own sign.
  const shown = chosen === undefined ? value : Math.abs(value)
  if (!/[0#?]/.test(bare)) return literalOnly(section) ?? general(shown)
  return fillDigits(shown, section)
}

/** Parts of a format for positive, negative and zero numbers; a semicolon in quotes is a letter. */
function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;])+|;(?=;)/g) ?? []).map((it) => (it === ';' ? '' : it))
}

function literalOnly(section: string): string | undefined {
  const text = decode(section)
  return /general|@/i.test(section) || text === '' ? undefined : text
}

function general(value: number): string {
  return String(Number(value.toPrecision(11))).replace('.', ',')
}

function fillDigits(value: number, section: string): string {
  const [, before = '', digits = '', after = ''] =
    /^((?:"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[^0#?"\\])*)([0#?][0#?.,\s]*[0#?]|[0#?])(.*)$/s.exec(
      section,
    ) ?? []
  const percent = /%/.test(section) ? 100 : 1
  const [whole = '', decimals = ''] = digits.split('.')
  const least = decimals.replaceAll(/[^0]/g, '').length
  const most = decimals.replaceAll(/[^0#?]/g, '').length
  const text = shorten(Math.abs(value * percent).toFixed(Math.min(most, 20)), least)
  const [units = '', fraction] = text.split('.')
  const padded = units.padStart(whole.replaceAll(/[^0]/g, '').length, '0')
  const grouped = whole.includes(',') ? padded.replaceAll(/\B(?=(\d{3})+$)/g, '.') : padded
  const sign = value < 0 ? '-' : ''
  const number = fraction === undefined ? grouped : `${grouped},${fraction}`
  return `${decode(before)}${sign}${number}${decode(after)}`.trim()
}

/** Takes zeros off the end that the format does not ask for. */
function shorten(text: string, least: number): string {
  const [units = '', fraction = ''] = text.split('.')
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '')
  return kept === '' ? units : `${units}.${kept}`
}

/** Words of a format as they are shown; "[$Rp-421]" shows a currency. */
function decode(part: string): string {
  return part
    .replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replaceAll(/\[[^\]]*\]|\*./g, '')
    .replaceAll(/_./g, ' ')
    .replaceAll(/"([^"]*)"|\\(.)/g, '$1$2')
}

function formatDate(serial: number, bare: string, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const shift = serial < 60 ? 1 : 0
  const days = from1904 ? serial + 1_462 : serial + shift
  const ms = Math.round(days * 86_400) * 1_000 - 25_569 * dayMs
  if (serial < 0 || serial > 2_958_465) return general(serial)
  const text = new Date(ms).toISOString()
  const hasDate = /[dy]/i.test(bare) || !/[hs]/i.test(bare)
  const time = /s/i.test(bare) ? text.slice(11, 19) : text.slice(11, 16)
  return [...(hasDate ? [text.slice(0, 10)] : []), ...(/[hs]/i.test(bare) ? [time] : [])].join(' ')
}

function clock(ms: number, hours: number): string {
  const minutes = Math.round(ms / 60_000) % 60
  return `${hours}:${String(minutes).padStart(2, '0')}`
}
