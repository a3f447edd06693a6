import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Addresses of the served side, and the cookie of a signed-in person. */
export type BenchSite = {
  readonly origin: string
  readonly bareOrigin: string
  readonly sessionCookie: string
  readonly viewPath: string
  readonly editPath: string
}

/** Builds, and starts the served side; `close` ends it and its database. */
export async function openSite(): Promise<BenchSite & { readonly close: () => void }> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  const child = fork(new URL('site-process.ts', import.meta.url), { stdio: 'inherit' })
  const site = await firstMessage(child)
  return { ...site, close: () => child.disconnect() }
}

function firstMessage(child: ChildProcess): Promise<BenchSite> {
  return new Promise((resolve, reject) => {
    child.once('message', (site: BenchSite) => resolve(site))
    child.once('exit', (code) => reject(new Error(`the served side ended with ${code}`)))
  })
}
