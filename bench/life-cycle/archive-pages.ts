import { fork, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../figure.ts'
import { compareSizes } from './compare-sizes.ts'
import type { ArchiveSize } from './fill-archive.ts'

const large: ArchiveSize = { units: 5000, sops: 50_000 }
const small: ArchiveSize = { units: 50, sops: 500 }

/** What of the archive is asked for; in braces what the served side names. */
const pages: readonly (readonly [name: string, path: string])[] = [
  ['first page', '/arsip/{slug}'],
  ['SOPs of a letter', '/arsip/{slug}?letter=P'],
  ['last page of a letter', '/arsip/{slug}?letter=P&page={deep}'],
  ['office with units below', '/arsip/{slug}/unit/{office}'],
  ['unit with its SOPs', '/arsip/{slug}/unit/{unit}'],
  ['an SOP', '/arsip/{slug}/sop/{sop}'],
  ['search for a number', '/arsip/{slug}?search={number}'],
  ['search for a word of half the SOPs', '/arsip/{slug}?search=pelayanan'],
  ['search for two words', '/arsip/{slug}?search=surat+kelurahan'],
  ['search for words of steps', '/arsip/{slug}?search=menyiapkan+keputusan'],
  ['search for a word that none has', '/arsip/{slug}?search=pengantat'],
  ['history', '/arsip/{slug}/riwayat'],
  ['whether a code is in force', '/v/{code}'],
]

/** Where an archive is served, and what of it the addresses name. */
export type ArchiveSite = {
  readonly origin: string
  /** Of an administrator's session. */
  readonly cookie: string
  readonly places: Readonly<Record<string, string>>
}

/** Pages of the public archive at 5,000 units and 50,000 SOPs in force beside a hundredth of it. */
export async function measureArchivePages(): Promise<readonly Figure[]> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  const one = await openArchive(small)
  const hundred = await openArchive(large)
  try {
    const figures: Figure[] = []
    for (const [name, path] of pages) {
      const figure = `archive, ${name}: ${large.units} units, ${large.sops} SOPs in force`
      const sizes = {
        small: () => timeUnremembered(one, path),
        large: () => timeUnremembered(hundred, path),
      }
      figures.push(await compareSizes(figure, sizes))
    }
    return figures
  } finally {
    one.close()
    hundred.close()
  }
}

type OpenArchive = ArchiveSite & { readonly close: () => void }

async function openArchive({ units, sops }: ArchiveSize): Promise<OpenArchive> {
  const child = fork(new URL('archive-process.ts', import.meta.url), [`${units}`, `${sops}`], {
    stdio: 'inherit',
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the served side ended with ${code}`)
  })
  const [site]: readonly ArchiveSite[] = await Promise.race([once(child, 'message'), ended])
  if (site === undefined) throw new Error('the served side said nothing')
  ended.catch(() => undefined)
  return { ...site, close: () => child.disconnect() }
}

/** From the request to the last byte, asked for the first time after a change. */
async function timeUnremembered(site: OpenArchive, path: string): Promise<number> {
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
async function changeSomething({ origin, cookie }: OpenArchive): Promise<void> {
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
