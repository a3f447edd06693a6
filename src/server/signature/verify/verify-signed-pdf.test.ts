import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readRevocationLists } from '../certificate/revocation-list.ts'
import { readTrustAnchors } from '../certificate/trust.ts'
import { writeCms, writeSignedAttributes } from '../cms/write-cms.ts'
import { signPdf } from '../sign-pdf.ts'
import type { Signer } from '../signer.ts'
import { opensslList } from '../testing/openssl-list.ts'
import { reasonToSkip } from '../testing/signing-tools.ts'
import { printStamped, type StampedDocument } from '../testing/stamped-document.ts'
import { asPem, issue, issueChain, newKey, signerOf, usages } from '../testing/test-certificates.ts'
import { findSignatures, type FoundSignature } from './find-signatures.ts'
import { verifySignedPdf } from './verify-signed-pdf.ts'

const signedAt = new Date('2026-11-26T08:30:05Z')
const { root, middle, head } = issueChain()
const chained = signerOf(head, middle.certificate, root.certificate)
let document: StampedDocument
let signed: Buffer
beforeAll(async () => {
  document = await printStamped()
  signed = await sign(chained)
})

async function sign(signer: Signer, at = signedAt): Promise<Buffer> {
  const { pdf, place } = document
  const outcome = await signPdf(pdf, signer, { place, signedAt: at })
  if (!outcome.ok) throw new Error(outcome.fault.code)
  return outcome.pdf
}

function foundIn(pdf: Buffer): FoundSignature {
  const [found] = findSignatures(pdf)
  if (found === undefined || typeof found === 'string') throw new Error('no signature')
  return found
}

const problemsOf = (pdf: Uint8Array) => {
  const { standing, problems, signatures } = verifySignedPdf(pdf)
  return { standing, problems, of: signatures.map((one) => one.problems) }
}

/** The same file with another CMS in the gap. */
function withCms(cms: Uint8Array): Buffer {
  const found = foundIn(signed)
  const copy = Buffer.from(signed)
  const at = found.covered[0].length + 1
  copy.fill('0', at, at + 2 * found.cms.length)
  copy.write(Buffer.from(cms).toString('hex'), at, 'latin1')
  return copy
}

function digestOf(pdf: Buffer): Buffer {
  const digest = createHash('sha256')
  for (const piece of foundIn(pdf).covered) digest.update(piece)
  return digest.digest()
}

describe('a signature that stands', () => {
  test('is told with who signed and when', () => {
    const verdict = verifySignedPdf(signed)
    expect(verdict).toEqual({
      standing: 'uncertified',
      problems: [],
      signatures: [
        {
          problems: [],
          signer: {
            subject: 'Kepala Dinas',
            issuer: 'C=ID, CN=PSrE Contoh',
            fingerprint: head.certificate.fingerprint,
            certified: false,
            revocation: { kind: 'unknown' },
          },
          claimedAt: signedAt,
          coversAll: true,
        },
      ],
    })
  })

  test('is certified where its chain ends in an anchor, and only there', async () => {
    const anchors = readTrustAnchors(asPem(root.certificate)) ?? []
    expect(anchors).toHaveLength(1)
    expect(verifySignedPdf(signed, { anchors }).standing).toBe('certified')
    expect(verifySignedPdf(signed, { anchors: [middle.certificate] }).standing).toBe('certified')
    const stranger = issueChain().root.certificate
    expect(verifySignedPdf(signed, { anchors: [stranger] }).standing).toBe('uncertified')
    const alone = await sign(signerOf(head))
    expect(verifySignedPdf(alone, { anchors }).standing).toBe('uncertified')
  })

  test('is not certified by someone who may not issue certificates', async () => {
    const clerk = issue({ name: 'Pegawai', issuer: middle, keyUsage: usages.documents })
    const forged = issue({ name: 'Wali Kota', issuer: clerk, keyUsage: usages.documents })
    const pdf = await sign(signerOf(forged, clerk.certificate, middle.certificate))
    expect(verifySignedPdf(pdf, { anchors: [root.certificate] }).standing).toBe('uncertified')
  })

  test('is not certified by an authority that had expired', async () => {
    const old = issue({
      name: 'PSrE Lama',
      authority: true,
      keyUsage: usages.certificates,
      validTo: new Date('2026-01-01T00:00:00Z'),
    })
    const pdf = await sign(signerOf(issue({ issuer: old, keyUsage: usages.documents })))
    expect(verifySignedPdf(pdf, { anchors: [old.certificate] }).standing).toBe('uncertified')
  })

  test('needs a certificate that was valid then, not one that is now', async () => {
    const validTo = new Date('2026-11-27T00:00:00Z')
    const pdf = await sign(signerOf(issue({ validTo, keyUsage: usages.documents })))
    const now = new Date('2030-01-01T00:00:00Z')
    expect(verifySignedPdf(pdf, { now }).standing).toBe('uncertified')
  })
})

