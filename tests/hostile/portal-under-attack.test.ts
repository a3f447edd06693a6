import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicRoutes } from '../../src/web/testing/public-routes.ts'
import { makeRoutePlaces } from '../../src/web/testing/route-places.ts'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'
import { largeBodies, readingAttacks, writingAttacks } from './attacks.ts'
import { openWire, type Wire, type WireAnswer, type WireRequest } from './wire.ts'

let site: TestSite
let wire: Wire
let places: Readonly<Record<string, string>>
beforeAll(async () => {
  site = await openTestSite()
  places = await makeRoutePlaces(site.owner)
  wire = await openWire(site)
})
afterAll(async () => {
  wire.close()
  await site.close()
})

const addresses = Object.entries(publicRoutes).map(([route, { at }]) => ({ route, at }))
const fillIn = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name) => places[name] ?? '')

/** What may be answered to nonsense. */
const documented = new Set([
  200, 204, 302, 303, 304, 400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 414, 415, 416, 417,
  422, 428, 429, 431,
])
/** What Node's parser refuses before the program hears of it: a status and nothing else. */
const unheard = new Set([400, 417, 431])

/** What is wrong with the answer; empty where nothing is. */
function faultsOf({ method = 'GET', path }: WireRequest, answer: WireAnswer): string[] {
  const { status, headers, text } = answer
  const isDressed =
    headers.get('x-content-type-options') === 'nosniff' &&
    (headers.get('content-security-policy') ?? '').includes("default-src 'none'")
  const leaks = /\n\s+at |node_modules|file:\/\/|\.tsx?:\d|\/src\/(web|server)\/|syntax error/i
  const found = [
    ...(documented.has(status) ? [] : ['status']),
    ...(isDressed || (unheard.has(status) && /^(0\r\n\r\n)?$/.test(text)) ? [] : ['headers']),
    ...(leaks.test(text) || text.includes(process.cwd()) ? ['a trace of the program'] : []),
    ...(text.includes('<script>alert(1)') ? ['script'] : []),
    ...(headers.has('set-cookie') && headers.get('set-cookie')?.includes('a=b') === true
      ? ['cookie']
      : []),
    ...(/evil\.example/.test(headers.get('location') ?? '') ? ['led away'] : []),
  ]
  return found.map((fault) => `${fault}: ${status} ${method} ${path.slice(0, 120)}`)
}

/** Asks all of it, some at once, and gives what was wrong. */
async function attack(requests: readonly WireRequest[]): Promise<readonly string[]> {
  const waiting = [...requests]
  const found: string[] = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      found.push(...faultsOf(next, await wire.ask(next)))
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return found
}

async function expectUnharmed(): Promise<void> {
  const front = await wire.ask({ path: fillIn('/layanan/{archive}') })
  expect(front.status).toBe(200)
  expect(site.reported).toEqual([])
}

test.each(addresses)(
  '$route stands nonsense in its address and its headers',
  async ({ route, at }) => {
    expect(await attack(readingAttacks(route, fillIn(at)))).toEqual([])
    await expectUnharmed()
  },
)

test.each(addresses)('$route stands what it does not take', async ({ at }) => {
  expect(await attack(writingAttacks(fillIn(at)))).toEqual([])
  await expectUnharmed()
})

test('ten megabytes are refused wherever they are sent', async () => {
  const sent = addresses.flatMap(({ route, at }) => {
    const takesForms = route.startsWith('POST /layanan')
    const kinds = takesForms ? Object.values(largeBodies) : [largeBodies.announced]
    return kinds.map((kind) => kind(fillIn(at)))
  })
  expect(await attack(sent)).toEqual([])
  const form = fillIn('/layanan/{archive}/rancangan/{round}/tanggapan')
  for (const kind of [largeBodies.announced, largeBodies.inChunks]) {
    expect((await wire.ask(kind(form))).status).toBe(413)
  }
  await expectUnharmed()
})

test('five hundred who send a byte a second keep nobody else waiting', async () => {
  const form = fillIn('/layanan/{archive}/rancangan/{round}/tanggapan')
  const head = 'HTTP/1.1\r\nhost: localhost:8080\r\norigin: http://localhost:8080\r\n'
  const body =
    'content-type: application/x-www-form-urlencoded\r\ncontent-length: 60000\r\n\r\ntext='
  const beginnings = [`GET ${form} HTT`, `GET / ${head}x: `, `POST ${form} ${head}${body}`]
  const slow = await Promise.all(
    Array.from({ length: 500 }, (_, at) => wire.begin(beginnings[at % beginnings.length] ?? '')),
  )
  const trickle = setInterval(() => slow.forEach((socket) => socket.write('a')), 1000)
  const waits: number[] = []
  for (let at = 0; at < 60; at += 1) {
    const began = performance.now()
    expect((await wire.ask({ path: fillIn('/layanan/{archive}/cari?q=ktp') })).status).toBe(200)
    waits.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  clearInterval(trickle)
  slow.forEach((socket) => socket.destroy())
  expect(waits.toSorted((one, other) => one - other)[54]).toBeLessThan(500)
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expectUnharmed()
})
