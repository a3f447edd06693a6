import { serve, type ServerType } from '@hono/node-server'
import type { WebApp } from '../request/web-env.ts'

/** Three hundred megabytes over a slow line. */
const longestRequestMs = 1_800_000
/** Heads come in one piece; whoever lets theirs trickle in holds a connection for no longer. */
const longestHeadMs = 20_000

/** Listens for requests. Node's parser is strict: a request whose end is in doubt is refused. */
export function listen(
  fetch: WebApp['fetch'],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = { requestTimeout: longestRequestMs, headersTimeout: longestHeadMs }
    const server = serve({ fetch, hostname: host, port, serverOptions }, () => resolve(server))
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const taken = fault.code === 'EADDRINUSE'
      reject(taken ? new Error(`port ${port} is taken: set PORT to another`) : fault)
    })
  })
}
