import type { VerbLexicon } from './verb-lexicon.ts'

/**
 * What a word does in an activity: `active` (memeriksa, berkoordinasi), `bare` (terima, serahkan),
 * `passive` (diserahkan), `noun` of an action (penyerahan, verifikasi), or nothing of these.
 */
export type VerbForm = 'active' | 'bare' | 'passive' | 'noun' | 'none'

// meN-: the nasal that each first sound of the root takes (Tata Bahasa Baku Bahasa Indonesia, ch. 4);
// p, t, s, k fall away before a vowel and stay in loans (memproses, mentransfer, mensurvei, mengklarifikasi).
const meNPattern =
  /^(?:me(?=[lrwy][aiueo]|n[gy]?[aiueo]|m[aiueo])|mem(?=[bfvp])|men(?=[cdjtsz])|meng(?=[ghkq]))[a-z]{3,}$/

// The same before a hyphen and a foreign root: me-review, meng-upload, men-scan.
const hyphenPattern = /^(?:me|mem|men|meng)-[a-z]{3,}/

// ber- before any root, be- before r… and …er… (berunding, bekerja), bel- in belajar.
const berPattern = /^(?:ber[a-z]{3,}|bekerja\w*|belajar\w*)$/

const passivePattern = /^di(?:[a-z]{4,}|-[a-z]{3,})$/

// peN-…-an, per-…-an, and loans in -si (verifikasi, registrasi).
const nounPattern = /^(?:(?:pe[mn]|pe[lrwy]|per)[a-z]{3,}an|[a-z]{4,}(?:asi|isi|usi|ksi))$/

const bareSuffixPattern = /^(?!me|di|ke|pe|ter)[a-z]{3,}kan$/

/** Tells the form of a word in lower case by its affixes, the lexicon deciding the exceptions. */
export function verbForm(word: string, lexicon: VerbLexicon): VerbForm {
  if (lexicon.bare.has(word)) return 'bare'
  if (lexicon.notVerbs.has(word)) return nounPattern.test(word) ? 'noun' : 'none'
  if (meNPattern.test(word) || hyphenPattern.test(word) || berPattern.test(word)) return 'active'
  if (passivePattern.test(word)) return 'passive'
  if (nounPattern.test(word)) return 'noun'
  return bareSuffixPattern.test(word) ? 'bare' : 'none'
}

const nasals: readonly (readonly [pattern: RegExp, prefix: string, drops: boolean])[] = [
  [/^p[aiueo]/, 'mem', true],
  [/^t[aiueo]/, 'men', true],
  [/^s[aiueo]/, 'meny', true],
  [/^k[aiueo]/, 'meng', true],
  [/^[bfpv]/, 'mem', false],
  [/^[cdjtsz]/, 'men', false],
  [/^[aiueoghk]/, 'meng', false],
]

/**
 * Gives the active form of a passive word: "diserahkan" → "menyerahkan". Of other words
 * undefined, since the suffix of a noun ("penyerahan") does not tell that of its verb.
 */
export function activeFormOf(passive: string): string | undefined {
  const root = /^di([a-z]{4,})$/.exec(passive)?.[1]
  if (root === undefined) return undefined
  if (/^(?:cap|cat|cek|sah|tes)(?:kan|i)?$/.test(root)) return `menge${root}`
  if (/^per[bcdfghjklmnprstvwyz]/.test(root)) return `mem${root}`
  const nasal = nasals.find(([pattern]) => pattern.test(root))
  if (nasal === undefined) return `me${root}`
  const [, prefix, drops] = nasal
  return prefix + (drops ? root.slice(1) : root)
}
