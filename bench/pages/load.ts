import { connect, type Socket } from 'node:net'

/** What a round of requests gave: how many a second, and the bytes of one answer with its head. */
export type Load = { readonly perSecond: number; readonly bytes: number }

const connections = 8

/**
 * Asks for one page `count` times over 8 kept connections, one request after the other on each, and
 * reads the answers to their end. Plain sockets: the loader must cost less than what it measures.
 */
export async function load(url: string, cookie: string, count: number): Promise<Load> {
  const { hostname, port, pathname, host } = new URL(url)
  const request = `GET ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n\r\n`
  const share = Math.ceil(count / connections)
  const started = performance.now()
  const lanes = Array.from({ length: connections }, () =>
    runLane(connect(Number(port), hostname), request, share),
  )
  const bytes = Math.max(...(await Promise.all(lanes)))
  const seconds = (performance.now() - started) / 1000
  return { perSecond: (share * connections) / seconds, bytes }
}

function runLane(socket: Socket, request: string, count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let left = count
    let answer = Buffer.alloc(0)
    socket.on('error', reject)
    socket.on('connect', () => socket.write(request))
    socket.on('data', (piece) => {
      answer = answer.length === 0 ? piece : Buffer.concat([answer, piece])
      const length = answerLength(answer)
      if (length === undefined || answer.length < length) return
      left -= 1
      if (left > 0) {
        answer = Buffer.alloc(0)
        socket.write(request)
      } else {
        socket.destroy()
        resolve(length)
      }
    })
  })
}

/** Whole length of the answer; undefined until its head is there. Refuses anything but a page. */
function answerLength(answer: Buffer): number | undefined {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = answer.toString('latin1', 0, end).toLowerCase()
  if (!head.startsWith('http/1.1 200')) throw new Error(`unexpected answer: ${head.slice(0, 80)}`)
  const length = /content-length: (\d+)/.exec(head)?.[1]
  if (length === undefined) throw new Error('an answer without content-length cannot be counted')
  return end + 4 + Number(length)
}
