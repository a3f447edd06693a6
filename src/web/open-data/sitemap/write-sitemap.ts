import { attributes, escapeText } from '#diagram'

/** A page, its path in each language in which it has one of its own. */
export type SitemapEntry = {
  readonly paths: { readonly id: string; readonly en?: string }
  readonly changedAt?: Date
}

const space = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="utf-8"?>'

/** What stands before and after the entries of a sitemap (sitemaps.org 0.9). */
export const sitemapFrame = {
  head: `${declaration}\n<urlset${attributes({ xmlns: space, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' })}>\n`,
  tail: '</urlset>\n',
} as const

/** An entry for each language, each naming the others (hreflang). */
export function writeEntry({ paths, changedAt }: SitemapEntry, origin: string): string {
  const languages = Object.entries(paths)
  const others = languages.length === 1 ? [] : languages
  const alternates = others.map(
    ([hreflang, path]) =>
      `<xhtml:link${attributes({ rel: 'alternate', hreflang, href: `${origin}${path}` })}/>`,
  )
  return languages
    .map(([, path]) => `<url>${place(`${origin}${path}`, changedAt)}${alternates.join('')}</url>\n`)
    .join('')
}

/** The index of sitemaps. */
export function writeSitemapIndex(paths: readonly string[], origin: string): string {
  const entries = paths.map((path) => `<sitemap>${place(`${origin}${path}`)}</sitemap>\n`)
  return `${declaration}\n<sitemapindex${attributes({ xmlns: space })}>\n${entries.join('')}</sitemapindex>\n`
}

function place(address: string, changedAt?: Date): string {
  const changed = changedAt === undefined ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`
  return `<loc>${escapeText(address)}</loc>${changed}`
}
