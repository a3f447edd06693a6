// Words that say of a title only that it is one.
const generic = new Set(
  `pelayanan pemberian pembuatan penerbitan penyelenggaraan pengurusan layanan standar operasional prosedur sop
  kecamatan kelurahan dan di pada untuk`.split(/\s+/),
)

/** The words of a title that say what it is about, in lower case, each once. Linear. */
export function titleWords(title: string): readonly string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words.filter((word) => !generic.has(word)))]
}

/** How much of two titles is the same: Dice's coefficient of their words, from 0 to 1. Linear. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [titleWords(one), new Set(titleWords(other))]
  const shared = a.filter((word) => b.has(word)).length
  return a.length + b.size === 0 ? 0 : (2 * shared) / (a.length + b.size)
}
