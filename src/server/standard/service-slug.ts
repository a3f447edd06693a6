const longest = 80
/** Left for the office and a number behind the name. */
const longestName = 60

/**
 * Words of an address: small letters and digits of ASCII, joined by hyphens, cut after a whole word.
 * What no such letter stands for is left out; '' where nothing remains.
 */
export function writeSlug(text: string, most: number = longest): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const [first = '', ...others] = words
  let slug = first.slice(0, most)
  for (const word of others) {
    if (slug.length + 1 + word.length > most) break
    slug += `-${word}`
  }
  return slug
}

/**
 * Addresses for a service, the best one first, without end: its name, then with its office's name,
 * then with a number.
 */
export function* listSlugs(name: string, unitName: string): Generator<string> {
  const words = writeSlug(name, longestName) || 'layanan'
  yield words
  const named = writeSlug(`${words}-${unitName}`)
  if (named !== words) yield named
  for (let number = 2; ; number++) {
    const end = `-${number}`
    yield `${named.slice(0, longest - end.length).replace(/-$/, '')}${end}`
  }
}
