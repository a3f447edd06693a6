/**
 * Was this a database that cannot be asked now: stopped, starting, or cut off in the middle? Whether what
 * was asked of it last has happened, nobody knows then.
 */
export function isOutOfReach(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = 'code' in fault ? String(fault.code) : ''
  return (
    absent.has(code) ||
    /^(?:08|57P|53)/.test(code) ||
    /terminated|timeout exceeded when trying to connect|not queryable/.test(fault.message)
  )
}

const absent = new Set([
  'ENOENT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
])
