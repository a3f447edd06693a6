import type { WebContext } from '../../request/web-env.ts'

/** What a service worker is told: which pages it keeps, and what it must keep first. */
export type WorkerSetting = {
  /** Address of the built worker. */
  readonly worker: string
  readonly root: string
  /** What was kept under another one is dropped. */
  readonly version: string
  /** The page that is shown in place of one that was not kept. */
  readonly offline: string
  readonly files: readonly string[]
}

/** Sends the script of a service worker, which reaches the pages below its own address. */
export function sendWorker(c: WebContext, { worker, ...told }: WorkerSetting): Response {
  const text = `self.portal=${JSON.stringify(told)};importScripts(${JSON.stringify(worker)})\n`
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
  }
  return c.body(text, 200, headers)
}
