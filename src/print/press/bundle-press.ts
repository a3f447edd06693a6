import { findLogoFault } from '../check-logo.ts'
import {
  bundleLimits,
  type BundleFault,
  type BundleJob,
  type BundleOutcome,
} from '../bundle/bundle.ts'
import { setBundle } from '../bundle/set-bundle.ts'
import { readEmbeddedCoverage } from '../fonts/embedded-fonts.ts'
import { openPress, pressWithLogo } from './press.ts'

/**
 * Prints one bundle in the thread that calls it, in time linear in its SOPs (14 ms each; 100 in 1.4 s).
 * The typesetter is opened for it, a fifth of a second, and should end with its process: after 300 SOPs
 * it holds a gigabyte.
 */
export function pressBundle(job: BundleJob): BundleOutcome {
  const fault = findFault(job)
  if (fault !== undefined) return fault
  const set = setBundle(job, readEmbeddedCoverage())
  if ('code' in set) return set
  const { createdAt, logo } = job.options
  const { front } = set.binding
  const pressed = pressWithLogo(openPress(), {
    title: front.cover.title,
    author: `${front.unit}, ${front.government}`,
    createdAt,
    sheets: set.sheets,
    binding: set.binding,
    ...(logo && { logo }),
  })
  if (!pressed.ok) return pressed
  const { notices, unprintable } = set
  return { ok: true, pdf: pressed.pdf, sheetCount: set.sheets.length, notices, unprintable }
}

function findFault({ bundle, options }: BundleJob): BundleFault | undefined {
  const found = bundle.sops.length
  if (found === 0) return { ok: false, code: 'empty-bundle' }
  const limit = bundleLimits.sops
  if (found > limit) return { ok: false, code: 'too-many-sops', found, limit }
  return options.logo === undefined ? undefined : findLogoFault(options.logo)
}
