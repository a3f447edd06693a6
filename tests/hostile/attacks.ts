import type { WireRequest } from './wire.ts'

const texts = [
  '%00',
  '%ff%fe',
  '%E0%A4%A',
  '%',
  '%ED%A0%80',
  '%uD800',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..%5c..%5cwindows',
  "'%20or%201=1--",
  "1';drop%20table%20unit;--",
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%0d%0aset-cookie:%20a=b',
  `${'a'.repeat(3000)}!`,
  `(${'a+'.repeat(40)})+$`,
  '-1',
  '99999999999999999999',
  '1e309',
  '__proto__',
  'k%D1%82p', // a Cyrillic т
  '%E2%80%AE%E2%80%8Bktp', // turned round, with a sign of no width
  '%F0%9F%90%83'.repeat(50),
  `%CC%81${'%CC%81'.repeat(500)}`,
]

const fields = [
  'q',
  'page',
  'halaman',
  'unit',
  'cursor',
  'limit',
  'since',
  'updatedSince',
  'lifeEvent',
  'kode',
  'lang',
  'done',
  'id',
]

const queries = [
  ...texts.map((text) =>
    fields
      .map((name) => `${name}=${text}`)
      .join('&')
      .slice(0, 10_000),
  ),
  `q=${'a%20'.repeat(2500)}`,
  `q=${'(()*)*'.repeat(1500)}`,
  'q=a&q=b&page=1&page=2&limit=1&limit=2&cursor=x&cursor=y',
  'q[]=a&q[0]=b&page[]=1&page[a][b]=c&limit[$gt]=1',
  '%00=%00&__proto__[x]=1&constructor=1',
  '&&&=&=a&?&/',
  Array.from({ length: 1000 }, (_, at) => `a${at}=1`).join('&'),
]

const conditions = [
  ['if-none-match: garbage'],
  ['if-none-match: *'],
  [`if-none-match: ${'"a",'.repeat(2000)}"b"`],
  ['if-none-match: W/"', 'if-none-match: "a"'],
  ['if-modified-since: nonsense'],
  ['if-modified-since: Fri, 31 Dec 9999 23:59:59 GMT'],
  ['if-modified-since: Thu, 01 Jan 1970 00:00:00 GMT', 'if-unmodified-since: 0'],
  ['if-match: "nothing"'],
  ['if-match: *', 'if-none-match: *'],
  ['if-unmodified-since: Thu, 01 Jan 1970 00:00:00 GMT'],
  ['range: bytes=0-1,5-2,-99999999999999999999', 'if-range: x'],
  ['range: bytes=999999999-'],
]

const wishes = [
  ['accept: nonsense'],
  ['accept: */*;q=0'],
  [`accept: ${'a/b;q=0.1,'.repeat(1200)}`],
  ['accept: application/json;q=NaN, text/csv;q=-1', 'accept-language: \xff\xfe,;;;q=,en;q=1e309'],
  ['accept-encoding: gzip;q=nonsense, br;q=2, *;q=-1, \x01'.replace('\x01', '?')],
  ['cookie: a; =; language=\xff; __Host-session=x; session=%00', 'x-forwarded-for: nobody, , ::x'],
  ['host: [', 'origin: null', 'referer: \xff'],
  ['host: evil.example', 'x-forwarded-host: evil.example', 'x-forwarded-proto: javascript'],
  ['expect: 200-maybe'],
  ['content-length: 0', 'content-encoding: gzip', 'content-type: \xff'],
  Array.from({ length: 300 }, (_, at) => `x-${at}: ${at}`),
  ['authorization: Bearer \xff', 'authorization: Basic Og=='],
]

/** Everything that a stranger tries where something is read, by the address of it. */
export function readingAttacks(route: string, address: string): readonly WireRequest[] {
  const path = route.replace(/^\w+ /, '')
  const names = path.match(/:\w+/g) ?? []
  return [
    ...queries.map((query) => ({ path: `${address.replace(/\?.*/, '')}?${query}` })),
    // Each part of the address for itself, so that what stands before it is found.
    ...names.flatMap((_, at) =>
      texts.map((text) => ({ path: withPart(path, address, { at, text }) })),
    ),
    ...[...conditions, ...wishes].map((headers) => ({ path: address, headers })),
    { path: `${address}/${'a/'.repeat(5000)}` },
    { path: `${address}\xff\xfe` },
    { path: `http://evil.example${address}` },
    { path: `//evil.example${address}` },
    { path: `${address}/../../../../etc/passwd` },
    { path: `${address}#a?b` },
  ]
}

/** The address with `text` where the route has its parameter number `at`. */
function withPart(
  route: string,
  address: string,
  { at, text }: { readonly at: number; readonly text: string },
): string {
  let seen = -1
  const wanted = route.split('/').findIndex((part) => part.startsWith(':') && (seen += 1) === at)
  return address
    .split('/')
    .map((part, place) => (place === wanted ? text : part))
    .join('/')
}

const form = 'application/x-www-form-urlencoded'
/** What is posted where nothing, or only a small form, is taken. */
export function writingAttacks(address: string): readonly WireRequest[] {
  const types = [
    'text/plain',
    'application/json',
    'multipart/form-data',
    'application/xml',
    '\xff',
    form,
  ]
  const bodies = [
    '',
    '{',
    '%00=%ff&token=%E0%A4%A&text=\ud800',
    '--x\r\n\r\n',
    'text=a&text=b&token[]=c',
  ]
  const own = 'origin: http://localhost:8080'
  return [
    ...types.flatMap((type) =>
      bodies.map((body) => ({
        method: 'POST',
        path: address,
        headers: [`content-type: ${type}`, own],
        body,
      })),
    ),
    {
      method: 'POST',
      path: address,
      headers: [`content-type: ${form}`, 'origin: null'],
      body: 'a=b',
    },
    { method: 'POST', path: address, headers: [`content-type: ${form}`], body: 'a=b' },
    ...['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY', 'HEAD'].map((method) => ({
      method,
      path: address,
    })),
  ]
}

const tenMegabytes = Buffer.alloc(10_000_000, 'a')
const formHeaders = [`content-type: ${form}`, 'origin: http://localhost:8080']

/** Ten megabytes, announced, in chunks, or where nothing is taken at all. */
export const largeBodies = {
  announced: (path: string): WireRequest => ({
    method: 'POST',
    path,
    headers: formHeaders,
    body: tenMegabytes,
  }),
  inChunks: (path: string): WireRequest => ({
    method: 'POST',
    path,
    headers: [...formHeaders, 'transfer-encoding: chunked'],
    body: Buffer.concat([
      Buffer.from(`${tenMegabytes.length.toString(16)}\r\n`),
      tenMegabytes,
      Buffer.from('\r\n0\r\n\r\n'),
    ]),
  }),
  whereNothingIsTaken: (path: string): WireRequest => ({
    path,
    headers: formHeaders,
    body: tenMegabytes,
  }),
} as const
