import { stem } from '../rules/language/stem.ts'
import { stemsOf } from '../rules/requirements/requirement-items.ts'

/** Terms of a text with their weights, and the square root of the sum of the weights. */
export type WeightedTerms = { readonly weights: ReadonlyMap<string, number>; readonly norm: number }

// Words for one deed, as the SOPs of different offices call it.
const deeds: readonly (readonly [string, string])[] = [
  ['apply', 'mengajukan menyampaikan memohon membawa mengunggah upload mendaftar'],
  ['check', 'memeriksa memverifikasi memvalidasi meneliti mengecek menelaah mengoreksi mencermati'],
  ['assess', 'menilai meninjau mensurvei mengkaji mempertimbangkan'],
  ['draft', 'membuat mengetik mengonsep menyusun merancang mencetak memproses menyiapkan'],
  ['initial', 'memaraf paraf'],
  ['sign', 'menandatangani penandatanganan ttd mengesahkan menyetujui persetujuan'],
  ['record', 'mencatat meregistrasi registrasi register mengagendakan menomori nomor membukukan'],
  ['give', 'menyerahkan memberikan menyalurkan'],
  ['take', 'mengambil diambil'],
  ['return', 'mengembalikan menolak penolakan ditolak melengkapi memperbaiki'],
  ['file', 'mengarsipkan pengarsipan arsip mendokumentasikan menyimpan'],
  ['forward', 'meneruskan mengirim mendisposisikan disposisi melanjutkan memerintahkan menugaskan'],
]

const deedOf = new Map(
  deeds.flatMap(([deed, words]) => words.split(' ').map((word) => [stem(word), deed] as const)),
)

/** What is done says more than what it is done to. */
const deedWeight = 2

/**
 * Stems of the words that name something, and marks for the deeds they are known to mean. What an
 * applicant gives, he applies with; what an office gives, the applicant takes. Linear.
 */
export function readTerms(text: string, byApplicant: boolean): ReadonlySet<string> {
  const stems = stemsOf(text)
  const known = stems.flatMap((word) => deedOf.get(word) ?? [])
  const given = byApplicant ? 'apply' : 'take'
  const marks = known.map((deed) => `#${deed === 'give' ? given : deed}`)
  return new Set([...stems, ...marks])
}

/**
 * Weighs the terms of texts by how rare they are among all of them: inverse document frequency
 * (K. Spärck Jones, "A statistical interpretation of term specificity", J. Documentation 28, 1972),
 * smoothed so that a word of every text still counts. Linear.
 */
export function weighTerms(texts: readonly ReadonlySet<string>[]): readonly WeightedTerms[] {
  const counts = new Map<string, number>()
  for (const terms of texts) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const weightOf = (term: string): number => {
    const rarity = Math.log(1 + texts.length / (counts.get(term) ?? 1))
    return rarity * (term.startsWith('#') ? deedWeight : 1)
  }
  return texts.map((terms) => {
    const weights = new Map(Array.from(terms, (term) => [term, weightOf(term)]))
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    return { weights, norm: Math.sqrt(total) }
  })
}

/**
 * Cosine of two texts with binary weighted terms: 1 the same terms, 0 none in common. Two texts
 * without terms say the same. Linear in the shorter.
 */
export function termSimilarity(one: WeightedTerms, other: WeightedTerms): number {
  if (one.norm === 0 || other.norm === 0) return one.norm === other.norm ? 1 : 0
  const [few, many] =
    one.weights.size <= other.weights.size
      ? [one.weights, other.weights]
      : [other.weights, one.weights]
  let shared = 0
  for (const [term, weight] of few) if (many.has(term)) shared += weight
  return Math.min(1, shared / (one.norm * other.norm))
}
