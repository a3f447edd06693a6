import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsrfToken, isCsrfToken } from './csrf-token.ts'
import { createRateLimiter, readAddressKey } from './rate-limiter.ts'
import { securityHeaders } from './security-headers.ts'
import { sizeLimits } from './size-limits.ts'

describe('a token against forged forms', () => {
  it('is good for its own session only', () => {
    const token = createCsrfToken('secret of one')
    expect(isCsrfToken('secret of one', token)).toBe(true)
    expect(isCsrfToken('secret of another', token)).toBe(false)
  })

  it('is another at each page', () => {
    expect(createCsrfToken('secret')).not.toBe(createCsrfToken('secret'))
  })

  it.each(['', '.', 'a.b', 'a.b.c', '\0', '.'.repeat(100_000)])('is not %.20j', (token) => {
    expect(isCsrfToken('secret', token)).toBe(false)
  })

  it('is not any text, and not with one sign changed', () => {
    const token = createCsrfToken('secret')
    fc.assert(
      fc.property(fc.string(), fc.nat(token.length - 2), (text, place) => {
        expect(isCsrfToken('secret', text)).toBe(false)
        const sign = token[place] === 'A' ? 'B' : 'A'
        const changed = `${token.slice(0, place)}${sign}${token.slice(place + 1)}`
        expect(isCsrfToken('secret', changed)).toBe(false)
      }),
    )
  })
})

describe('the rate limiter', () => {
  it('lets a burst through, then one in each interval', () => {
    let at = 0
    const limiter = createRateLimiter({ burst: 3, perSecond: 2, now: () => at })
    const take = () => limiter.take('someone')
    expect([take(), take(), take()]).toEqual(
      [2, 1, 0].map((remaining) => ({ ok: true, remaining })),
    )
    expect(take()).toEqual({ ok: false, retryAfterSeconds: 1 })
    at = 499
    expect(take().ok).toBe(false)
    at = 500
    expect(take().ok).toBe(true)
    expect(take().ok).toBe(false)
  })

  it('fills no more than the burst, however long the rest', () => {
    let at = 0
    const limiter = createRateLimiter({ burst: 2, perSecond: 1, now: () => at })
    limiter.take('someone')
    at = 1_000_000
    expect([1, 2, 3].map(() => limiter.take('someone').ok)).toEqual([true, true, false])
  })

  it('counts each key by itself', () => {
    const limiter = createRateLimiter({ burst: 1, perSecond: 1, now: () => 0 })
    expect(['a', 'b', 'a'].map((key) => limiter.take(key).ok)).toEqual([true, true, false])
  })

  it('says when to come back', () => {
    const limiter = createRateLimiter({ burst: 1, perSecond: 0.1, now: () => 0 })
    limiter.take('someone')
    expect(limiter.take('someone')).toEqual({ ok: false, retryAfterSeconds: 10 })
  })

  it('remembers no more keys than it may, and forgets the longest unused', () => {
    const limiter = createRateLimiter({ burst: 1, perSecond: 1, maxKeys: 3, now: () => 0 })
    for (const key of ['a', 'b', 'c', 'a', 'd']) limiter.take(key)
    expect(limiter.size()).toBe(3)
    expect(limiter.take('a').ok).toBe(false)
    expect(limiter.take('b').ok).toBe(true)
    for (let key = 0; key < 100_000; key += 1) limiter.take(`flood ${key}`)
    expect(limiter.size()).toBe(3)
  })

  it('one that keeps asking keeps being refused but is not locked out for ever', () => {
    let at = 0
    const limiter = createRateLimiter({ burst: 5, perSecond: 5, now: () => at })
    let passed = 0
    for (; at < 10_000; at += 10) passed += limiter.take('hammer').ok ? 1 : 0
    expect(passed).toBeGreaterThanOrEqual(53)
    expect(passed).toBeLessThanOrEqual(55)
  })
})

describe('the key of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, key) => {
    expect(readAddressKey(address)).toBe(key)
  })
})

it('the content policy forbids inline script, foreign sources and frames', () => {
  const policy = securityHeaders['content-security-policy'] ?? ''
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  for (const rule of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(rule)
  }
})

it('the largest document fits into a form, percent-encoded', () => {
  const worst = encodeURIComponent('é'.repeat(sizeLimits.documentBytes / 2))
  expect(worst.length).toBeLessThan(sizeLimits.requestBodyBytes)
})
