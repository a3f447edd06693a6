import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServedSite } from './time-unremembered.ts'

/** Public pages served by a process of its own; `close` ends it and its database. */
export type OpenSite = ServedSite & { readonly close: () => void }

/** Starts the served side, made so large as it is told, and waits until it says where it is. */
export async function openServed(script: URL, sizes: readonly number[]): Promise<OpenSite> {
  const child = fork(script, sizes.map(String), { stdio: 'inherit' })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the served side ended with ${code}`)
  })
  const [site]: readonly ServedSite[] = await Promise.race([once(child, 'message'), ended])
  if (site === undefined) throw new Error('the served side said nothing')
  ended.catch(() => undefined)
  return { ...site, close: () => child.disconnect() }
}
