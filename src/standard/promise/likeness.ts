import { stemsOf } from '#sop'

/** How alike two texts must be, from 0 to 1, to be taken for the same thing said otherwise. */
export const near = 0.5

/**
 * How much of a line must be in the activity of a step for it to tell of that step, from 0 to 1. Lines
 * for citizens are short and in other words ("Terima obat" for "Menyerahkan obat …"); set by hand on
 * fifteen standards and their SOPs.
 */
export const enoughOfStep = 0.25

// Names of papers as offices write them, and the one by which they are compared.
const papers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/kartu tanda penduduk|e-?ktp/g, 'ktp'],
  [/ktp[ -](?:elektronik|el)(?!\p{L})/gu, 'ktp'],
  [/(?<!\p{L})kk(?!\p{L})/gu, 'kartu keluarga'],
  [/(?<!\p{L})nib(?!\p{L})/gu, 'nomor induk berusaha'],
  [
    /foto ?cop(?:y|i)|photo ?copy|foto kopi|(?<!\p{L})(?:fc|copy|salinan(?:nya)?)(?!\p{L})/gu,
    'fotokopi',
  ],
  [/pas photo|pas foto/g, 'pasfoto'],
  // Whose papers they are goes without saying.
  [/(?:dari |milik )?(?<!\p{L})(?:pemohon|yang bersangkutan|ybs)(?!\p{L})/gu, ' '],
]

/** What a text names: stems of its words, and its numbers; not what is in brackets. Linear. */
export function termsOf(text: string): ReadonlySet<string> {
  const plain = papers.reduce(
    (said, [pattern, name]) => said.replaceAll(pattern, name),
    text
      .slice(0, 4000)
      .toLowerCase()
      .replaceAll(/\([^()]{0,200}\)/g, ' '),
  )
  const numbers = plain.match(/\d+/g) ?? []
  return new Set([...stemsOf(plain), ...numbers])
}

/** How much of two texts is the same: Dice's coefficient of their terms, 1 for two without any. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1
  return (2 * countShared(one, other)) / (one.size + other.size)
}

/** How much of a text another one speaks of, from 0 to 1; 1 for a text without terms. */
export function shareIn(text: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return text.size === 0 ? 1 : countShared(text, other) / text.size
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const term of few) if (many.has(term)) shared += 1
  return shared
}
