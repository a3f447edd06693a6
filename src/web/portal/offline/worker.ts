// The service worker of the portal and of tablets: keeps what has been seen, so that it opens at once, and without a
// network too. `sw.js` (offline-routes.tsx) tells it where it stands and loads it.

/** What `sw.js` says before it loads this: the root of the pages, and what must be kept first. */
type Kept = {
  readonly root: string
  readonly version: string
  readonly offline: string
  /** Addresses of the style sheet and of what else the pages load. */
  readonly files: readonly string[]
}
type Waiting = { readonly waitUntil: (done: Promise<unknown>) => void }
type Asked = Waiting & {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
/** As much as is used here of what the browser gives a service worker; the pages' types lack it. */
declare const self: {
  readonly portal: Kept
  readonly skipWaiting: () => Promise<void>
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: {
      readonly includeUncontrolled: boolean
    }) => Promise<readonly { readonly url: string }[]>
  }
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void
}

const { root, version, offline, files } = self.portal
const keptFirst = [offline, ...files]
const family = `portal ${root} `
const cacheName = family + version
const mostKept = 100
const dayMs = 24 * 60 * 60 * 1000

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && isOurs(new URL(url))) event.respondWith(answer(event))
})

async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(keptFirst)
  await self.skipWaiting()
}

/** Drops what earlier versions kept, and keeps the pages that are open now. */
async function takeOver(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(family) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
  const open = await self.clients.matchAll({ includeUncontrolled: true })
  const pages = open.map(({ url }) => new URL(url)).filter(isPage)
  await Promise.allSettled(pages.map(({ href }) => fetchAndKeep(new Request(href))))
}

function isPage({ origin, pathname }: URL): boolean {
  return origin === location.origin && pathname.startsWith(`${root}/`)
}

/** Pages of the portal and what they show. */
function isOurs(url: URL): boolean {
  if (url.origin !== location.origin) return false
  return isPage(url) || /^[/](assets[/]|arsip[/].*[.]svg$)/.test(url.pathname)
}

/**
 * What was kept within a day, at once, renewed meanwhile; else from the network, or what was kept. What
 * the server wants to be asked for each time comes from there while there is a network.
 */
async function answer(event: Asked): Promise<Response> {
  const { request } = event
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request, { ignoreVary: true })
  const fresh = fetchAndKeep(request)
  if (kept !== undefined && isRecent(kept) && !says(kept, 'no-cache')) {
    event.waitUntil(fresh.catch(() => undefined))
    return kept
  }
  try {
    const response = await fresh
    return kept === undefined || response.status < 500 ? response : kept
  } catch (fault) {
    if (kept !== undefined) return kept
    if (request.mode === 'navigate') return tellOffline()
    throw fault
  }
}

function isRecent(response: Response): boolean {
  const age = Date.now() - Date.parse(response.headers.get('date') ?? '')
  return age < dayMs
}

function says(response: Response, word: string): boolean {
  return (response.headers.get('cache-control') ?? '').includes(word)
}

/** Nothing is kept that is of one reader alone: forms with their tokens, receipts. */
function mayKeep(response: Response): boolean {
  const isWhole = response.ok && !response.redirected && response.type === 'basic'
  return isWhole && !says(response, 'no-store')
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request)
  if (mayKeep(response)) {
    const cache = await caches.open(cacheName)
    await cache.put(request, response.clone())
    await dropOldest(cache)
  }
  return response
}

async function dropOldest(cache: Cache): Promise<void> {
  const keys = await cache.keys()
  const others = keys.filter(({ url }) => !keptFirst.includes(new URL(url).pathname))
  const excess = others.slice(0, Math.max(0, others.length - mostKept))
  await Promise.all(excess.map((key) => cache.delete(key)))
}

/** The offline page, with links to what has been seen. */
async function tellOffline(): Promise<Response> {
  const cache = await caches.open(cacheName)
  const page = await cache.match(offline)
  if (page === undefined) return Response.error()
  const seen = await listSeen(cache)
  const html = await page.text()
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  if (seen.length === 0) return new Response(html, { headers })
  const list = `<ul id="seen" class="services">${seen.join('')}</ul>`
  const filled = html.replace(/<p id="seen">.*?<[/]p>/, () => list)
  return new Response(filled, { headers })
}

async function listSeen(cache: Cache): Promise<readonly string[]> {
  const keys = await cache.keys()
  const pages = keys.map(({ url }) => new URL(url)).filter((url) => isPage(url))
  const lines = await Promise.all(
    pages.map(async ({ pathname, search, href }) => {
      const text = pathname === offline ? '' : await (await cache.match(href))?.text()
      // Escaped already, as it stands in the page.
      const title = /<title>(.*?)<[/]title>/.exec(text ?? '')?.[1]
      const address = (pathname + search).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      return title === undefined ? '' : `<li><a href="${address}">${title}</a></li>`
    }),
  )
  return lines.filter((line) => line !== '').toReversed()
}
