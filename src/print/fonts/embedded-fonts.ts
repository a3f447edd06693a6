import { fileURLToPath } from 'node:url'
import { intersect, readCoverage, unite, type Coverage } from './coverage.ts'

/** Folder of the fonts that go into every document: Liberation Sans, and DejaVu Sans for what it lacks. */
export const fontFolder = fileURLToPath(new URL('../../../assets/fonts/', import.meta.url))

/** Gives the characters that can be printed in regular and bold alike; DejaVu Sans stands in for both. */
export function readEmbeddedCoverage(): Coverage {
  const regular = readCoverage(`${fontFolder}LiberationSans-Regular.ttf`)
  const bold = readCoverage(`${fontFolder}LiberationSans-Bold.ttf`)
  return unite(intersect(regular, bold), readCoverage(`${fontFolder}DejaVuSans.ttf`))
}
