import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// For tests: keys with certificates that sign themselves, as the openssl command makes them.

/** '' where it can be run, else what to add to the title of the test that is skipped. */
export const noOpenssl =
  spawnSync('openssl', ['version']).error === undefined ? '' : ' (skipped: openssl is missing)'

export type MadeKeyFile = { readonly p12: Buffer; readonly certificate: string }

/** Makes a PKCS#12 file. `usage`: what the key is for. */
export function makeKeyFile(
  name: string,
  passphrase: string,
  usage = 'digitalSignature,nonRepudiation',
): MadeKeyFile {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-key-'))
  const [key, certificate, p12] = ['key.pem', 'certificate.pem', 'key.p12'].map((file) =>
    join(folder, file),
  )
  if (key === undefined || certificate === undefined || p12 === undefined)
    throw new Error('no path')
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  try {
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-days', '800']
    const what = ['-subj', `/C=ID/CN=${name}`, '-addext', `keyUsage=critical,${usage}`]
    openssl('req', '-x509', '-utf8', ...kind, ...what, '-keyout', key, '-out', certificate)
    const files = ['-inkey', key, '-in', certificate, '-out', p12]
    openssl('pkcs12', '-export', ...files, '-passout', `pass:${passphrase}`)
    return { p12: readFileSync(p12), certificate: readFileSync(certificate, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
