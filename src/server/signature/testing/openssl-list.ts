import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Certificate } from '../certificate/certificate.ts'
import { asPem, type Identity } from './test-certificates.ts'

// For tests: lists of revoked certificates as the openssl command writes them.

export type ListWish = {
  readonly revoked: readonly {
    readonly certificate: Certificate
    readonly on: Date
    /** As openssl names it. */
    readonly reason?: string
  }[]
  readonly madeAt?: Date
  readonly nextAt?: Date
  /** Further lines of its section of extensions. */
  readonly extensions?: string
}

/** Has openssl write the list of an issuer; gives PEM. */
export function opensslList({ key, certificate }: Identity, wish: ListWish): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-crl-'))
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  try {
    const database = file('index.txt', wish.revoked.map(lineOf).join(''))
    const config = `[ca]\ndefault_ca=it\n[it]\ndatabase=${database}\ndefault_md=sha256\n[ext]\n`
    const out = join(folder, 'list.pem')
    const args = {
      '-config': file('ca.cnf', `${config}${wish.extensions ?? ''}\n`),
      '-keyfile': file('key.pem', key.export({ format: 'pem', type: 'pkcs8' })),
      '-cert': file('issuer.pem', asPem(certificate)),
      '-crl_lastupdate': timeOf(wish.madeAt ?? new Date('2026-11-20T00:00:00Z')),
      '-crl_nextupdate': timeOf(wish.nextAt ?? new Date('2026-12-20T00:00:00Z')),
      ...(wish.extensions === undefined ? {} : { '-crlexts': 'ext' }),
      '-out': out,
    }
    execFileSync('openssl', ['ca', '-gencrl', ...Object.entries(args).flat()], { stdio: 'pipe' })
    return readFileSync(out)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A line of openssl's own list of what it issued. */
function lineOf({ certificate, on, reason }: ListWish['revoked'][number]): string {
  const revoked = [timeOf(on).slice(2), ...(reason === undefined ? [] : [reason])].join(',')
  const { serialNumber } = certificate.x509
  return `${['R', timeOf(certificate.validTo).slice(2), revoked, serialNumber, 'unknown', '/CN=x'].join('\t')}\n`
}

function timeOf(date: Date): string {
  return date.toISOString().replaceAll(/[-:T]|\..*/g, '') + 'Z'
}
