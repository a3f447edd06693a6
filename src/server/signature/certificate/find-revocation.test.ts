import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opensslList, type ListWish } from '../testing/openssl-list.ts'
import { reasonToSkip } from '../testing/signing-tools.ts'
import { issue, issueChain, newKey, usages, type Identity } from '../testing/test-certificates.ts'
import { findRevocation } from './find-revocation.ts'
import { readRevocationLists, type RevocationList } from './revocation-list.ts'

const { root, middle, head } = issueChain()
const other = issue({ name: 'Sekretaris', issuer: middle, keyUsage: usages.documents })
const on = new Date('2026-11-10T02:03:04Z')
const now = new Date('2026-11-26T03:00:00Z')
const noOpenssl = reasonToSkip('openssl')

function listsOf(pem: Uint8Array): readonly RevocationList[] {
  const lists = readRevocationLists(pem)
  if (lists === undefined) throw new Error('the list cannot be read')
  return lists
}

function ask(
  pem: Uint8Array,
  {
    certificate = head.certificate,
    others = [middle.certificate],
    anchors = [root.certificate],
  } = {},
) {
  return findRevocation(certificate, others, { anchors, lists: listsOf(pem), now })
}

const listBy = (issuer: Identity, wish: Partial<ListWish> = {}) =>
  opensslList(issuer, { revoked: [{ certificate: head.certificate, on }], ...wish })

describe.skipIf(noOpenssl)(`a list that openssl wrote${noOpenssl}`, () => {
  test('names a revoked certificate with its date, and no other', () => {
    const pem = listBy(middle)
    expect(ask(pem)).toEqual({ kind: 'revoked', on })
    expect(ask(pem, { certificate: other.certificate })).toEqual({
      kind: 'not-listed',
      asOf: new Date('2026-11-20T00:00:00Z'),
    })
  })

  test('is the same as DER, with a reason, with an RSA key, and due after 2049', () => {
    const rsa = issue({ authority: true, key: newKey('rsa'), name: 'PSrE RSA' })
    const { certificate } = issue({ issuer: rsa })
    const late = new Date('2051-01-02T03:04:05Z')
    const pem = opensslList(rsa, {
      revoked: [{ certificate, on, reason: 'keyCompromise' }],
      nextAt: late,
    })
    const der = Buffer.from(pem.toString().replaceAll(/-----[^-]*-----/g, ''), 'base64')
    for (const bytes of [pem, der]) {
      const found = ask(bytes, { certificate, others: [], anchors: [rsa.certificate] })
      expect(found).toEqual({ kind: 'revoked', on })
      expect(listsOf(bytes).map(({ nextAt }) => nextAt)).toEqual([late])
    }
  })

  test('of nothing revoked is a list', () => {
    expect(ask(listBy(middle, { revoked: [] }))).toMatchObject({ kind: 'not-listed' })
  })

  test('by an anchor revokes what stands below the certificate that it revokes', () => {
    const pem = listBy(root, { revoked: [{ certificate: middle.certificate, on }] })
    expect(ask(pem)).toEqual({ kind: 'revoked', on })
    expect(ask(Buffer.concat([listBy(middle, { revoked: [] }), pem]))).toEqual({
      kind: 'revoked',
      on,
    })
  })

  test('by somebody else under the name of the issuer is not believed', () => {
    const forger = issue({ authority: true, name: 'PSrE Contoh' })
    expect(ask(listBy(forger))).toEqual({ kind: 'unknown' })
  })

  test('whose issuer is not at hand tells nothing', () => {
    expect(ask(listBy(middle), { others: [] })).toEqual({ kind: 'unknown' })
  })

  test('with one byte changed tells nothing', () => {
    const [list] = listsOf(listBy(middle))
    if (list === undefined) throw new Error('no list')
    const lists = [{ ...list, signed: Buffer.concat([list.signed, Buffer.of(0)]) }]
    const anchors = [root.certificate]
    const found = findRevocation(head.certificate, [middle.certificate], { anchors, lists, now })
    expect(found).toEqual({ kind: 'unknown' })
  })

  test('that is overdue still revokes, but vouches for nobody', () => {
    const pem = listBy(middle, { nextAt: new Date('2026-11-25T00:00:00Z') })
    expect(ask(pem)).toEqual({ kind: 'revoked', on })
    expect(ask(pem, { certificate: other.certificate })).toEqual({ kind: 'unknown' })
  })

  test('from the future is not used', () => {
    const madeAt = new Date('2026-11-27T00:00:00Z')
    expect(ask(listBy(middle, { madeAt }))).toEqual({ kind: 'unknown' })
  })

  test('that is part of a larger one still revokes, but vouches for nobody', () => {
    const extensions = 'issuingDistributionPoint=critical,@idp\n[idp]\nonlyuser=TRUE'
    const pem = listBy(middle, { extensions })
    expect(ask(pem)).toEqual({ kind: 'revoked', on })
    expect(ask(pem, { certificate: other.certificate })).toEqual({ kind: 'unknown' })
    const plain = listBy(middle, { extensions: 'issuerAltName=URI:https://psre.example' })
    expect(ask(plain, { certificate: other.certificate })).toMatchObject({ kind: 'not-listed' })
  })

  test('a certificate that stands above itself ends the search', () => {
    const self = issue({ authority: true })
    expect(ask(listBy(middle), { certificate: self.certificate })).toEqual({ kind: 'unknown' })
  })

  test('cut off anywhere is no list', () => {
    const der = Buffer.from(
      listBy(middle)
        .toString()
        .replaceAll(/-----[^-]*-----/g, ''),
      'base64',
    )
    for (let length = 0; length < der.length; length += 1) {
      expect(readRevocationLists(der.subarray(0, length))).toBeUndefined()
    }
  })

  test('with any byte flipped is read or not, but never throws', () => {
    const der = Buffer.from(
      listBy(middle)
        .toString()
        .replaceAll(/-----[^-]*-----/g, ''),
      'base64',
    )
    for (let at = 0; at < der.length; at += 1) {
      const copy = Buffer.from(der)
      copy[at] = (copy[at] ?? 0) ^ 0x40
      const lists = readRevocationLists(copy) ?? []
      const sources = { anchors: [root.certificate], lists, now }
      // Only the signature's own frame may change without a change of what it says.
      const { kind } = findRevocation(head.certificate, [middle.certificate], sources)
      expect(['unknown', 'revoked']).toContain(kind)
    }
  })
})

test('what is no list is none', () => {
  const certificate = head.certificate.der
  for (const bytes of [certificate, Buffer.from('-----BEGIN X509 CRL-----\nx'), Buffer.alloc(0)]) {
    expect(readRevocationLists(bytes)).toBeUndefined()
  }
  const anything = fc.uint8Array({ maxLength: 200 })
  fc.assert(fc.property(anything, (bytes) => readRevocationLists(bytes) === undefined))
})
