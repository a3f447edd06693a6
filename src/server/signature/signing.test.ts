import forge from 'node-forge'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readSigning } from './signing.ts'
import type { Certificate } from './certificate/certificate.ts'
import { opensslList } from './testing/openssl-list.ts'
import { openServiceStandIn, servicePin } from './testing/service-stand-in.ts'
import { reasonToSkip } from './testing/signing-tools.ts'
import { asPem, issue, newKey, usages } from './testing/test-certificates.ts'

const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-signing-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = new Date('2026-11-26T03:00:00Z')
const head = issue({ key: newKey('rsa'), keyUsage: usages.documents })

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

function keyFile(): string {
  const pem = head.key.export({ format: 'pem', type: 'pkcs8' }).toString()
  const key = forge.pki.privateKeyFromPem(pem)
  const certificate = forge.pki.certificateFromPem(asPem(head.certificate))
  const p12 = forge.pkcs12.toPkcs12Asn1(key, [certificate], 'sandi')
  return file('kunci.p12', Buffer.from(forge.asn1.toDer(p12).getBytes(), 'latin1'))
}

describe('the operator’s settings', () => {
  test('without any, nothing is trusted and each signing brings its key', async () => {
    const { anchors, getRevocationLists, openSigner } = await readSigning({})
    expect([anchors, await getRevocationLists(), openSigner]).toEqual([[], [], undefined])
  })

  test('a key file opens with the first line of its passphrase file', async () => {
    const { openSigner } = await readSigning({
      SIGNING_P12_FILE: keyFile(),
      SIGNING_P12_PASSPHRASE_FILE: file('sandi', 'sandi\nlain\n'),
    })
    const opened = await openSigner?.(at)
    expect(opened?.ok === true && opened.signer.certificate.fingerprint).toBe(
      head.certificate.fingerprint,
    )
  })

  test('a service is called with its token and PIN', async () => {
    const service = await openServiceStandIn(head)
    const { openSigner } = await readSigning({
      SIGNING_SERVICE_URL: `${service.account.url}/`,
      SIGNING_SERVICE_TOKEN_FILE: file('token', service.account.token),
      SIGNING_SERVICE_PIN_FILE: file('pin', `${servicePin}\r\n`),
    })
    const opened = await openSigner?.(at)
    const answer = opened?.ok === true ? await opened.signer.sign(Buffer.from('isi')) : opened
    expect([opened?.ok, answer?.ok]).toEqual([true, true])
    await service.close()
  })

  test('anchors are read from a PEM file of several', async () => {
    const others = [issue({ name: 'A' }), issue({ name: 'B' })]
    const pem = others.map(({ certificate }) => `# penyelenggara\n${asPem(certificate)}`).join('')
    const { anchors } = await readSigning({ SIGNING_TRUST_ANCHORS_FILE: file('anchors.pem', pem) })
    expect(anchors.map(({ fingerprint }) => fingerprint)).toEqual(
      others.map(({ certificate }) => certificate.fingerprint),
    )
  })

  test.skipIf(reasonToSkip('openssl'))(
    `a list of revoked certificates is read anew where its file has changed${reasonToSkip('openssl')}`,
    async () => {
      const issuer = issue({ authority: true })
      const write = (...revoked: readonly Certificate[]) => {
        const on = new Date('2026-11-01T00:00:00Z')
        const entries = revoked.map((certificate) => ({ certificate, on }))
        return file('dicabut.crl', opensslList(issuer, { revoked: entries }))
      }
      const { getRevocationLists } = await readSigning({ SIGNING_CRL_FILE: write() })
      const count = async () => (await getRevocationLists())[0]?.revoked.size
      expect(await count()).toBe(0)
      write(head.certificate)
      expect(await count()).toBe(1)
      expect(await getRevocationLists()).toBe(await getRevocationLists())
      file('dicabut.crl', 'rusak')
      await expect(getRevocationLists()).rejects.toThrow('no list of revoked certificates')
    },
  )

  const broken = '-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n'
  test.each([
    [{ SIGNING_P12_FILE: '/tidak/ada' }, 'SIGNING_P12_PASSPHRASE_FILE is not set'],
    [
      { SIGNING_P12_FILE: '/tidak/ada', SIGNING_P12_PASSPHRASE_FILE: '/tidak/ada' },
      `SIGNING_P12_FILE: cannot read '/tidak/ada'`,
    ],
    [{ SIGNING_P12_FILE: 'a', SIGNING_SERVICE_URL: 'b' }, 'choose one'],
    [{ SIGNING_SERVICE_URL: 'http://layanan.example' }, 'expected an address with https'],
    [{ SIGNING_SERVICE_URL: 'https://layanan.example' }, 'SIGNING_SERVICE_TOKEN_FILE is not set'],
    [{ SIGNING_TRUST_ANCHORS_FILE: file('rusak.pem', broken) }, 'no certificate'],
    [{ SIGNING_CRL_FILE: file('rusak.crl', broken) }, 'no list of revoked certificates'],
    [{ SIGNING_CRL_FILE: '/tidak/ada' }, `SIGNING_CRL_FILE: cannot read '/tidak/ada'`],
  ])('%o are refused in words', async (env, words) => {
    await expect(readSigning(env)).rejects.toThrow(words)
  })
})
