// Roots whose first letter meN- and peN- swallow, or that begin with the nasal itself.
const kRoots =
  wordSet(`kaji kait kawal kehendak kelola kelompok keluar kembali kembang kenal kenali kerah kerja ketahu ketik
  kirim konfirmasi konsep koordinasi koreksi kuasa kumpul kunjung kurang kutip`)
const mRoots = wordSet('makan manfaat masuk milik minta minum mohon muat mulai musnah mutakhir')
const nRoots = wordSet('naik nama nasihat nikah nilai nomor')
const oneSyllableRoots = wordSet('cap cat cek pos sah tes')

// Roots that begin like a prefix.
const wholes =
  wordSet(`berita berkas dinas direktur diskusi dispensasi disposisi distribusi divisi periksa perintah perangkat
  perkara perlu pertama petugas sebagai sebelum sekretaris selesai seluruh semua sesuai setelah terhadap terima terkait`)

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}

/**
 * Gives a word's stem by taking off particles, possessives, prefixes and suffixes, without a
 * dictionary: "memeriksa", "pemeriksaan" and "diperiksa" give "periksa". Stems serve to compare
 * words, they need not be words. After F. Z. Tala, "A Study of Stemming Effects on Information
 * Retrieval in Bahasa Indonesia", Universiteit van Amsterdam, 2003; swallowed k, m and n are
 * restored from lists of frequent roots.
 */
export function stem(word: string): string {
  const plain = without(without(word, /(?:lah|kah|pun)$/), /(?:nya|ku|mu)$/)
  if (wholes.has(plain)) return plain
  const prefix = anyPrefix.test(plain)
    ? prefixes.find(([pattern]) => pattern.test(plain))
    : undefined
  if (prefix === undefined) return withoutSuffix(plain, /(?:kan|an|i)$/)
  const [pattern, swallowed, suffix] = prefix
  const rest = withoutSuffix(plain.replace(pattern, ''), suffix)
  const root = withoutSecondPrefix(restored(swallowed, rest))
  return isRoot(root) ? root : withoutSuffix(plain, suffix)
}

const verbSuffix = /(?:kan|i)$/
const nounSuffix = /an$/

// Most words have none: one look spares the rest.
const anyPrefix = /^(?:me|pe|di|ter|ber|ke|se)/

// Longest prefix first: its pattern, the sound it swallowed, and the suffix that goes with it.
const prefixes: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^menge(?=(?:cap|cat|cek|pos|sah|tes))/, '', verbSuffix],
  [/^penge(?=(?:cap|cat|cek|pos|sah|tes))/, '', nounSuffix],
  [/^meny(?=[aiueo])/, 's', verbSuffix],
  [/^peny(?=[aiueo])/, 's', nounSuffix],
  [/^meng(?=[aiueo])/, 'k', verbSuffix],
  [/^peng(?=[aiueo])/, 'k', nounSuffix],
  [/^meng(?=[ghk])/, '', verbSuffix],
  [/^peng(?=[ghk])/, '', nounSuffix],
  [/^men(?=[aiueo])/, 't', verbSuffix],
  [/^pen(?=[aiueo])/, 't', nounSuffix],
  [/^men(?=[cdjtsz])/, '', verbSuffix],
  [/^pen(?=[cdjtsz])/, '', nounSuffix],
  [/^mem(?=[aiueo])/, 'p', verbSuffix],
  [/^pem(?=[aiueo])/, 'p', nounSuffix],
  [/^mem(?=[bfpv])/, '', verbSuffix],
  [/^pem(?=[bfpv])/, '', nounSuffix],
  [/^me(?=[lrwymn])/, '', verbSuffix],
  [/^(?:di|ter)(?=[a-z]{3})/, '', verbSuffix],
  [/^(?:ber|per)(?=[a-z]{4})/, '', nounSuffix],
  [/^(?:ke|se|pe)(?=[bcdfghjklmnprstvwyz][a-z]{3})/, '', nounSuffix],
]

// Two syllables at least: two vowels.
const twoVowels = /[aiueo][^aiueo]*[aiueo]/

function isRoot(word: string): boolean {
  return twoVowels.test(word) || oneSyllableRoots.has(word)
}

function without(word: string, affix: RegExp): string {
  const root = word.replace(affix, '')
  return root !== word && isRoot(root) ? root : word
}

// The i of nilai and sesuai is part of the root, that of verifikasi part of the loan.
function withoutSuffix(word: string, suffix: RegExp): string {
  return /(?:ai|si)$/.test(word) ? word : without(word, suffix)
}

function restored(swallowed: string, rest: string): string {
  if (swallowed === 'k') return kRoots.has(`k${rest}`) ? `k${rest}` : rest
  if (swallowed === 'p') return mRoots.has(`m${rest}`) ? `m${rest}` : `p${rest}`
  if (swallowed === 't') return nRoots.has(`n${rest}`) ? `n${rest}` : `t${rest}`
  return swallowed + rest
}

// memper-, diper-, member-: the prefix under the prefix.
function withoutSecondPrefix(word: string): string {
  if (wholes.has(word)) return word
  return without(word, /^(?:per|ber)(?=[bcdfghjklmnprstvwyz][a-z]{2})/)
}
