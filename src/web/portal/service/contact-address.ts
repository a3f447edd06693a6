import type { ContactPoint } from '#standard'

/** Where a link to a contact leads; undefined where what is written there is no such address. */
export function contactAddress({ kind, value }: Pick<ContactPoint, 'kind' | 'value'>) {
  switch (kind) {
    case 'phone':
      return phoneAddress(value)
    case 'whatsapp':
      return whatsAppAddress(value)
    case 'email':
      return /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${encodeURI(value)}` : undefined
    case 'web':
      return webAddress(value)
    case 'counter':
    case 'letter':
      return undefined
  }
}

/** Of the first number that is written there. */
export function phoneAddress(text: string): string | undefined {
  const number = digitsOf(text)
  return number.length < 3 ? undefined : `tel:${number}`
}

/** Only `http:` and `https:`; a name without either is one of the web. */
export function webAddress(text: string): string | undefined {
  const typed = text.trim()
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(address)) return undefined
  const { protocol, href, hostname } = new URL(address)
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined
}

/** `wa.me` wants the number with its country: 0812 is +62 812. */
function whatsAppAddress(text: string): string | undefined {
  const number = digitsOf(text).replace(/^\+/, '').replace(/^0/, '62')
  return number.length < 8 ? undefined : `https://wa.me/${number}`
}

function digitsOf(text: string): string {
  const first = /\+?[\d(][\d\s().-]*/.exec(text)?.[0] ?? ''
  return first.replaceAll(/[^\d+]/g, '')
}
