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

/** Prints bundles one after another in the thread that calls it. */
export type BundlePress = {
  readonly print: (job: BundleJob) => BundleOutcome
  readonly clean: () => void
}

/** Opens the typesetter and reads what its fonts can print. Takes a fifth of a second. */
export function openBundlePress(): BundlePress {
  const press = openPress()
  const coverage = readEmbeddedCoverage()
  const print = (job: BundleJob): BundleOutcome => {
    const fault = findFault(job)
    if (fault !== undefined) return fault
    const set = setBundle(job, coverage)
    if ('code' in set) return set
    const { createdAt, logo } = job.options
    const { front } = set.binding
    const pressed = pressWithLogo(press, {
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
  return { print, clean: press.forget }
}

function findFault({ bundle, options }: BundleJob): BundleFault | undefined {
  const found = bundle.sops.length
  if (found === 0) return { ok: false, code: 'empty-bundle' }
  const limit = bundleLimits.sops
  if (found > limit) return { ok: false, code: 'too-many-sops', found, limit }
  return options.logo === undefined ? undefined : findLogoFault(options.logo)
}
