import { stemsOf } from '#sop'

/** How alike two texts must be, from 0 to 1, to be taken for the same thing said otherwise. */
export const near = 0.5

// Names of papers as offices write them, and the one by which they are compared.
const papers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/kartu tanda penduduk|e-?ktp/g, 'ktp'],
  [/ktp[ -](?:elektronik|el)(?!\p{L})/gu, 'ktp'],
  [/(?<!\p{L})kk(?!\p{L})/gu, 'kartu keluarga'],
  [/(?<!\p{L})nib(?!\p{L})/gu, 'nomor induk berusaha'],
  [/foto ?cop(?:y|i)|photo ?copy|foto kopi|(?<!\p{L})(?:fc|copy|salinan)(?!\p{L})/gu, 'fotokopi'],
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

/** How much of the text that says less the other says too, from 0 to 1; 1 where one says nothing. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const fewer = Math.min(one.size, other.size)
  return fewer === 0 ? 1 : countShared(one, other) / fewer
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const term of few) if (many.has(term)) shared += 1
  return shared
}
