import type { Page } from './visitor.ts'

const everywhere: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; object-src 'none'; script-src 'self'; .*base-uri 'none'; frame-ancestors 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  // The public keeps only built files, which do not pass here.
  'cache-control': /^(no-store|private, no-cache)$/,
}

/** What every answer of every route must have, and this one lacks. */
export function findUnsafe({ status, headers, text }: Page): string[] {
  const lacking = Object.entries(everywhere).filter(
    ([name, wanted]) => !wanted.test(headers.get(name) ?? ''),
  )
  const type = headers.get('content-type') ?? ''
  const isNamed = /^text\/\w+; ?charset=utf-8$|^application\/xml; charset=utf-8$/i.test(type)
  const isOther = /^application\/(json|pdf|gzip|zip|vnd\.[\w.-]+)/.test(type)
  return [
    ...lacking.map(([name]) => `${name}: ${headers.get(name)}`),
    ...(text === '' || isNamed || isOther ? [] : [`content-type: ${type}`]),
    ...(isFile(type, status) && !headers.get('content-disposition')?.startsWith('attachment; ')
      ? ['content-disposition: shown in place of a page']
      : []),
    ...(headers.has('access-control-allow-origin') ? ['open to other sites'] : []),
  ]
}

/** Answers that are files to keep, and no pages. */
function isFile(type: string, status: number): boolean {
  return status === 200 && type !== '' && !/^text\/(html|plain)|^application\/json/.test(type)
}
