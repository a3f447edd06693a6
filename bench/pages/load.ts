import { connect, type Socket } from 'node:net'

/** What a round of requests gave: how many a second, the bytes of one answer with its head, and how long each took. */
export type Load = {
  readonly perSecond: number
  readonly bytes: number
  /** Milliseconds from each request to the end of its answer. */
  readonly waits: readonly number[]
}

export type LoadOptions = {
  readonly count: number
  /** Fields of the head beyond `host`, by name. */
  readonly headers?: Readonly<Record<string, string>>
  /** Connections at the same time. */
  readonly connections?: number
  /** What each answer must be. */
  readonly status?: 200 | 304
}

/**
 * Asks for one page `count` times over kept connections, one request after the other on each, and
 * reads the answers to their end. Plain sockets: the loader must cost less than what it measures.
 */
export function load(
  url: string,
  { count, headers = {}, connections = 8, status = 200 }: LoadOptions,
): Promise<Load> {
  const { pathname, search, host } = new URL(url)
  const fields = Object.entries({ host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${fields.join('')}\r\n`)
  return sendAll(url, { requests: Array<Buffer>(count).fill(request), connections, status })
}

export type SendOptions = {
  /** Whole requests with their heads; each is sent once. */
  readonly requests: readonly Buffer[]
  readonly connections: number
  readonly status: number
  /** What must stand in each answer. */
  readonly holds?: string
}

/** Sends requests in the same way, whatever they are. */
export async function sendAll(
  url: string,
  { requests, connections, status, holds = '' }: SendOptions,
): Promise<Load> {
  const { hostname, port } = new URL(url)
  const waits: number[] = []
  const left = requests.values()
  const started = performance.now()
  const lanes = Array.from({ length: connections }, () =>
    runLane(connect(Number(port), hostname), { left, status, holds, waits }),
  )
  const bytes = Math.max(...(await Promise.all(lanes)))
  const seconds = (performance.now() - started) / 1000
  return { perSecond: requests.length / seconds, bytes, waits }
}

type Lane = {
  /** Shared by all lanes: each takes the next one. */
  readonly left: IterableIterator<Buffer>
  readonly status: number
  readonly holds: string
  readonly waits: number[]
}

function runLane(socket: Socket, { left, status, holds, waits }: Lane): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0)
    let asked = 0
    let bytes = 0
    let isDone = false
    const ask = () => {
      const next = left.next()
      isDone = next.done === true
      answer = Buffer.alloc(0)
      asked = performance.now()
      if (next.done !== true) socket.write(next.value)
      else {
        socket.destroy()
        resolve(bytes)
      }
    }
    socket.on('error', reject)
    socket.on('connect', ask)
    socket.on('close', () => !isDone && reject(new Error('the connection was closed')))
    socket.on('data', (piece) => {
      answer = answer.length === 0 ? piece : Buffer.concat([answer, piece])
      const length = answerLength(answer, status)
      if (length === undefined || answer.length < length) return
      if (!answer.includes(holds)) reject(new Error(`unexpected answer: ${String(answer)}`))
      waits.push(performance.now() - asked)
      bytes = length
      ask()
    })
  })
}

/** Whole length of the answer; undefined until its head is there. Refuses any other status. */
function answerLength(answer: Buffer, status: number): number | undefined {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = answer.toString('latin1', 0, end).toLowerCase()
  if (!head.startsWith(`http/1.1 ${status}`))
    throw new Error(`unexpected answer: ${head.slice(0, 80)}`)
  if (status === 304) return end + 4
  const length = /content-length: (\d+)/.exec(head)?.[1]
  if (length === undefined) throw new Error('an answer without content-length cannot be counted')
  return end + 4 + Number(length)
}
