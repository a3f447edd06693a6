import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { callService } from './call-service.ts'

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

/** A server that answers so; gives its address. */
function serveWith(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })
}

const call = { path: 'info', input: {}, answer: z.object({}) }
const ask = (url: string) => callService({ url, token: 'geheim', timeoutMs: 2000 }, call)

test('a service that sends us elsewhere is not followed: nobody else sees the token', async () => {
  const seen: unknown[] = []
  const elsewhere = await serveWith((request, response) => {
    seen.push(request.headers.authorization)
    response.end('{}')
  })
  const url = await serveWith((_, response) => {
    response.writeHead(307, { location: `${elsewhere}/info` }).end()
  })
  expect(await ask(url)).toMatchObject({ ok: false, code: 'service-unreachable' })
  expect(seen).toEqual([])
})

test('an answer without end is given up after a megabyte', async () => {
  const url = await serveWith((_, response) => {
    const chunk = 'x'.repeat(100_000)
    const more = () => {
      while (response.writable && response.write(chunk)) if (response.closed) return
    }
    response.on('drain', more)
    more()
  })
  expect(await ask(url)).toMatchObject({ ok: false, code: 'service-answer-unreadable' })
})
