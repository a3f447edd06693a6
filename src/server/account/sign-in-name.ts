/** A sign-in name as it is kept; undefined where it is none. Capitals and spaces around do not count. */
export function readSignInName(text: string): string | undefined {
  if (text.length > 200) return undefined
  const name = text.trim().normalize('NFKC').toLowerCase()
  return /^[a-z0-9][a-z0-9._@-]{2,99}$/.test(name) ? name : undefined
}

/** A name to begin with: the person's, without what stands after a comma (titles). */
export function suggestSignInName(personName: string): string {
  const [plain = ''] = personName.normalize('NFKD').toLowerCase().split(',')
  const words = plain.replaceAll(/[^a-z0-9 .]/g, '').split(/[ .]+/)
  return words
    .filter((word) => word !== '')
    .join('.')
    .slice(0, 100)
}
