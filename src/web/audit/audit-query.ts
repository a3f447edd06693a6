import type { AuditRequest } from '#server'

const day = /^[12]\d{3}-\d\d-\d\d$/
const number = /^\d{1,15}$/
const longest = 200

/** What the address of the audit asks for. Anything unknown in it is passed over. */
export function readAuditQuery(query: Readonly<Record<string, string>>): AuditRequest {
  const text = (name: string) => {
    const value = (query[name] ?? '').replaceAll('\0', '').trim().slice(0, longest)
    return value === '' ? {} : { [name]: value }
  }
  const date = (name: string) => {
    const value = query[name] ?? ''
    return isDay(value) ? { [name]: value } : {}
  }
  const count = (name: string) => {
    const value = query[name] ?? ''
    return number.test(value) ? { [name]: Number(value) } : {}
  }
  return {
    ...text('person'),
    ...text('action'),
    ...text('subjectKind'),
    ...date('from'),
    ...date('until'),
    ...count('number'),
    ...count('before'),
  }
}

export function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  // The 31st of February would be a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The address of the audit with these filters, older than a row where one is named. */
export function auditAddress(request: AuditRequest): string {
  const entries = Object.entries(request).map(([name, value]) => [name, String(value)])
  const text = new URLSearchParams(entries).toString()
  return text === '' ? '/audit' : `/audit?${text}`
}
