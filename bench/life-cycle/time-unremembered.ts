import { randomInt } from 'node:crypto'

/** Where public pages are served, and what the addresses name. */
export type ServedSite = {
  readonly origin: string
  /** Of an administrator's session. */
  readonly cookie: string
  readonly places: Readonly<Record<string, string>>
}

/** From the request to the last byte, asked for the first time after a change. */
export async function timeUnremembered(site: ServedSite, path: string): Promise<number> {
  await changeSomething(site)
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => site.places[name] ?? '')
  // Each time somebody else, whom a proxy names: one alone may not try so many codes.
  const asker = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
  const begun = performance.now()
  const answer = await fetch(`${site.origin}${address}`, { headers: { 'x-forwarded-for': asker } })
  const page = await answer.text()
  const ms = performance.now() - begun
  if (answer.status !== 200 || page.length < 1000) throw new Error(`${address}: ${answer.status}`)
  return ms
}

/** Closes the archive and opens it: whatever was remembered is made anew. */
async function changeSomething({ origin, cookie }: ServedSite): Promise<void> {
  const page = await fetch(`${origin}/archive`, { headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  for (const intent of ['close', 'open']) {
    const answer = await fetch(`${origin}/archive`, {
      method: 'POST',
      headers: { cookie, origin },
      body: new URLSearchParams({ csrf, intent }),
      redirect: 'manual',
    })
    if (answer.status !== 303) throw new Error(`the archive was not changed: ${answer.status}`)
  }
}
