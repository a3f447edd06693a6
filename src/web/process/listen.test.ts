import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AddressInfo } from 'node:net'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import { listen } from './listen.ts'

let site: TestSite
let server: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  site = await openTestSite()
  server = await listen(site.fetch, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  server.close()
  await site.close()
})

/** Sends bytes as they are and gives what comes back until the line is closed, or a while. */
function send(...parts: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const { port } = server.address() as AddressInfo // oxlint-disable-line typescript/no-unsafe-type-assertion
    const socket = connect(port, '127.0.0.1', () => parts.forEach((part) => socket.write(part)))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.setTimeout(10_000, () => socket.destroy())
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}

const statuses = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)

const smuggled = 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n'
const head = 'POST /sign-in HTTP/1.1\r\nHost: localhost\r\n'

test('a plain request is answered', async () => {
  expect(
    statuses(await send('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')),
  ).toEqual(['200'])
})

test.each([
  [
    'length and chunks',
    `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  ['two lengths', `${head}Content-Length: 0\r\nContent-Length: 40\r\n\r\n${smuggled}`],
  ['a length with a sign', `${head}Content-Length: +0\r\n\r\n${smuggled}`],
  ['a coding that nobody knows', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a blank before the colon', `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`],
  ['a folded line', `${head}X: a\r\n Transfer-Encoding: chunked\r\n\r\n${smuggled}`],
  ['bare line ends', `GET /health HTTP/1.1\nHost: x\n\n`],
  [
    'a chunk whose size is none',
    `${head}Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n`,
  ],
])('a request with %s gets one refusal and the line is closed', async (_, bytes) => {
  expect(statuses(await send(bytes))).toEqual(['400'])
})

test('a head without a Host, or of twenty kilobytes, is refused', async () => {
  expect(statuses(await send('GET /health HTTP/1.1\r\n\r\n'))).toEqual(['400'])
  const long = `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`
  expect(statuses(await send(long))).toEqual(['431'])
})

test('TRACE and CONNECT show nothing of the request', async () => {
  for (const method of ['TRACE', 'TRACK', 'CONNECT']) {
    const answer = await send(
      `${method} /sops HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: a=geheim\r\n\r\n`,
    )
    expect(statuses(answer), method).not.toContain('200')
    expect(answer).not.toContain('geheim')
  }
})

test('an answer does not say what it is made with', async () => {
  const answer = await send('GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  expect(statuses(answer)).toEqual(['200'])
  expect(answer).not.toMatch(/^(server|x-powered-by):/im)
})

test('a head that trickles in is given up', () => {
  expect('headersTimeout' in server && server.headersTimeout).toBe(20_000)
})

test('the program goes on after all of this', async () => {
  expect((await site.visitor().get('/sign-in')).status).toBe(200)
  expect(site.reported).toEqual([])
})
