import { once } from 'node:events'
import { connect } from 'node:net'
import { createRateLimiter } from '#server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ServerType } from '@hono/node-server'
import { listen } from '../../src/web/process/listen.ts'
import { openApiSite, readProblem, type ApiSite } from './api-site.ts'
import { makeKeyRing, type KeyRing } from './key-ring.ts'

let api: ApiSite
let ring: KeyRing
let server: ServerType
let port: number
beforeAll(async () => {
  api = await openApiSite()
  ring = await makeKeyRing(api)
  server = await listen(api.fetch, { host: '127.0.0.1', port: 0 })
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(async () => {
  server.close()
  await api.close()
})

/** Sends bytes as they are and reads what comes back until the other side is done. */
async function talk(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (data) => (heard += data.toString()))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  return heard
}

const path = '/api/v1/governments'
const end = 'host: x\r\nconnection: close\r\n\r\n'

test('many headers and long ones are refused by status, and the next request is answered', async () => {
  const many = Array.from({ length: 300 }, (_, at) => `x-${at}: ${at}\r\n`).join('')
  expect(await talk(`GET ${path} HTTP/1.1\r\n${many}${end}`)).toMatch(/^HTTP\/1\.1 (200|431) /)
  const long = `x: ${'a'.repeat(100_000)}\r\n`
  expect(await talk(`GET ${path} HTTP/1.1\r\n${long}${end}`)).toMatch(/^HTTP\/1\.1 431 /)
  expect(await talk(`GET ${path} HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1\.1 200 /)
})

test('what is no request is refused by status', async () => {
  expect(await talk('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await talk(`BREW ${path} HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1\.1 4\d\d /)
})

test('a body that stops halfway is no fault of the program', async () => {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const head = `authorization: Bearer ${ring.key}\r\ncontent-type: application/json\r\n`
  socket.write(
    `POST /api/v1/governments/tanjung-seruni/services HTTP/1.1\r\nhost: x\r\n${head}content-length: 500\r\n\r\n{"name":`,
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await talk(`GET ${path} HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1\.1 200 /)
  expect(api.reported).toEqual([])
})

test('whoever asks too often is told when to come back, by address and by key', async () => {
  const few = createRateLimiter({ burst: 4, perSecond: 0.1 })
  // Reading the document was the first of four.
  const other = await openApiSite({ reads: few, isEmpty: true })
  const answers = []
  for (let at = 0; at < 4; at += 1) answers.push(await other.get('/governments'))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"api";q=4;w=40')
  expect(answers[0]?.headers.get('ratelimit')).toBe('"api";r=2;t=20')
  const last = answers[3]
  if (last === undefined) throw new Error('no answer')
  expect(readProblem(last).status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(other.proxy.misfits).toEqual([])
  await other.close()
})

test('whoever guesses keys has to wait; a key that works does not', async () => {
  const few = createRateLimiter({ burst: 2, perSecond: 0.01 })
  const other = await openApiSite({ signIns: few })
  const { key } = await makeKeyRing(other)
  const id = '00000000-0000-4000-8000-000000000000'
  const ask = async (shown: string) => {
    const headers = { authorization: `Bearer ${shown}` }
    return (await other.get(`${other.city}/services/${id}/draft`, headers)).status
  }
  expect([await ask('a'), await ask('b'), await ask('c')]).toEqual([401, 401, 429])
  expect(await ask(key)).toBe(404)
  expect(other.proxy.misfits).toEqual([])
  await other.close()
})
