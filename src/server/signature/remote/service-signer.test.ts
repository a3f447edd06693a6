import { verify } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { SignAnswer } from '../signer.ts'
import {
  openServiceStandIn,
  type Mischief,
  type ServiceStandIn,
  type StandInOptions,
} from '../testing/service-stand-in.ts'
import { issue, newKey, usages } from '../testing/test-certificates.ts'
import { openServiceSigner, type ServiceAccount } from './service-signer.ts'

const at = new Date('2026-11-26T03:00:00Z')
const above = issue({ name: 'PSrE Contoh', authority: true, keyUsage: usages.certificates })
const head = issue({ key: newKey('rsa'), issuer: above, keyUsage: usages.documents })
const words = Buffer.from('yang ditandatangani')
let service: ServiceStandIn
afterEach(() => service.close())

async function start(options: StandInOptions = {}, identity = head): Promise<void> {
  service = await openServiceStandIn(identity, { chain: [above], ...options })
}

async function signOnce(account: Partial<ServiceAccount> = {}): Promise<SignAnswer> {
  const opened = await openServiceSigner({ ...service.account, ...account }, at)
  return opened.ok ? opened.signer.sign(words) : opened
}

const codeOf = (answer: SignAnswer) => (answer.ok ? 'signed' : answer.fault.code)

describe('a signing service', () => {
  test('signs with the key of the account and hands over its chain', async () => {
    await start()
    const opened = await openServiceSigner(service.account, at)
    if (!opened.ok) throw new Error(opened.fault.code)
    const { signer } = opened
    expect([signer.kind, signer.chain.map(({ fingerprint }) => fingerprint)]).toEqual([
      'remote',
      [above.certificate.fingerprint],
    ])
    const answer = await signer.sign(words)
    const key = head.certificate.x509.publicKey
    expect(answer.ok && verify('sha256', words, key, answer.signature)).toBe(true)
    expect(service.calls).toEqual([
      'credentials/list',
      'credentials/info',
      'credentials/authorize',
      'signatures/signHash',
    ])
  })

  test('is not asked for a list where the key is named', async () => {
    await start()
    expect(codeOf(await signOnce({ credentialId: 'kepala-dinas' }))).toBe('signed')
    expect(service.calls[0]).toBe('credentials/info')
  })

  test('that does not know us, or our PIN, refuses', async () => {
    await start()
    expect(codeOf(await signOnce({ token: 'salah' }))).toBe('service-refused')
    expect(codeOf(await signOnce({ pin: '000000' }))).toBe('service-refused')
    expect(service.signed()).toBe(0)
  })

  test('whose key is switched off has none', async () => {
    await start({ keyStatus: 'disabled' })
    expect(codeOf(await signOnce())).toBe('service-no-credential')
  })

  test('whose certificate has expired is told as such', async () => {
    const validTo = new Date('2026-01-01T00:00:00Z')
    await start({}, issue({ key: newKey('rsa'), validTo, keyUsage: usages.documents }))
    expect(codeOf(await signOnce())).toBe('certificate-expired')
  })

  test('whose certificate is revoked is told as such, and not merely as without a key', async () => {
    await start({ certificateStatus: 'revoked', keyStatus: 'disabled' })
    expect(codeOf(await signOnce())).toBe('certificate-revoked')
  })

  test('that gives signatures of another key is not believed', async () => {
    await start({}, { key: newKey('rsa'), certificate: head.certificate })
    expect(codeOf(await signOnce())).toBe('service-answer-unreadable')
  })

  test('that is not there is unreachable', async () => {
    await start()
    expect(codeOf(await signOnce({ url: 'http://127.0.0.1:9' }))).toBe('service-unreachable')
  })
})

describe('at the first steps', () => {
  const steps = ['credentials/list', 'credentials/info', 'credentials/authorize']
  const mischiefs: readonly (readonly [Mischief, string])[] = [
    ['slow', 'service-too-slow'],
    ['cut-before', 'service-unreachable'],
    ['cut-after', 'service-unreachable'],
    ['not-json', 'service-answer-unreadable'],
    ['wrong-shape', 'service-answer-unreadable'],
    ['endless', 'service-answer-unreadable'],
    ['broken', 'service-unreachable'],
    ['elsewhere', 'service-unreachable'],
  ]
  test.each(steps)('%s, whatever goes wrong is told and nothing is signed', async (step) => {
    await start()
    for (const [mischief, code] of mischiefs) {
      service.spoil(step, mischief)
      expect([mischief, codeOf(await signOnce())]).toEqual([mischief, code])
    }
    expect(service.signed()).toBe(0)
  })
})

describe('a connection that is cut while signing', () => {
  test('before anything was signed: signs once, at the second call', async () => {
    await start()
    service.spoil('signatures/signHash', 'cut-before')
    expect(codeOf(await signOnce())).toBe('signed')
    expect(service.signed()).toBe(1)
  })

  test.each<Mischief>(['cut-after', 'slow', 'broken'])(
    'after signing (%s): gets the answer of a service that repeats it, signed once',
    async (mischief) => {
      await start({ repeats: true })
      service.spoil('signatures/signHash', mischief)
      expect(codeOf(await signOnce())).toBe('signed')
      expect(service.signed()).toBe(1)
    },
  )

  test('after signing: says that the answer is lost where it is not repeated, signed once', async () => {
    await start()
    service.spoil('signatures/signHash', 'cut-after')
    expect(codeOf(await signOnce())).toBe('service-answer-lost')
    expect(service.signed()).toBe(1)
  })

  test('an answer that is no signature is not asked for again', async () => {
    await start()
    service.spoil('signatures/signHash', 'wrong-shape')
    expect(codeOf(await signOnce())).toBe('service-answer-unreadable')
    expect(service.calls.filter((path) => path === 'signatures/signHash')).toHaveLength(1)
  })
})
