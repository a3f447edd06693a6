import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { listen } from '../../src/web/process/listen.ts'
import type { TestSite } from '../../src/web/testing/test-site.ts'

/** A request as it goes over the wire, whatever it is made of. */
export type WireRequest = {
  readonly method?: string
  readonly path: string
  readonly headers?: readonly string[]
  readonly body?: string | Buffer
}

export type WireAnswer = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
}

/** The site on a port of its own. */
export type Wire = {
  readonly ask: (request: WireRequest) => Promise<WireAnswer>
  /** A line on which these bytes have been sent; it is for the caller to end it. */
  readonly begin: (bytes: string | Buffer) => Promise<Socket>
  readonly close: () => void
}

export async function openWire(site: TestSite): Promise<Wire> {
  const server = await listen(site.fetch, { host: '127.0.0.1', port: 0 })
  const port = portOf(server)
  const begin = async (bytes: string | Buffer) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(bytes)
    return socket
  }
  return { begin, ask: async (request) => readAnswer(await begin(writeRequest(request))), close }
  function close() {
    server.close()
  }
}

function portOf(server: ServerType): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Each sign of path and headers is a byte. */
function writeRequest({ method = 'GET', path, headers = [], body = '' }: WireRequest): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, ...headers, 'connection: close']
  const isNamed = headers.some((line) => /^host:/i.test(line))
  const isSized = headers.some((line) => /^(content-length|transfer-encoding):/i.test(line))
  if (!isNamed) lines.push('host: localhost:8080')
  if (!isSized && body !== '') lines.push(`content-length: ${Buffer.byteLength(body)}`)
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)])
}

/** What comes back until the line is closed; a line that says nothing for a while is a fault. */
async function readAnswer(socket: Socket): Promise<WireAnswer> {
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(Buffer.from(part)))
  socket.setTimeout(20_000, () => socket.destroy())
  await new Promise((resolve) => socket.once('close', resolve))
  const whole = Buffer.concat(parts).toString()
  const end = whole.indexOf('\r\n\r\n')
  const [first = '', ...lines] = whole.slice(0, end).split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0)
  return { status, headers, text: whole.slice(end + 4) }
}
