import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../figure.ts'
import { compareSizes } from './compare-sizes.ts'
import { openServed } from './open-served.ts'
import { timeUnremembered } from './time-unremembered.ts'
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

/** Pages of the public archive at 5,000 units and 50,000 SOPs in force beside a hundredth of it. */
export async function measureArchivePages(): Promise<readonly Figure[]> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const built = spawnSync(process.execPath, [build], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (built.status !== 0) throw new Error('the pages could not be built')
  const one = await openServed(archiveProcess, sizeOf(small))
  const hundred = await openServed(archiveProcess, sizeOf(large))
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

const archiveProcess = new URL('archive-process.ts', import.meta.url)

function sizeOf({ units, sops }: ArchiveSize): readonly number[] {
  return [units, sops]
}
