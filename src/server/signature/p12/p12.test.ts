import forge from 'node-forge'
import { sign, verify } from 'node:crypto'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asPem,
  issue,
  issueChain,
  newKey,
  usages,
  type Identity,
} from '../testing/test-certificates.ts'
import { openP12Signer } from './p12-signer.ts'
import { readP12 } from './read-p12.ts'

const passphrase = 'Rahasia dinas 2026'
const at = new Date('2026-11-26T03:00:00Z')
const rsa = issue({ key: newKey('rsa'), keyUsage: usages.documents })

type ForgeOptions = NonNullable<Parameters<typeof forge.pkcs12.toPkcs12Asn1>[3]>

/** A file as node-forge writes it, of an RSA key. */
function forgeP12({ key, certificate }: Identity, options: ForgeOptions = {}): Buffer {
  const forgeKey = forge.pki.privateKeyFromPem(
    key.export({ format: 'pem', type: 'pkcs8' }).toString(),
  )
  const forgeCertificate = forge.pki.certificateFromPem(asPem(certificate))
  const file = forge.pkcs12.toPkcs12Asn1(forgeKey, [forgeCertificate], passphrase, options)
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1')
}

const noOpenssl =
  spawnSync('openssl', ['version']).error === undefined ? '' : ' (skipped: openssl is missing)'

/** A file as the openssl command writes it. */
function opensslP12(
  { key, certificate }: Identity,
  args: readonly string[] = [],
  above = '',
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-p12-'))
  try {
    const [pem, file] = [join(folder, 'in.pem'), join(folder, 'out.p12')]
    writeFileSync(pem, key.export({ format: 'pem', type: 'pkcs8' }) + asPem(certificate) + above)
    const password = ['-passout', `pass:${passphrase}`]
    execFileSync('openssl', ['pkcs12', '-export', '-in', pem, '-out', file, ...password, ...args], {
      stdio: 'pipe',
    })
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function expectSigns(bytes: Buffer, { certificate }: Identity): Promise<void> {
  const opened = await openP12Signer({ bytes, passphrase }, at)
  if (!opened.ok) throw new Error(opened.fault.code)
  expect(opened.signer.certificate.fingerprint).toBe(certificate.fingerprint)
  const words = Buffer.from('isi')
  const answer = await opened.signer.sign(words)
  expect(answer.ok && verify('sha256', words, certificate.x509.publicKey, answer.signature)).toBe(
    true,
  )
}

const faultOf = async (bytes: Uint8Array, given = passphrase) => {
  const opened = await openP12Signer({ bytes, passphrase: given }, at)
  return opened.ok ? undefined : opened.fault
}

describe('a key file', () => {
  test('of the older kind, Triple DES, signs', () =>
    expectSigns(forgeP12(rsa, { algorithm: '3des' }), rsa))
  test('of node-forge with AES signs', () =>
    expectSigns(forgeP12(rsa, { algorithm: 'aes256' }), rsa))

  test.skipIf(noOpenssl)(
    `as OpenSSL 3 writes it signs, of RSA and of a curve${noOpenssl}`,
    async () => {
      await expectSigns(opensslP12(rsa), rsa)
      const ec = issue({ keyUsage: usages.documents })
      await expectSigns(opensslP12(ec), ec)
    },
  )

  test.skipIf(noOpenssl)(`as OpenSSL writes it for old programs signs${noOpenssl}`, async () => {
    const old = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
    await expectSigns(opensslP12(rsa, old), rsa)
    await expectSigns(opensslP12(rsa, ['-macalg', 'sha512', '-keypbe', 'AES-128-CBC']), rsa)
  })

  test('with the wrong passphrase says so', async () => {
    const bytes = forgeP12(rsa)
    expect(await faultOf(bytes, 'salah')).toEqual({ code: 'key-file-wrong-passphrase' })
    expect(await faultOf(bytes, '')).toEqual({ code: 'key-file-wrong-passphrase' })
  })

  test('that is none, or cut off, or far too large says so', async () => {
    expect(await faultOf(Buffer.from('bukan'))).toEqual({ code: 'key-file-unreadable' })
    expect(await faultOf(Buffer.alloc(0))).toEqual({ code: 'key-file-unreadable' })
    expect(await faultOf(forgeP12(rsa).subarray(0, 700))).toEqual({ code: 'key-file-unreadable' })
    expect(await faultOf(Buffer.alloc(300_000))).toEqual({ code: 'key-file-too-large' })
  })

  test('whose certificate is of another key is incomplete', async () => {
    const bytes = forgeP12({ key: newKey('rsa'), certificate: rsa.certificate })
    expect(await faultOf(bytes)).toEqual({ code: 'key-file-incomplete' })
  })

  test('that asks for endless computing is refused before any', async () => {
    const often = forgeP12(rsa, { count: 200_001 })
    expect(await faultOf(often)).toEqual({ code: 'key-file-unreadable' })
  })

  test.skipIf(noOpenssl)(`hands over the certificates above its own${noOpenssl}`, async () => {
    const { root, middle, head } = issueChain()
    const above = asPem(middle.certificate) + asPem(root.certificate)
    const read = await readP12(opensslP12(head, [], above), passphrase)
    if (typeof read === 'string') throw new Error(read)
    expect(read.certificate.fingerprint).toBe(head.certificate.fingerprint)
    expect(read.chain.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      [root, middle].map(({ certificate }) => certificate.fingerprint).sort(),
    )
  })

  test('changed anywhere is a fault or reads the same, and never throws', async () => {
    const bytes = forgeP12(rsa, { algorithm: 'aes256' })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          const read = await readP12(changed, passphrase)
          if (typeof read === 'string') return
          const words = Buffer.from('isi')
          expect(
            verify(
              'sha256',
              words,
              rsa.certificate.x509.publicKey,
              sign('sha256', words, read.key),
            ),
          ).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('a certificate that cannot sign is a fault:', () => {
  const key = newKey('rsa')
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  test('expired', async () => {
    const validTo = day('2026-11-25')
    const bytes = forgeP12(issue({ key, validTo, keyUsage: usages.documents }))
    expect(await faultOf(bytes)).toEqual({ code: 'certificate-expired', on: validTo })
  })
  test('not yet valid', async () => {
    const validFrom = day('2026-11-27')
    const bytes = forgeP12(issue({ key, validFrom, keyUsage: usages.documents }))
    expect(await faultOf(bytes)).toEqual({ code: 'certificate-not-yet-valid', from: validFrom })
  })
  test('meant for secrets', async () => {
    const bytes = forgeP12(issue({ key, keyUsage: usages.secrets }))
    expect(await faultOf(bytes)).toEqual({ code: 'certificate-unfit' })
  })
  test('of a key that is too small', async () => {
    const bytes = forgeP12(issue({ key: newKey('small-rsa'), keyUsage: usages.documents }))
    expect(await faultOf(bytes)).toEqual({ code: 'certificate-unfit' })
  })
})
