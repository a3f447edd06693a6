/** A cited regulation as far as its text says. `kind` is '' where no known kind is named. */
export type Citation = {
  readonly kind: string
  readonly number: string
  /** Not in the text: undefined. */
  readonly year: number | undefined
  /** What stands after "tentang". */
  readonly about: string
}

// The first that matches counts; longer names stand before those they hold.
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:peraturan pemerintah pengganti undang|perp+u\b)/, 'Perppu'],
  [/^(?:undang ?- ?undang|uu\b)/, 'UU'],
  [/^(?:peraturan pemerintah|pp\b)/, 'PP'],
  [/^(?:peraturan presiden|perpres\b)/, 'Perpres'],
  [/^(?:keputusan presiden|kep+res\b)/, 'Keppres'],
  [/^(?:instruksi presiden|inpres\b)/, 'Inpres'],
  [
    /^(?:peraturan menteri (?:negara )?(?:pendayagunaan|pan\b)|permen ?pan|per(?:aturan)?\/\d+\/m\.pan)/,
    'PermenPANRB',
  ],
  [/^(?:peraturan menteri dalam negeri|permendagri\b|permen ?dagri\b)/, 'Permendagri'],
  [/^(?:peraturan menteri|permen)/, 'Permen'],
  [/^(?:keputusan menteri|kepmen)/, 'Kepmen'],
  [/^(?:peraturan daerah|perda\b)/, 'Perda'],
  [
    /^(?:peraturan (?:gubernur|bupati|wali ?kota)|pergub\b|perbup\b|perwal[i]?\b|perwako\b)/,
    'Perkada',
  ],
  [/^(?:keputusan (?:gubernur|bupati|wali ?kota)|kepgub\b|kepbup\b|kepwal\b)/, 'Kepkada'],
  [/^(?:peraturan desa|perdes\b)/, 'Perdes'],
]

/** Reads the name of a regulation as a legal basis cites it. Linear. */
export function readCitation(text: string): Citation {
  const plain = plainText(text)
  const [name = '', ...rest] = plain.split(/\btentang\b/)
  const kind = kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? ''
  return { kind, ...readNumber(name), about: rest.join('tentang').trim() }
}

/** Lower case, one kind of dash, single spaces, list marks and "Republik Indonesia" left out. */
export function plainText(text: string): string {
  return text
    .slice(0, 2000)
    .toLowerCase()
    .replaceAll(/[‐-―]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\brepublik indonesia\b|\br\.?i\.?(?= nomor| no\b)/g, '')
    .replaceAll(/ +/g, ' ')
    .replace(/^[^a-z]*(?:[a-z0-9]{1,2}[.)] ?)?/, '')
    .trim()
}

function readNumber(name: string): { number: string; year: number | undefined } {
  const written = /(?:nomor|no\b\.?)\s*[:.]?\s*([a-z0-9][a-z0-9./-]*)/.exec(name)?.[1]
  const slashed = /(?:^|[ /])([a-z0-9./-]*\d[a-z0-9./-]*)\/((?:19|20)\d{2})\b/.exec(name)
  const year =
    /\b(?:tahun|thn\.?|th\.?|tanggal \d[^,;]{0,20}?)\s*:?\s*((?:19|20)\d{2})\b/.exec(name)?.[1] ??
    slashed?.[2]
  return {
    number: bareNumber(written ?? slashed?.[1] ?? ''),
    year: year === undefined ? undefined : Number(year),
  }
}

// "PER/21/M.PAN/11/2008" → 21, "07" → 7, "35/2012" → 35.
function bareNumber(written: string): string {
  const digits = /\d+/.exec(written)?.[0]
  return digits === undefined ? '' : digits.replace(/^0+(?=\d)/, '')
}
