import type { Bundle, BundleOptions, BundleOutcome } from './bundle/bundle.ts'
import { openPrinter } from './printer.ts'

/** Prints one bundle in a worker process of its own. Who prints several opens a printer once: it stays warm. */
export async function printBundle(bundle: Bundle, options: BundleOptions): Promise<BundleOutcome> {
  const printer = openPrinter()
  try {
    return await printer.printBundle({ bundle, options })
  } finally {
    await printer.close()
  }
}
