import type { RouteAccess } from './route-access-record.ts'
import type { Page } from './visitor.ts'

const everywhere: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; object-src 'none'; script-src 'self'; .*base-uri 'none'; frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
}

/** What others may show in their pages holds nothing that does anything. */
const framed: Readonly<Record<string, RegExp>> = {
  ...everywhere,
  'content-security-policy':
    /^default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
  'cross-origin-resource-policy': /^cross-origin$/,
}

/** What every answer of every route must have, and this one lacks. */
export function findUnsafe(page: Page, { may, isFramed, isOpenToSites }: RouteAccess): string[] {
  const { status, headers, text } = page
  const wantedHeaders = isFramed === true && page.status === 200 ? framed : everywhere
  const lacking = Object.entries(wantedHeaders).filter(
    ([name, wanted]) => !wanted.test(headers.get(name) ?? ''),
  )
  const type = headers.get('content-type') ?? ''
  const isNamed = /^(text\/\w+|(application|image)\/([a-z]+\+)?xml); ?charset=utf-8$/i.test(type)
  const isOther = /^application\/((ld|feed|problem)\+json|json|pdf|gzip|zip|vnd\.[\w.-]+)/.test(
    type,
  )
  return [
    ...(isKeptBySomebody(page, may) ? [`cache-control: ${headers.get('cache-control')}`] : []),
    ...lacking.map(([name]) => `${name}: ${headers.get(name)}`),
    ...(text === '' || isNamed || isOther ? [] : [`content-type: ${type}`]),
    ...(isFile(type, status) && !headers.get('content-disposition')?.startsWith('attachment; ')
      ? ['content-disposition: shown in place of a page']
      : []),
    ...(headers.has('access-control-allow-origin') && isOpenToSites !== true
      ? ['open to other sites']
      : []),
  ]
}

/** What is for everybody, and says nothing of who asks, may be kept by proxies; all else by nobody else. */
function isKeptBySomebody({ headers, text }: Page, may: RouteAccess['may']): boolean {
  const kept = headers.get('cache-control') ?? ''
  const isPublic = may === 'anyone' && !headers.has('set-cookie') && !text.includes('name="csrf"')
  if (isPublic && /^(public, (?:max-age=60|no-cache)|no-cache)$/.test(kept)) return false
  return !/^(no-store|private, no-cache)$/.test(kept)
}

/** Pages, texts, feeds, our own drawings and scripts. */
const shown = /^text\/(html|plain|javascript)|^application\/(json|feed|atom|xml)|^image\/svg/

/** Answers that are files to keep, and no pages. */
function isFile(type: string, status: number): boolean {
  return status === 200 && type !== '' && !shown.test(type)
}
