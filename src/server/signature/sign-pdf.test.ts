import { beforeAll, describe, expect, test } from 'vitest'
import { findSignatures } from './verify/find-signatures.ts'
import { signPdf } from './sign-pdf.ts'
import type { Signer } from './signer.ts'
import { judge, reasonToSkip } from './testing/signing-tools.ts'
import { printStamped, type StampedDocument } from './testing/stamped-document.ts'
import { asPem, issue, issueChain, newKey, signerOf, usages } from './testing/test-certificates.ts'

const signedAt = new Date('2026-11-26T08:30:05Z')
const { root, middle, head } = issueChain()
const signers: readonly (readonly [string, Signer])[] = [
  ['a curve, with its chain', signerOf(head, middle.certificate, root.certificate)],
  ['RSA, signed by itself', signerOf(issue({ key: newKey('rsa'), keyUsage: usages.documents }))],
]
let document: StampedDocument
beforeAll(async () => {
  document = await printStamped()
})

async function sign(signer: Signer, { pdf, place } = document): Promise<Buffer> {
  const signed = await signPdf(pdf, signer, { place, signedAt })
  if (!signed.ok) throw new Error(signed.fault.code)
  return signed.pdf
}

describe.each(signers)('a document signed with %s', (_, signer) => {
  test('keeps every byte that was printed', async () => {
    const signed = await sign(signer)
    expect(signed.subarray(0, document.pdf.length).equals(document.pdf)).toBe(true)
  })

  test.skipIf(reasonToSkip('pdfsig'))(
    `is valid as a whole for pdfsig, and no longer with one byte flipped${reasonToSkip('pdfsig')}`,
    async () => {
      const signed = await sign(signer)
      const said = judge('pdfsig', ['-nocert', 'signed.pdf'], { 'signed.pdf': signed })
      expect(said).toContain('Signature is Valid')
      expect(said).toContain('Total document signed')
      expect(said).toContain('Signature Type: ETSI.CAdES.detached')
      signed[Math.floor(document.pdf.length / 2)] = 0x20
      const again = judge('pdfsig', ['-nocert', 'signed.pdf'], { 'signed.pdf': signed })
      expect(again).toContain('Digest Mismatch')
    },
  )

  test.skipIf(reasonToSkip('qpdf'))(`has no fault for qpdf${reasonToSkip('qpdf')}`, async () => {
    const said = judge('qpdf', ['--check', 'signed.pdf'], { 'signed.pdf': await sign(signer) })
    expect(said).toContain('No syntax or stream encoding errors found')
    expect(said).not.toContain('WARNING')
  })

  test.skipIf(reasonToSkip('openssl'))(
    `is CAdES for openssl, its certificate named${reasonToSkip('openssl')}`,
    async () => {
      const [found] = findSignatures(await sign(signer))
      if (found === undefined || typeof found === 'string') throw new Error('no signature')
      const anchor = signer.chain.at(-1) ?? signer.certificate
      const files = {
        der: found.cms,
        content: Buffer.concat(found.covered),
        anchor: asPem(anchor),
      }
      const args = '-verify -cades -binary -inform DER -in der -content content -CAfile anchor'
      const said = judge('openssl', ['cms', ...args.split(' '), '-out', '/dev/null'], files)
      expect(said).toContain('CAdES Verification successful')
    },
  )

  test('says the same again where the same is signed again', async () => {
    const [one, other] = [await sign(signer), await sign(signer)].map((signed) => {
      const [found] = findSignatures(signed)
      if (found === undefined || typeof found === 'string') throw new Error('no signature')
      return Buffer.concat(found.covered)
    })
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
  })
})

test('the field covers the stamp and shows nothing over it', async () => {
  const signer = signerOf(head)
  const text = (await sign(signer)).subarray(document.pdf.length).toString('latin1')
  const { x, y, width, height } = document.place.box
  const corners = [x, y, x + width, y + height].map((side) => Math.round(side * 1000) / 1000)
  expect(text).toContain(`/Rect [${corners.join(' ')}]`)
  expect(text).toContain('/Length 0\n/BBox')
})

describe('what cannot be signed is told:', () => {
  const codeOf = async (pdf: Buffer, signer = signerOf(head)) => {
    const signed = await signPdf(pdf, signer, { place: document.place, signedAt })
    return signed.ok ? 'signed' : signed.fault.code
  }

  test('a file that is signed already', async () => {
    expect(await codeOf(await sign(signerOf(head)))).toBe('document-not-signable')
  })
  test('something else', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.4 lain'))).toBe('document-not-signable')
    expect(await codeOf(Buffer.alloc(0))).toBe('document-not-signable')
  })
  test('a page that is not there', async () => {
    const place = { ...document.place, page: 99 }
    const signed = await signPdf(document.pdf, signerOf(head), { place, signedAt })
    expect(signed).toEqual({ ok: false, fault: { code: 'document-not-signable' } })
  })
  test('with a certificate that expired before that time', async () => {
    const late = signerOf(issue({ validTo: new Date('2026-11-26T08:30:04Z') }))
    expect(await codeOf(document.pdf, late)).toBe('certificate-expired')
  })
  test('with a signer who gives no signature', async () => {
    const fault = { code: 'service-too-slow' } as const
    const silent: Signer = { ...signerOf(head), sign: () => Promise.resolve({ ok: false, fault }) }
    expect(await codeOf(document.pdf, silent)).toBe('service-too-slow')
  })
})
