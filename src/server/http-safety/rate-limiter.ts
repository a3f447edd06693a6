export type RateLimits = {
  /** Requests that may come at once. */
  readonly burst: number
  readonly perSecond: number
  /** Keys remembered at most; the longest unused are forgotten first. */
  readonly maxKeys?: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

export type RateDecision =
  /** `remaining`: how many more may come at once now. */
  | { readonly ok: true; readonly remaining: number }
  | { readonly ok: false; readonly retryAfterSeconds: number }

export type RateLimiter = {
  /** Takes one token out of the bucket of a session or an address. */
  readonly take: (key: string) => RateDecision
  readonly burst: number
  readonly perSecond: number
  /** Buckets held in memory. */
  readonly size: () => number
}

type Bucket = { readonly tokens: number; readonly at: number }

/** A token bucket for each key, in the memory of this process: constant time, bounded memory. */
export function createRateLimiter(limits: RateLimits): RateLimiter {
  const { burst, perSecond, maxKeys = 50_000, now = () => performance.now() } = limits
  const buckets = new Map<string, Bucket>()
  const take = (key: string): RateDecision => {
    const at = now()
    const tokens = refill(buckets.get(key), at)
    buckets.delete(key) // and set again below: a Map keeps the order of insertion, oldest first
    forgetOldest(buckets, maxKeys)
    buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at })
    if (tokens >= 1) return { ok: true, remaining: Math.floor(tokens - 1) }
    return { ok: false, retryAfterSeconds: Math.ceil((1 - tokens) / perSecond) }
  }
  const refill = (bucket: Bucket | undefined, at: number) =>
    bucket === undefined
      ? burst
      : Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond)
  return { take, burst, perSecond, size: () => buckets.size }
}

function forgetOldest(buckets: Map<string, Bucket>, maxKeys: number): void {
  if (buckets.size < maxKeys) return
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}

/** One key for all addresses of one customer: an IPv6 network of 64 bits is a single household. */
export function readAddressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = tail === undefined ? left : [...left, ...zeros, ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase())
    .join(':')}::/64`
}
