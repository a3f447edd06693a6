/** What was read from the beginning of a text, and the text after it. */
export type Taken<T> = { readonly value: T; readonly rest: string }

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

const digits = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
]
const fixed = new Map([
  ...digits.map((word, value): [string, number] => [word, value]),
  ['sepuluh', 10],
  ['sebelas', 11],
  ['seratus', 100],
  ['seribu', 1000],
])

/**
 * Takes a positive number from the beginning of an Indonesian text: "10", "1,5", "1.000", "1½",
 * "dua puluh lima", "satu setengah", and with its words beside it, "14 (empat belas)" or
 * "empat belas (14)". Undefined without a number, for nought, above 2^53, with more than six
 * decimals, and where digits and words disagree.
 */
export function takeNumber(text: string): Taken<number> | undefined {
  const first = takeDigits(text) ?? takeWords(text)
  if (first === undefined || first.value <= 0 || first.value > Number.MAX_SAFE_INTEGER) {
    return undefined
  }
  const inBrackets = /^ ?\( ?([^()]+?) ?\)/.exec(first.rest)
  const again = takeDigits(inBrackets?.[1] ?? '') ?? takeWords(inBrackets?.[1] ?? '')
  if (inBrackets === null || again === undefined || again.rest !== '') return first
  if (again.value !== first.value) return undefined
  return { value: first.value, rest: first.rest.slice(inBrackets[0].length) }
}

const digitForms = [
  // 1.000 and 1.000,5: points between groups of three
  /^(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<part>\d{1,6}))?(?![\d]|[.,]\d)/,
  // 10, 1,5 and 1.5
  /^(?<whole>\d+)(?:[.,](?<part>\d{1,6}))?(?![\d]|[.,]\d)/,
]

function takeDigits(text: string): Taken<number> | undefined {
  const alone = /^[½¼¾]/.exec(text)?.[0]
  if (alone !== undefined) return { value: fractions[alone] ?? 0, rest: text.slice(1) }
  for (const form of digitForms) {
    const match = form.exec(text)
    if (match === null) continue
    const whole = (match.groups?.['whole'] ?? '').replaceAll('.', '')
    const value = Number(`${whole}.${match.groups?.['part'] ?? '0'}`)
    return addFraction({ value, rest: text.slice(match[0].length) })
  }
  return undefined
}

/** "1½" and "1 ½". */
function addFraction(number: Taken<number>): Taken<number> {
  const match = /^ ?([½¼¾])/.exec(number.rest)
  if (match === null) return number
  const value = number.value + (fractions[match[1] ?? ''] ?? 0)
  return { value, rest: number.rest.slice(match[0].length) }
}

/** Number words up to the thousands: each word adds to, or multiplies, what stands before it. */
function takeWords(text: string): Taken<number> | undefined {
  let total = 0
  let group = 0
  let rest = text
  for (;;) {
    const word = /^ ?(\p{L}+)(?!\p{L})/u.exec(rest)
    const name = word?.[1]?.toLowerCase() ?? ''
    const step = readNumberWord(name, group)
    if (word === null || step === undefined) break
    total = name.endsWith('ribu') ? total + step : total
    group = name.endsWith('ribu') ? 0 : step
    rest = rest.slice(word[0].length)
  }
  return rest === text ? undefined : { value: total + group, rest }
}

/** The value of the group of three after one more word, or undefined when it is no number word. */
function readNumberWord(word: string, group: number): number | undefined {
  const value = fixed.get(word)
  const ones = group % 10
  if (value !== undefined) return group + value
  if (word === 'belas') return group - ones + 10 + ones
  if (word === 'puluh') return group - ones + ones * 10
  if (word === 'ratus') return ones * 100
  if (word === 'ribu') return group * 1000
  return word === 'setengah' ? group + 0.5 : undefined
}
