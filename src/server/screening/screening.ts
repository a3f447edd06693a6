/** Why a text of the public waits for a person before it is shown. */
export const screeningReasons = [
  'markup',
  'link',
  'mail',
  'phone',
  'person-number',
  'name-of-person',
  'abuse',
  'shouting',
  'long',
  'repetition',
  'trap',
] as const
export type ScreeningReason = (typeof screeningReasons)[number]

/** Words for which a person looks at a text first; never a reason to drop it. Whole words alone. */
const abusiveWords = [
  'anjing',
  'anjir',
  'bangsat',
  'babi',
  'bajingan',
  'brengsek',
  'goblok',
  'idiot',
  'kampret',
  'keparat',
  'kontol',
  'memek',
  'monyet',
  'ngentot',
  'setan',
  'sialan',
  'tai',
  'tolol',
] as const

/** From how many characters a text is long enough to be looked at. */
const longText = 2500

const digits = String.raw`\p{Nd}`
const patterns: readonly (readonly [ScreeningReason, RegExp])[] = [
  ['markup', /<[a-z!/?]|&#?\w+;|\[(?:url|link|img)\b|\]\(|javascript:|data:text/i],
  ['link', /https?:|www\.|\b[a-z0-9-]{2,}\.(?:com|co|id|net|org|info|xyz|io|me|ly|site|online)\b/i],
  ['mail', /[^\s@]@[^\s@]+\.[^\s@]{2}/],
  // Eight and more digits after 0, +62 or 62, as phones are written.
  [
    'phone',
    new RegExp(String.raw`(?<!${digits})(?:\+?62|0)(?:[\s().-]?${digits}){8,12}(?!${digits})`, 'u'),
  ],
  // NIK, NIP and more of that length, also in groups.
  [
    'person-number',
    new RegExp(String.raw`${digits}{16,}|${digits}(?:[\s.-]{0,3}${digits}){15,}`, 'u'),
  ],
  [
    'name-of-person',
    /\b(?:bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|saudari|mas|mbak)\.?\s+(?!(?:dan|atau|yang|di|ke|kepala|camat|lurah|bupati|wali|gubernur|petugas|pegawai|hamil|rumah)\b)\p{L}{2,}/iu,
  ],
  ['abuse', new RegExp(String.raw`(?<!\p{L})(?:${abusiveWords.join('|')})(?!\p{L})`, 'iu')],
]

/**
 * Says why a comment should be seen by a person before the public sees it; empty where nothing speaks
 * against it. Guesses: it holds too much rather than too little, and drops nothing. Linear in the text.
 */
export function screenComment(text: string, shownName: string): readonly ScreeningReason[] {
  const whole = `${text}\n${shownName}`.normalize('NFKC')
  return [
    ...patterns.flatMap(([reason, pattern]) => (pattern.test(whole) ? [reason] : [])),
    ...(isShouting(text) ? (['shouting'] as const) : []),
    ...(text.length > longText ? (['long'] as const) : []),
    ...(isRepetition(text) ? (['repetition'] as const) : []),
  ]
}

/** The same for what somebody wrote in a survey, where nobody is named. */
export function screenRemark(text: string): readonly ScreeningReason[] {
  return screenComment(text, '')
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase())
  return letters.length >= 20 && capitals.length > 0.7 * letters.length
}

/** One character many times over, or few words again and again. */
function isRepetition(text: string): boolean {
  const words = wordsOf(text)
  return /(\S)\1{9,}/u.test(text) || (words.length >= 12 && new Set(words).size < words.length / 4)
}

/**
 * What texts have in common that begin alike: their first eight words in lower case, without digits and
 * signs. A robot that changes a number or the end of its text is judged at once.
 */
export function likenessOf(text: string): string {
  return wordsOf(text).slice(0, 8).join(' ')
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}