describe('what was changed is found:', () => {
  test('any single byte of what is covered', () => {
    const [before, after] = foundIn(signed).covered
    const spots = before.length + after.length - 1
    const gap = signed.length - before.length - after.length
    fc.assert(
      fc.property(fc.nat(spots), fc.integer({ min: 1, max: 255 }), (spot, flip) => {
        const copy = Buffer.from(signed)
        const at = spot < before.length ? spot : spot + gap
        copy[at] = (copy[at] ?? 0) ^ flip
        expect(verifySignedPdf(copy).standing).toBe('none')
      }),
      { numRuns: 400 },
    )
  })

  test('a byte of the signature itself: it falls, or says the same of who signed', () => {
    const at = foundIn(signed).covered[0].length
    fc.assert(
      fc.property(fc.nat(foundIn(signed).cms.length * 2), fc.nat(15), (spot, digit) => {
        const copy = Buffer.from(signed)
        copy.write(digit.toString(16), at + spot, 'latin1')
        const { standing, signatures } = verifySignedPdf(copy)
        const signer = signatures[0]?.signer?.fingerprint
        expect(standing === 'none' || signer === head.certificate.fingerprint).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('something appended', () => {
    const more = Buffer.concat([signed, Buffer.from('9 0 obj\n<< >>\nendobj\n%%EOF\n')])
    expect(problemsOf(more)).toEqual({
      standing: 'none',
      problems: ['changed-after-signing'],
      of: [[]],
    })
    expect(problemsOf(Buffer.concat([signed, Buffer.from('\n')])).standing).toBe('none')
  })

  test('something appended and signed by another: the first signature no longer covers all', async () => {
    const other = signerOf(issue({ name: 'Orang lain', keyUsage: usages.documents }))
    const twice = await signAgain(signed, other)
    const { standing, signatures } = verifySignedPdf(twice)
    expect(standing).toBe('uncertified')
    expect(signatures.map(({ coversAll, signer }) => [signer?.subject, coversAll])).toEqual([
      ['Kepala Dinas', false],
      ['Orang lain', true],
    ])
    expect(verifySignedPdf(twice, { anchors: [root.certificate] }).standing).toBe('uncertified')
  })

  test('a cut', () => {
    for (const length of [signed.length - 1, document.pdf.length + 10, 2000]) {
      expect(verifySignedPdf(signed.subarray(0, length)).standing).toBe('none')
    }
  })
})

/** Appends an update with a signature over everything, as another program might. */
async function signAgain(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const room = 4000
  const head = Buffer.concat([
    pdf,
    Buffer.from('99 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange '),
  ])
  const from = head.length + 60
  const to = from + 2 * room + 2
  const tail = Buffer.from(' >>\nendobj\n%%EOF\n')
  const range = `[0 ${from} ${to} ${tail.length}] /Contents `.padEnd(60)
  const before = Buffer.concat([head, Buffer.from(range)])
  const digest = createHash('sha256').update(before).update(tail).digest()
  const attributes = writeSignedAttributes(digest, signer.certificate)
  const answer = await signer.sign(attributes)
  if (!answer.ok) throw new Error(answer.fault.code)
  const cms = writeCms(signer, attributes, answer.signature)
    .toString('hex')
    .padEnd(2 * room, '0')
  return Buffer.concat([before, Buffer.from(`<${cms}>`), tail])
}

describe('a signature that is not what it seems is told:', () => {
  const attributesOf = (certificate = head.certificate) =>
    writeSignedAttributes(digestOf(signed), certificate)
  const signatureOver = async (attributes: Uint8Array, signer: Signer = chained) => {
    const answer = await signer.sign(attributes)
    if (!answer.ok) throw new Error(answer.fault.code)
    return answer.signature
  }

  test('made with another key', async () => {
    const attributes = attributesOf()
    const stranger = signerOf(issue())
    const cms = writeCms(chained, attributes, await signatureOver(attributes, stranger))
    expect(problemsOf(withCms(cms)).of).toEqual([['signature-wrong']])
  })

  test('with the certificate exchanged for another of the same key', async () => {
    const twin = issue({ key: head.key, name: 'Wali Kota', keyUsage: usages.documents })
    const attributes = attributesOf()
    const cms = writeCms(signerOf(twin), attributes, await signatureOver(attributes))
    expect(problemsOf(withCms(cms)).of).toEqual([['certificate-exchanged']])
  })

  test('over another document', async () => {
    const attributes = writeSignedAttributes(Buffer.alloc(32), head.certificate)
    const cms = writeCms(chained, attributes, await signatureOver(attributes))
    expect(problemsOf(withCms(cms)).of).toEqual([['content-changed']])
  })

  test.each([
    ['certificate-expired', { validTo: new Date('2026-11-26T08:30:04Z') }],
    ['certificate-not-yet-valid', { validFrom: new Date('2026-11-26T08:30:06Z') }],
    ['certificate-unfit', { keyUsage: usages.secrets }],
    ['certificate-unfit', { key: newKey('small-rsa') }],
  ])('%s', async (problem, wish) => {
    const signer = signerOf(issue({ keyUsage: usages.documents, ...wish }))
    const attributes = attributesOf(signer.certificate)
    const cms = writeCms(signer, attributes, await signatureOver(attributes, signer))
    expect(problemsOf(withCms(cms)).of).toEqual([[problem]])
  })

  test('of rubbish', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (bytes) => {
        expect(problemsOf(withCms(bytes)).of).toEqual([['signature-unreadable']])
      }),
      { numRuns: 200 },
    )
  })

  test('of nested rubbish without end', () => {
    const nested = Buffer.alloc(1000, Buffer.of(0x30, 0x80))
    expect(problemsOf(withCms(nested)).of).toEqual([['signature-unreadable']])
  })
})

describe('a byte range is broken where it', () => {
  const withRange = (range: string) => {
    const text = signed.toString('latin1')
    return Buffer.from(text.replace(/\/ByteRange \[[^\]]*\]/, `/ByteRange ${range}`), 'latin1')
  }
  test.each([
    ['does not begin at the first byte', '[1 100 200 300]'],
    ['overlaps itself', '[0 5000 100 5000]'],
    ['has no gap', '[0 5000 5000 100]'],
    ['leaves out more than the signature', '[0 5000 9000 100]'],
    ['ends behind the file', '[0 100 200 99999999]'],
    ['is beyond all numbers', '[0 999999999999 999999999999 999999999999]'],
    ['is negative', '[0 -5 200 300]'],
    ['has too few numbers', '[0 5 200]'],
    ['has six numbers', '[0 5 10 20 30 40]'],
    ['is no list', '12 0 R'],
    ['ends before itself', '[0 10 20 30]'],
  ])('%s', (_, range) => {
    const { standing, of } = problemsOf(withRange(range))
    expect([standing, of]).toEqual(['none', [['byte-range-broken']]])
  })
})

describe('any bytes give a verdict:', () => {
  test('none, or none of a PDF', () => {
    expect(problemsOf(Buffer.alloc(0)).problems).toEqual(['not-a-pdf'])
    expect(problemsOf(Buffer.from('PK')).problems).toEqual(['not-a-pdf'])
  })

  test('a PDF that nobody signed', () => {
    expect(problemsOf(document.pdf)).toEqual({
      standing: 'none',
      problems: ['not-signed'],
      of: [],
    })
  })

  test('a thousand signatures', () => {
    const pdf = Buffer.from(`%PDF-1.7 ${'/ByteRange [0 1 2 3]'.repeat(1000)}`)
    expect(problemsOf(pdf).problems).toEqual(['too-many-signatures'])
  })

  test('a hundred megabytes, in seconds', () => {
    const begun = performance.now()
    const zeros = Buffer.alloc(100_000_000, '0')
    expect(problemsOf(Buffer.concat([Buffer.from('%PDF-'), zeros])).problems).toEqual([
      'not-signed',
    ])
    const range = `%PDF-/ByteRange [0 60 ${62 + zeros.length} 1]`.padEnd(60)
    const gap = Buffer.concat([Buffer.from(`${range}<`), zeros, Buffer.from('>>')])
    expect(problemsOf(gap).of).toEqual([['signature-unreadable']])
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('a signed file whose bytes are shuffled', () => {
    fc.assert(
      fc.property(fc.nat(signed.length), fc.nat(signed.length), (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const shuffled = Buffer.concat([
          signed.subarray(to),
          signed.subarray(from, to),
          signed.subarray(0, from),
        ])
        const { standing } = verifySignedPdf(shuffled)
        expect(standing === 'none' || shuffled.equals(signed)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe.skipIf(reasonToSkip('openssl'))(
  `with the list of whoever issued the certificate${reasonToSkip('openssl')}`,
  () => {
    const now = new Date('2026-12-02T00:00:00Z')
    const verify = (on: Date | undefined, pdf = signed) => {
      const revoked = on === undefined ? [] : [{ certificate: head.certificate, on }]
      const lists = readRevocationLists(opensslList(middle, { revoked }))
      if (lists === undefined) throw new Error('no list')
      return verifySignedPdf(pdf, { anchors: [root.certificate], lists, now })
    }
    const before = new Date('2026-11-26T08:30:05Z')
    const after = new Date('2026-11-26T08:30:06Z')

    test('a signature is certified as long as it is not on it', () => {
      const { standing, signatures } = verify(undefined)
      expect([standing, signatures[0]?.signer?.revocation.kind]).toEqual([
        'certified',
        'not-listed',
      ])
    })

    test('a signature that says it was made when the certificate was revoked already falls', () => {
      const { standing, signatures } = verify(before)
      expect([standing, signatures[0]?.problems]).toEqual(['none', ['certificate-revoked']])
      expect(signatures[0]?.signer?.revocation).toEqual({ kind: 'revoked', on: before })
    })

    test('a signature that says it is older stands, but is not called certified', () => {
      const { standing, signatures } = verify(after)
      expect([standing, signatures[0]?.problems]).toEqual(['uncertified', []])
      expect(signatures[0]?.signer).toMatchObject({
        certified: false,
        revocation: { kind: 'revoked', on: after },
      })
    })

    test('a signature that tells no time falls', () => {
      const found = signed.indexOf('/M (D:')
      const timeless = Buffer.from(signed)
      timeless.write('/N', found)
      const [report] = verify(after, timeless).signatures
      expect([report?.claimedAt, report?.problems.includes('certificate-revoked')]).toEqual([
        undefined,
        true,
      ])
    })
  },
)
