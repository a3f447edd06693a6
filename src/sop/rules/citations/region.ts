/**
 * A region as a text names it: "Kota Medan" → kota, medan. `tier` is '' where only an office
 * names it ("Bupati Sleman").
 */
export type Region = {
  readonly tier: 'provinsi' | 'kabupaten' | 'kota' | ''
  readonly name: string
}

const regionPattern =
  /\b(provinsi|propinsi|kabupaten|kab\.|kota|bupati|wali ?kota|gubernur)((?:\s+[A-Z][\p{L}'-]+){1,4})/giu

const tiers: Readonly<Record<string, Region['tier']>> = {
  provinsi: 'provinsi',
  propinsi: 'provinsi',
  gubernur: 'provinsi',
  kabupaten: 'kabupaten',
  'kab.': 'kabupaten',
  bupati: 'kabupaten',
  kota: 'kota',
  'wali kota': 'kota',
  walikota: 'kota',
}

// Words that follow "Kota" or "Bupati" in a title without being part of a name.
const notNames = new Set(
  `dan di nomor no tahun tentang atau yang dalam untuk dengan provinsi kabupaten kota daerah tingkat se republik
  indonesia negara pemerintah madya administrasi`.split(/\s+/),
)

/** Finds the regions that a text names with their tier or their head, in order. Linear. */
export function findRegions(text: string): readonly Region[] {
  const regions: Region[] = []
  for (const match of text.slice(0, 2000).matchAll(regionPattern)) {
    const tier = tiers[(match[1] ?? '').toLowerCase().replaceAll(/\s+/g, ' ')] ?? ''
    const name = readName(match[2] ?? '')
    if (name !== '') regions.push({ tier, name })
  }
  return regions
}

function readName(words: string): string {
  const name: string[] = []
  for (const word of words.trim().split(/\s+/)) {
    // A name is written with capitals; the first common word ends it.
    if (notNames.has(word.toLowerCase()) || !/^\p{Lu}/u.test(word)) break
    name.push(word.toLowerCase())
  }
  return name.join(' ')
}
