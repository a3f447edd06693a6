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

/** A piece of a format: a sign that means something, or text that is shown as it is. */
type Token = { readonly kind: 'sign' | 'text'; readonly text: string }

/** Excel takes no longer format; what is behind is cut off. */
const longestFormat = 255

/**
 * Gives a number as a cell of that format shows it to an Indonesian reader: decimals after a comma,
 * thousands parted by points, words of the format in place. Dates are written as 2026-01-31, times as
 * 08:30, whatever their order in the format. Fractions and powers of ten are shown as plain numbers.
 * `from1904`: days count from 1904.
 */
export function formatValue(value: number, code: string, from1904: boolean): string {
  const sections = splitSections(readTokens(code))
  const special = value < 0 ? sections[1] : undefined
  const section = (value === 0 ? sections[2] : undefined) ?? special ?? sections[0] ?? []
  const signs = section.map(({ kind, text }) => (kind === 'sign' ? text : '')).join('')
  if (/\[h+\]/i.test(signs)) return formatHours(value)
  // A section for negative numbers has its own sign.
  const shown = special === undefined ? value : Math.abs(value)
  if (/general|@/i.test(signs))
    return putBetween(general(shown), section, (sign) => /\w|@/.test(sign))
  if (/[dmyhs]/i.test(signs)) return formatDate(value, signs, from1904)
  if (!/[0#?]/.test(signs))
    return section
      .map(({ text }) => text)
      .join('')
      .trim()
  return formatDigits(shown, section, signs)
}

function readTokens(code: string): Token[] {
  const pieces = code.slice(0, longestFormat).match(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|./gs) ?? []
  return pieces.flatMap((piece): Token[] => {
    if (/^\[h+\]$/i.test(piece) || piece.length === 1) return [{ kind: 'sign', text: piece }]
    const currency = /^\[\$([^\]-]*)/.exec(piece)?.[1]
    if (piece.startsWith('[')) return [{ kind: 'text', text: currency ?? '' }]
    if (piece.startsWith('*')) return []
    const text = piece.startsWith('_') ? ' ' : piece.replaceAll('"', '').replace(/^\\/, '')
    return [{ kind: 'text', text }]
  })
}

/** Parts of a format for positive, negative and zero numbers and for text. */
function splitSections(tokens: readonly Token[]): Token[][] {
  const sections: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === ';') sections.push([])
    else sections.at(-1)?.push(token)
  }
  return sections
}

/** Puts a number in the place of the signs from the first to the last of those that stand for it. */
function putBetween(
  number: string,
  section: readonly Token[],
  stands: (sign: string) => boolean,
): string {
  const isSign = ({ kind, text }: Token) => kind === 'sign' && stands(text)
  const [first, last] = [section.findIndex(isSign), section.findLastIndex(isSign)]
  const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('')
  return `${textOf(section.slice(0, first))}${number}${textOf(section.slice(last + 1))}`.trim()
}

function general(value: number): string {
  return String(Number(value.toPrecision(11))).replace('.', ',')
}

function formatDigits(value: number, section: readonly Token[], signs: string): string {
  const percent = signs.includes('%') ? 100 : 1
  const [whole = '', decimals = ''] = signs.replaceAll(/[^0#?.,]/g, '').split('.')
  const most = decimals.replaceAll(',', '').length
  const least = decimals.replaceAll(/[^0]/g, '').length
  const text = shorten(Math.abs(value * percent).toFixed(Math.min(most, 20)), least)
  const [units = '', fraction] = text.split('.')
  const padded = units.padStart(whole.replaceAll(/[^0]/g, '').length, '0')
  const grouped = /,[0#?]/.test(whole) ? padded.replaceAll(/\B(?=(\d{3})+$)/g, '.') : padded
  const number = fraction === undefined ? grouped : `${grouped},${fraction}`
  return putBetween(`${value < 0 ? '-' : ''}${number}`, section, (sign) => /[0#?]/.test(sign))
}

/** Takes zeros off the end that the format does not ask for. */
function shorten(text: string, least: number): string {
  const [units = '', fraction = ''] = text.split('.')
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '')
  return kept === '' ? units : `${units}.${kept}`
}

function formatDate(serial: number, signs: string, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const shift = serial < 60 ? 1 : 0
  const days = from1904 ? serial + 1_462 : serial + shift
  const ms = Math.round(days * 86_400) * 1_000 - 25_569 * dayMs
  if (serial < 0 || serial > 2_958_465) return general(serial)
  const text = new Date(ms).toISOString()
  const hasDate = /[dy]/i.test(signs) || !/[hs]/i.test(signs)
  const time = /s/i.test(signs) ? text.slice(11, 19) : text.slice(11, 16)
  return [...(hasDate ? [text.slice(0, 10)] : []), ...(/[hs]/i.test(signs) ? [time] : [])].join(' ')
}

function formatHours(days: number): string {
  const minutes = Math.round(days * 1_440)
  return `${Math.trunc(minutes / 60)}:${String(Math.abs(minutes % 60)).padStart(2, '0')}`
}
