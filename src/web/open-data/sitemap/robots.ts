/**
 * Which pages programs may look through (RFC 9309): what is for everybody, but for the results of
 * searches, of which there are without end. What is not named is for those who work here.
 */
const open = [
  '/$',
  '/layanan',
  '/en/layanan',
  '/arsip',
  '/v',
  '/verify',
  '/api',
  '/en/api',
  '/assets/',
  '/sitemap',
]
const closed = ['/', '/layanan/*/cari', '/en/layanan/*/cari', '/arsip/*?search=']

/** The text of `/robots.txt`; the longest rule that fits an address counts. */
export function robotsText(origin: string): string {
  return [
    'User-agent: *',
    ...open.map((path) => `Allow: ${path}`),
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
}
