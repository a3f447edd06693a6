import type { Page, Visitor } from '../../testing/visitor.ts'

/**
 * Reads everything public that links lead to, from `/arsip` on: pages, drawings, feeds, not the PDFs,
 * which are not text. By address.
 */
export async function crawl(visitor: Visitor): Promise<ReadonlyMap<string, Page>> {
  const seen = new Map<string, Page>()
  const waiting = ['/arsip', '/v']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    const page = await visitor.get(path)
    seen.set(path, page)
    waiting.push(...[page.location, ...linksOf(page.text)].filter(isPublicText))
  }
  return seen
}

function linksOf(html: string): string[] {
  const found = html.matchAll(/ (?:href|src)="([^"]*)"/g)
  return [...found].map(([, link = '']) => link.replaceAll('&amp;', '&'))
}

function isPublicText(path: string): boolean {
  return /^\/(arsip|v)\b/.test(path) && !path.endsWith('.pdf') && !path.includes('lang=')
}
