/** Has the pages of a tablet kept by the service worker, and says whether all of them are. */
export async function keepPages({ dataset }: HTMLElement): Promise<'ready' | 'notReady'> {
  const { root, start } = dataset
  if (!('serviceWorker' in navigator) || root === undefined || start === undefined)
    return 'notReady'
  const { serviceWorker } = navigator
  await serviceWorker.register(`${root}/sw.js`).catch(() => undefined)
  if (serviceWorker.controller === null) await once(serviceWorker, 'controllerchange')
  // Through the worker, which keeps them.
  const seen = await Promise.all([start, location.href].map(fetchPage))
  const found = seen.flatMap((html) => [...html.matchAll(/href="([^"]*[?]layanan=[^"]*)"/g)])
  const forms = found.map(([, address = '']) => address).filter((each) => each.startsWith(start))
  await Promise.all(forms.map(fetchPage))
  const kept = await Promise.all([start, ...forms].map((page) => caches.match(page, ignoring)))
  return forms.length > 0 && kept.every((page) => page !== undefined) ? 'ready' : 'notReady'
}

const ignoring = { ignoreVary: true }

async function fetchPage(address: string): Promise<string> {
  try {
    return await (await fetch(address)).text()
  } catch {
    return ''
  }
}

function once(target: EventTarget, name: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(name, resolve, { once: true }))
}
